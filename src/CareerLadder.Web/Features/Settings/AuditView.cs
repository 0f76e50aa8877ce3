using CareerLadder.Web.Data.Audit;

namespace CareerLadder.Web.Features.Settings;

/// <summary>What the address asks of the audit; null is everything.</summary>
/// <param name="By">Part of the e-mail address of whoever did it.</param>
/// <param name="About">The key of the person whom it concerns, or part of the name.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Before">Only entries older than this one.</param>
public sealed record AuditQuery(AuditAction? Action = null, string? By = null, string? About = null, DateOnly? From = null, DateOnly? To = null, int? Before = null);

/// <summary>One entry as it is shown.</summary>
/// <param name="AboutName">Null where it is about nobody in the organisation.</param>
public sealed record AuditLine(int Id, DateTime At, AuditAction Action, string By, string? About, string? AboutName, string? Details);

/// <summary>The audit as far as the one who looks may see it.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The entry that the next, older page begins before; null where there is none.</param>
/// <param name="SeesAll">All there is, and not only what concerns or was done by the one who looks.</param>
/// <param name="Newest">The hash of the last entry, for those who see all.</param>
/// <param name="Written">How many entries there are, for those who see all.</param>
public sealed record AuditView(IReadOnlyList<AuditLine> Lines, int? Older, bool SeesAll, string? Newest, int Written)
{
    public static AuditView Nothing { get; } = new([], null, SeesAll: false, null, 0);
}
