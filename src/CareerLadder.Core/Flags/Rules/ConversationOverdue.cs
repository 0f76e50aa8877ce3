using System.ComponentModel;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>No career conversation for a long time.</summary>
public sealed class ConversationOverdue : Rule<ConversationOverdue.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised when none was held for this many months (ours).")]
        public int WatchFromMonths { get; init; } = 6;

        [Description("Louder from this month on (ours).")]
        public int ActFromMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "A conversation is due",
        Says = "No career conversation for {WatchFromMonths}; louder after {ActFromMonths}.",
        Why = "Careers drift in silence. An hour twice a year is enough to notice.",
        PersonSteps = ["You can start one yourself."],
        ManagerSteps = ["Put an hour into the calendar this week; the agenda is prepared.", "Begin with what was agreed last time."],
        EndsWith = "Ends with a conversation.",
        Sources = [Sources.PendulumTalk, Sources.PendulumOrLadder],
        SeenBy = Audience.ManagersDebt,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.RecordedFrom(evidence.Company.Recording.Conversations) is not { } recorded) return;
        foreach (var run in evidence.Career.Runs(static post => post.Kind <= Careers.Kind.Executive))
        {
            var start = evidence.Career.OffLeave(run.Start > recorded ? run.Start : recorded);
            foreach (var held in evidence.Career.Conversations)
            {
                if (held <= start || held >= run.End) continue;
                findings.AddSteps(new(start, held), null, Limits.WatchFromMonths, Limits.ActFromMonths);
                start = evidence.Career.OffLeave(held);
            }

            if (start < run.End) findings.AddSteps(new(start, run.Until), null, Limits.WatchFromMonths, Limits.ActFromMonths);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        evidence.Career.Conversations.Count(held => held <= flag.Days.Start) is > 0 and var held
            ? $"The last career conversation was on {Say.Day(evidence.Career.Conversations[held - 1])}."
            : $"No career conversation is recorded; counted since {Say.Day(flag.CountedFrom)}.";
}
