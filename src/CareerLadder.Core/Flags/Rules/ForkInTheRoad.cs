using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Two years into managing, and nobody decided what comes next.</summary>
public sealed class ForkInTheRoad : Rule<ForkInTheRoad.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised from this month of the tour on (Majors: two years).")]
        public int WatchFromMonths { get; init; } = 24;

        [Description("Ends with this month of the tour, when going back to the well takes over (Majors: five years).")]
        public int EndsAtMonths { get; init; } = 60;

        [Description("A recorded decision holds for this many months (ours).")]
        public int DecisionHoldsMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "A fork in the road",
        Says = "{WatchFromMonths} to {EndsAtMonths} into managing one team, with no decision recorded in the last {DecisionHoldsMonths}.",
        Why = "Climbing and swinging back are both good; drifting is how people end up with neither. Staying is a third answer, with a day to look again before year five.",
        PersonSteps = ["Ask yourself what of the work still brings you joy.", "Decide on purpose: climb, swing back, or stay and say until when."],
        ManagerSteps = ["Ask, without pushing either way.", "Say honestly which seats and which engineering work there will be."],
        EndsWith = "Ends with a recorded fork or another post.",
        Sources = [Sources.PendulumTalk, Sources.PendulumOrLadder],
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
            var last = career.After(tour.Days.Start, Limits.EndsAtMonths);
            foreach (var run in career.Runs(static post => post.Kind is Kind.Manager or Kind.TechLeadManager))
            {
                var from = run.Start > first ? run.Start : first;
                var until = run.End < last ? run.End : last;
                if (until > tour.Days.End) until = tour.Days.End;
                foreach (var fork in career.Forks)
                {
                    findings.Add(Severity.Watch, from, fork.On < until ? fork.On : until, tour.Days.Start);
                    var again = career.After(fork.On, Limits.DecisionHoldsMonths);
                    if (again > from) from = again;
                }

                findings.Add(Severity.Watch, from, until, tour.Days.Start);
            }
        }
    }

    /// <summary>
    /// The last day on which whoever stays may look at it again: the last before the fifth year of the tour is over. Where it is over,
    /// or ends on the day, a year from the day.
    /// </summary>
    public DateOnly LastReview(Career career, DateOnly day)
    {
        foreach (var tour in career.Tours)
        {
            if (tour.Days.Holds(day) && career.After(tour.Days.Start, Limits.EndsAtMonths).AddDays(-1) is var last && last > day) return last;
        }

        return day.AddMonths(Limits.DecisionHoldsMonths);
    }

    public override string Because(Flag flag, Evidence evidence)
    {
        var over = evidence.Career.After(flag.CountedFrom, Limits.WatchFromMonths).AddDays(-1);
        var last = evidence.Career.Forks.LastOrDefault(f => f.On <= flag.Days.Start);
        return $"Managing since {Say.Day(flag.CountedFrom)}: {Say.LengthInWords(Limits.WatchFromMonths)} of it were over on {Say.Day(over)}, and "
            + (last is null ? "no decision is recorded." : $"the last decision was recorded on {Say.Day(last.On)}.");
    }
}
