using System.ComponentModel;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Managing, and no hands-on work logged for half a year.</summary>
public sealed class ColdHands : Rule<ColdHands.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised when nothing was logged for this many months (ours).")]
        public int NoteFromMonths { get; init; } = 6;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Cold hands",
        Says = "Managing, with no hands-on work logged for {NoteFromMonths}.",
        Why = "A little of the work, off the critical path, keeps a manager's judgement fresh and the way back short.",
        PersonSteps = ["Take one small task off the critical path this week: a flaky test, a script, a review done slowly.", "Log what you do anyway; it takes seconds."],
        ManagerSteps = ["Free two hours a week of theirs, and keep them free."],
        EndsWith = "Ends with the next logged hour.",
        Sources = [Sources.PendulumTalk, Sources.PendulumPost with { Quote = "never more than 2-3 years removed from hands-on work, full time down in the trenches" }],
        SeenBy = Audience.DirectManager,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.ManagingRuns.Length == 0 || evidence.RecordedFrom(evidence.Company.Recording.Practice) is not { } recorded) return;
        var runs = new List<DateRange>();
        foreach (var stretch in career.Stretches)
        {
            if (stretch.IsManaging && stretch.Days.End > recorded) AddCold(stretch.Days.And(new(recorded)));
        }

        foreach (var run in runs) findings.AddSteps(run, Limits.NoteFromMonths, null, null);

        void AddCold(DateRange days, int from = 0)
        {
            for (var i = from; i < career.Practices.Length; i++)
            {
                var practice = career.Practices[i];
                var warm = days.And(new(practice.From, practice.To));
                if (warm.IsEmpty || practice.HoursPerWeek == 0) continue;
                AddCold(new(days.Start, warm.Start), i + 1);
                days = new(warm.End, days.End);
            }

            career.Join(runs, days);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"No hands-on work is logged since {Say.Day(flag.CountedFrom)}.";
}
