using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;

namespace CareerLadder.Web.Features.Team;

/// <summary>How many people report to a manager, month after month, beside the numbers from which that is wide or narrow here.</summary>
internal static class TeamSpan
{
    private const int MostYears = 12;

    /// <summary>Null where nobody reported to them up to the day.</summary>
    public static SpanTold? Of(Access access, Evidence manager, DateOnly asOf)
    {
        var reports = manager.Career.DirectReports;
        if (reports.Count == 0 || reports[0].From > asOf) return null;
        var wide = access.Organisation.Rules.On<SpanTooWide>(asOf)?.Limits ?? new();
        var narrow = access.Organisation.Rules.On<SpanTooNarrow>(asOf)?.Limits ?? new();
        return new(
            reports.On(asOf), [.. Steps(manager.Career, asOf)], wide.WatchAboveReports, wide.FromMonths,
            manager.Career.StandingOn(asOf)?.Kind == Kind.Manager ? narrow.UpToReports : null, narrow.NoteFromMonths, Because(access, manager, asOf));
    }

    private static IEnumerable<SpanStep> Steps(Career career, DateOnly asOf)
    {
        var first = career.DirectReports[0].From;
        if (first < asOf.AddYears(-MostYears)) first = asOf.AddYears(-MostYears);
        int? before = null;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= asOf; month = month.AddMonths(1))
        {
            // The month in which the first came is the first of all.
            var now = career.DirectReports.On(before is null ? first : month);
            if (now != before) yield return new(month.Year, month.Month, now);
            before = now;
        }
    }

    private static IReadOnlyList<string> Because(Access access, Evidence manager, DateOnly asOf) =>
    [
        .. access.Organisation.FlagsOf(manager.Person.Id)
            .Where(f => f.Rule.Id is nameof(SpanTooWide) or nameof(SpanTooNarrow) && f.Days.Holds(asOf) && access.MaySee(f.Rule, manager.Person.Id) && !access.IsSetAside(f.Rule, manager.Person.Id))
            .OrderByDescending(f => f.Severity).Select(f => f.Because(manager)),
    ];
}
