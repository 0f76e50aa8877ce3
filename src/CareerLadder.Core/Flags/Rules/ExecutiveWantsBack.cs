using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A director or executive who daydreams of engineering.</summary>
public sealed class ExecutiveWantsBack : Rule<ExecutiveWantsBack.Numbers>
{
    public sealed record Numbers
    {
        [Description("Louder from this month after the answer on (ours).")]
        public int WatchFromMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Dreaming of engineering",
        Says = "A director or executive with \"back to engineering\" as the last answer.",
        Why = "The dream often is about parts of the work rather than all of it. Some of those parts fit next to the post; others ask for a real swing, and people have made it.",
        PersonSteps = ["Write down what exactly you miss.", "Try one part of it for a month before deciding about the rest.", "If it is all of it: begin where nobody depends on you yet."],
        ManagerSteps = ["If they tell you, listen first; it is no notice."],
        EndsWith = "Ends with another answer or another post.",
        Sources = [Sources.Archetypes, Sources.PathBack],
        SeenBy = Audience.Person,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.Career.ManagingRuns.IsEmpty || evidence.Career.Intents.Count == 0) return;
        foreach (var wanted in evidence.Career.DaysOf(Intent.BackToEngineering))
        {
            foreach (var run in evidence.Career.Runs(static post => post.Kind is Kind.Director or Kind.Executive))
                findings.AddSteps(wanted.Start, run.And(wanted), 0, Limits.WatchFromMonths, null);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The answer has been \"back to engineering\" since {Say.Day(flag.CountedFrom)}.";
}
