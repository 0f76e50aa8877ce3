using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Nobody asked whether this person wants to manage, or go back.</summary>
public sealed class NeverAsked : Rule<NeverAsked.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised when there is no answer for this many months (ours; Majors: ask everyone).")]
        public int NoteFromMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Not asked this year",
        Says = "An engineer or a manager of one team without an answer to \"do you want to manage, or go back?\" for {NoteFromMonths}.",
        Why = "People who are never asked assume that others decide. Asking everyone, every year, costs ten minutes.",
        PersonSteps = ["You can answer without being asked."],
        ManagerSteps = ["Ask at the next conversation: do you want to manage one day, do you want to go back, and why.", "Write the answer down; \"no\" and \"not sure\" are good answers."],
        EndsWith = "Ends with any answer.",
        Sources = [Sources.PendulumTalk with { Quote = "your team deserves a manager who actually wants to be managing people" }],
        SeenBy = Audience.ManagersDebt,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.RecordedFrom(evidence.Company.Recording.Intents) is not { } recorded) return;
        foreach (var run in evidence.Career.Runs(static post => post.Kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager or Kind.Manager))
        {
            var start = evidence.Career.OffLeave(run.Start > recorded ? run.Start : recorded);
            foreach (var (on, _) in evidence.Career.Intents.Starts)
            {
                if (on <= start || on >= run.End) continue;
                findings.AddSteps(new(start, on), Limits.NoteFromMonths, null, null);
                start = evidence.Career.OffLeave(on);
            }

            if (start < run.End) findings.AddSteps(new(start, run.Until), Limits.NoteFromMonths, null, null);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        evidence.Career.Intents.IndexOn(flag.Days.Start) is >= 0 and var i
            ? $"Last asked on {Say.Day(evidence.Career.Intents[i].From)}, {Say.LengthInWords(Limits.NoteFromMonths)} and more before {Say.Day(flag.Days.Start)}."
            : $"No answer is recorded; counted since {Say.Day(flag.CountedFrom)}.";
}
