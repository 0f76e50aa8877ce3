using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Back as an engineer after a long tour, until fluent again.</summary>
public sealed class ReturnRamp : Rule<ReturnRamp.Numbers>
{
    public sealed record Numbers
    {
        [Description("After a tour of at least this many months (ours).")]
        public int AfterTourMonths { get; init; } = 24;

        [Description("Until fluency is back at this share (ours).")]
        [Range(0d, 1d)]
        public double EndsAtFluency { get; init; } = 0.9;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Welcome back",
        Says = "Practising again after {AfterTourMonths} or more of managing, until technical fluency is estimated to be back.",
        Why = "Coming back takes about six months, and the first weeks are the hardest. Nobody judges yet, and that includes you.",
        PersonSteps = ["Be hands-on every day, with work of senior scope first.", "Ask the beginner's questions aloud; it helps the others too."],
        ManagerSteps = ["Keep the ramp free of meetings and of managing on the side.", "Put off any review of how it goes until it is over."],
        EndsWith = "Ends on the day the estimate is back.",
        Sources = [Sources.PathBack with { Quote = "Your rustiest skill sets are always going to be the most tactical ones" }, Sources.PendulumTalk],
        SeenBy = Audience.DirectManager,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        for (var i = 0; i < career.Tours.Length; i++)
        {
            var tour = career.Tours[i].Days;
            if (tour.IsOpen || tour.End < career.After(tour.Start, Limits.AfterTourMonths)) continue;
            var nextTour = i + 1 < career.Tours.Length ? career.Tours[i + 1].Days.Start : DateRange.Never;
            foreach (var run in career.PractisingRuns)
            {
                if (run.Start < tour.End) continue;
                if (run.Start < nextTour)
                {
                    var back = evidence.Fluency.FirstDayAtLeast(Limits.EndsAtFluency, run.Start);
                    findings.Add(Severity.Note, run.Start, back < run.End ? back : run.End, run.Start);
                }

                break;
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence)
    {
        var run = evidence.Career.PractisingRuns.First(r => r.Start == flag.CountedFrom);
        var back = evidence.Fluency.FirstDayAtLeast(Limits.EndsAtFluency, run.Start);
        return $"An engineer again since {Say.Day(flag.CountedFrom)}; "
            + (back <= run.End && back < DateRange.Never ? $"by the estimate the ramp is over about {Say.Month(back)}." : "the ramp goes on.");
    }
}
