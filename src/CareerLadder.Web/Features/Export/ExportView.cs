using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Export;

/// <summary>What there is to take along for the one who looks.</summary>
/// <param name="People">People, posts and ladders.</param>
/// <param name="Pay">Pay and bands.</param>
/// <param name="Found">Whose copy was looked for; empty where nobody was.</param>
public sealed record ExportView(bool People, bool Pay, IReadOnlyList<ExportPerson> Found, bool IsMore);

public sealed record ExportPerson(string Person, string Name, bool HasLeft);

/// <summary>The organisation, as far as the one who takes it along may have it.</summary>
/// <param name="IsPayAlone">Of people the names, and no posts.</param>
public sealed record ExportedFiles(Facts Facts, bool IsPayAlone);
