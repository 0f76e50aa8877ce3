using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Managing while the estimate of one's own technical fluency goes down.</summary>
public sealed class SkillDecay : Rule<SkillDecay.Numbers>
{
    /// <summary>None of its own: where rusty and faded begin is part of the fluency model.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "Fading skills",
        Says = "Managing while technical fluency is estimated to be rusty, louder when faded. Where these begin is set with the fluency model.",
        Why = "It is an estimate from dates, not a measure of anybody. What it says is how much easier a return would be if it came sooner, or if a little hands-on work went along.",
        PersonSteps = ["Two to four hours a week of hands-on work, off the critical path, slow it down or stop it.", "Six months as an engineer bring most of it back."],
        ManagerSteps = ["Protect those hours, also from yourself.", "Talk about a swing and its season before it feels urgent."],
        EndsWith = "Ends when hands-on work or a post as an engineer brings it back.",
        Sources = [Sources.PendulumTalk, Sources.PathBack with { Quote = "writing code is like speaking a language: you use it or lose it" }, Sources.SkillRetention],
        SeenBy = Audience.DirectManager,
        IsOfOneTour = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var runs = evidence.Career.ManagingRuns;
        if (runs.IsEmpty) return;
        var rusty = evidence.Fluency.NotFluentDays;
        if (rusty.Count == 0) return;
        var faded = evidence.Fluency.FadedDays;
        foreach (var run in runs)
        {
            for (var i = 0; i < rusty.Count; i++)
            {
                var shared = run.And(rusty[i]);
                findings.AddSplit(shared.Start, shared.End, faded, Severity.Act, Severity.Watch, run.Start);
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Managing since {Say.Day(flag.CountedFrom)}; technical fluency is estimated to be {Name(flag)} since about {Say.Season(flag.Days.Start)}.";

    public override string InBrief(Flag flag, Evidence evidence) => $"technical fluency {Name(flag)} since about {Say.Season(flag.Days.Start)}";

    private static string Name(Flag flag) => flag.Severity == Severity.Act ? "faded" : "rusty";
}
