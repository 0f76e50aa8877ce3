using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Demo;

/// <summary>A limit that the administrator changed as of a year ago, and one that is to change with the new year, each with the reason.</summary>
internal static class DemoLimits
{
    public static IEnumerable<DemoEntry> Of(AppDb db, DemoOrganisation demo, DateOnly today) =>
    [
        Entry(db, demo, today.WorkingDay(-45), new DateOnly(today.Year, today.Month, 1).AddMonths(-12), "Rules:SpanTooWide:WatchAboveReports", 8, "9 → 8 direct reports",
            "Two managers told us that with nine people they no longer knew what each of them was working on."),
        Entry(db, demo, today.WorkingDay(-6), new DateOnly(today.Year + 1, 1, 1), "Rules:ConversationOverdue:ActFromMonths", 9, "12 → 9 months",
            "From the new year on every manager has time for three conversations a year with each report."),
    ];

    private static DemoEntry Entry(AppDb db, DemoOrganisation demo, DateOnly saidOn, DateOnly from, string key, double value, string change, string why) =>
        new(saidOn, AuditAction.LimitsChanged, demo.People.Administrator, null, $"From {Say.Day(from)}: {key["Rules:".Length..]} {change}.", () =>
        {
            db.Add(new RuleLimitRow { Key = key, From = from, Value = value, Why = why });
            return Task.FromResult<IEnumerable<ChangeRow>>([]);
        });
}
