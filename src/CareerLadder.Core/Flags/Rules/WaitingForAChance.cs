using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>An engineer who said a year ago that they want to manage now.</summary>
public sealed class WaitingForAChance : Rule<WaitingForAChance.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised this many months after the answer (ours).")]
        public int NoteFromMonths { get; init; } = 12;

        [Description("Louder with at least this many years of engineering (Majors: seven or more).")]
        public double WatchFromYears { get; init; } = 7;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Waiting for a chance",
        Says = "An engineer whose answer has been \"manage now\" for {NoteFromMonths}; louder with {WatchFromYears} years of engineering or more.",
        Why = "Wanting to manage and not getting to is how good people leave. Most parts of the job can be practised without the title.",
        PersonSteps = ["Take over a part of managing: an intern, the hiring loop, a meeting, standing in for somebody on leave.", "Ask what is missing, and by when there could be a seat."],
        ManagerSteps = ["Give them a part of your own job.", "Look for somebody who would like to swap."],
        EndsWith = "Ends with another answer or a managing post.",
        Sources = [Sources.Archetypes],
        SeenBy = Audience.DirectManager,
        RestsOnIntents = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.Intents.Count == 0 || career.PractisingRuns.Length == 0) return;
        foreach (var wanted in career.DaysOf(Intent.ManageNow))
        {
            var from = career.After(wanted.Start, Limits.NoteFromMonths);
            var ready = evidence.Company.Fluency.DayPractised(career, Limits.WatchFromYears);
            foreach (var run in career.PractisingRuns)
            {
                var start = run.Start > from ? run.Start : from;
                var end = run.End < wanted.End ? run.End : wanted.End;
                findings.Add(Severity.Note, start, ready < end ? ready : end, wanted.Start);
                findings.Add(Severity.Watch, ready > start ? ready : start, end, wanted.Start);
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The answer has been \"manage now\" since {Say.Day(flag.CountedFrom)}.";
}
