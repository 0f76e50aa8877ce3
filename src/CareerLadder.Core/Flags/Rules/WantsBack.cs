using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A manager who said that they want to be an engineer again.</summary>
public sealed class WantsBack : Rule<WantsBack.Numbers>
{
    public sealed record Numbers
    {
        [Description("Louder from this month after the answer on (ours).")]
        public int WatchFromMonths { get; init; } = 6;

        [Description("Loudest from this month on (ours; Majors tells of people who wanted it for years).")]
        public int ActFromMonths { get; init; } = 24;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Wants back to engineering",
        Says = "Managing one or several teams, with \"back to engineering\" as the last answer.",
        Why = "Managing without wanting to helps neither the person nor the team. Going back is a change of work, not a step down.",
        PersonSteps = ["Say it to your manager with a season, not only as a wish.", "See who could take your seat; helping them to grow is the shortest way."],
        ManagerSteps = ["Agree on a season, the rung and the pay, all kept whole.", "Look for a swap: somebody may be waiting."],
        EndsWith = "Ends with another answer or the swing.",
        Sources = [Sources.Archetypes, Sources.NoDemotion with { Quote = "returning to hands-on work isn’t a demotion, either" }],
        SeenBy = Audience.DirectManager,
        RestsOnIntents = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.Career.ManagingRuns.IsEmpty || evidence.Career.Intents.Count == 0) return;
        foreach (var wanted in evidence.Career.DaysOf(Intent.BackToEngineering))
        {
            foreach (var run in evidence.Career.Runs(static post => post.Kind is Kind.TechLeadManager or Kind.Manager or Kind.SeniorManager))
                findings.AddSteps(wanted.Start, run.And(wanted), 0, Limits.WatchFromMonths, Limits.ActFromMonths);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The answer has been \"back to engineering\" since {Say.Day(flag.CountedFrom)}.";
}
