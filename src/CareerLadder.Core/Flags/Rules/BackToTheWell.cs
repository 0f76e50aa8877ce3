using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Five years of managing one team without going back to the work.</summary>
public sealed class BackToTheWell : Rule<BackToTheWell.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised from this month of the tour on (Majors: five years).")]
        public int WatchFromMonths { get; init; } = 60;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Back to the well",
        Says = "{WatchFromMonths} or more into managing one team; louder while technical fluency is estimated to be rusty or faded.",
        Why = "Managers of one team live on their own engineering. It can be refilled, and sooner is easier than later.",
        PersonSteps = ["Plan about six months as an engineer, here, with the way back agreed.", "Or find a swap: somebody on the other side may be waiting for your seat.", "Or go sideways: another domain, several teams, a product hybrid."],
        ManagerSteps = ["Offer the six months before they ask, on the same rung and pay.", "See who could hold the seat in the meantime."],
        EndsWith = "Ends with another post.",
        Sources = [Sources.Archetypes with { Quote = null }, Sources.PendulumTalk],
        SeenBy = Audience.DirectManager,
        IsOfOneTour = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        foreach (var tour in career.Tours)
        {
            var first = career.After(tour.Days.Start, Limits.WatchFromMonths);
            if (first >= tour.Days.End) continue;
            var rusty = evidence.Fluency.NotFluentDays;
            foreach (var run in career.Runs(static post => post.Kind is Kind.Manager or Kind.TechLeadManager))
            {
                var from = run.Start > first ? run.Start : first;
                var until = run.End < tour.Days.End ? run.End : tour.Days.End;
                findings.AddSplit(from, until, rusty, Severity.Act, Severity.Watch, tour.Days.Start);
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Managing since {Say.Day(flag.CountedFrom)}: {Say.LengthInWords(Limits.WatchFromMonths)} of it were over on {Say.Day(evidence.Career.After(flag.CountedFrom, Limits.WatchFromMonths).AddDays(-1))}"
        + (flag.Severity == Severity.Act ? ", and technical fluency is probably rusty by now." : ".");
}
