using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A manager who would like to do engineering for a while.</summary>
public sealed class ForAWhile : Rule<ForAWhile.Numbers>
{
    /// <summary>None: it is said at once.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "Engineering for a while",
        Says = "Managing, with \"engineering for a while\" as the last answer.",
        Why = "The next chance to manage will come, and whoever comes back from engineering manages better. Nothing is given up.",
        PersonSteps = ["Name a season and a piece of work you would enjoy.", "Say when you would like to be asked about managing again."],
        ManagerSteps = ["Make it easy: same rung, same pay, and a day to ask again."],
        EndsWith = "Ends with another answer or the swing.",
        Sources = [Sources.Archetypes],
        SeenBy = Audience.DirectManager,
        RestsOnIntents = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.Career.ManagingRuns.IsEmpty || evidence.Career.Intents.Count == 0) return;
        foreach (var wanted in evidence.Career.DaysOf(Intent.EngineeringForAWhile))
        {
            foreach (var run in evidence.Career.ManagingRuns) findings.AddSteps(wanted.Start, run.And(wanted), 0, null, null);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The answer has been \"engineering for a while\" since {Say.Day(flag.CountedFrom)}.";
}
