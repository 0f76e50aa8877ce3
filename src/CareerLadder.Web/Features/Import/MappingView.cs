using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Import;

/// <summary>A mapping that was saved.</summary>
public sealed record SavedMapping(int Id, string Name, ColumnMap Map);

/// <summary>A file from elsewhere, and how it would be read.</summary>
/// <param name="File">As it is.</param>
/// <param name="Map">What was asked, or else what fits best.</param>
/// <param name="Used">The saved one that this is; null for one that is not saved.</param>
/// <param name="Fault">What the mapping still lacks.</param>
/// <param name="Posts">The first ones, as they would be read.</param>
/// <param name="Problems">The first cells that cannot be read.</param>
public sealed record MappingView(ForeignFile File, ColumnMap Map, SavedMapping? Used, string? Fault, IReadOnlyList<Post> Posts, int PostCount, IReadOnlyList<Refusal> Problems, int ProblemCount);
