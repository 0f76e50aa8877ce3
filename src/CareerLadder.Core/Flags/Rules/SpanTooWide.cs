using System.ComponentModel;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>More direct reports than one person can look after.</summary>
public sealed class SpanTooWide : Rule<SpanTooWide.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised above this many direct reports (Larson: eight or nine).")]
        public int WatchAboveReports { get; init; } = 9;

        [Description("Louder above this many (ours).")]
        public int ActAboveReports { get; init; } = 12;

        [Description("Once it lasted this many months (ours).")]
        public int FromMonths { get; init; } = 3;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "A wide span",
        Says = "More than {WatchAboveReports} direct reports for {FromMonths}; louder with more than {ActAboveReports}.",
        Why = "With that many people there is time for emergencies only. The people notice first, then the manager.",
        PersonSteps = ["Say plainly what you no longer get round to.", "Name who could take over part of the team."],
        ManagerSteps = ["Split the team, or find a second manager, with a date.", "Do not add anybody until then."],
        EndsWith = "Ends when the span is {WatchAboveReports} or fewer.",
        Sources = [Sources.SizingTeams with { Quote = "Managers should support 6-8 engineers." }],
        SeenBy = Audience.LineAbove,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.MostReports <= Limits.WatchAboveReports) return;
        var most = career.RunsOf((_, reports) => reports > Limits.ActAboveReports)
            .Select(run => (Run: run, From: career.After(run.Start, Limits.FromMonths))).Where(r => r.From < r.Run.End).ToList();
        foreach (var (run, from) in most) findings.Add(Severity.Act, from, run.End, run.Start);
        var loud = most.Select(r => new DateRange(r.From, r.Run.Until)).ToList();
        foreach (var run in career.RunsOf((_, reports) => reports > Limits.WatchAboveReports))
            findings.AddSplit(career.After(run.Start, Limits.FromMonths), run.End, loud, null, Severity.Watch, run.Start);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"More than {(flag.Severity == Severity.Act ? Limits.ActAboveReports : Limits.WatchAboveReports)} direct reports since {Say.Day(flag.CountedFrom)}; "
        + $"{Say.Count(evidence.Career.DirectReports.On(flag.Days.Start), "person")} on {Say.Day(flag.Days.Start)}.".Replace("persons", "people", StringComparison.Ordinal);
}
