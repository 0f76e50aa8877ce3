using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Managing, with hands-on work that others wait for.</summary>
public sealed class CriticalPath : Rule<CriticalPath.Numbers>
{
    /// <summary>None: it is said at once.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "On the critical path",
        Says = "Managing, with hands-on work logged on the critical path or first in line on the rota.",
        Why = "Hands-on work is good for a manager as long as nobody waits for it. When people or a pager do, one of the two jobs loses.",
        PersonSteps = ["Hand over what others wait for; keep what can wait.", "Be the first to escalate to, rather than the one on the rota."],
        ManagerSteps = ["Find who takes it over, and by when."],
        EndsWith = "Ends when no such work is logged.",
        Sources = [Sources.PendulumTalk, Sources.PendulumOrLadder],
        SeenBy = Audience.Person,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        foreach (var practice in evidence.Career.Practices)
        {
            if (!practice.OnCriticalPath) continue;
            foreach (var run in evidence.Career.ManagingRuns)
            {
                var shared = run.And(new(practice.From, practice.To));
                findings.Add(Severity.Note, shared.Start, shared.End, shared.Start);
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Hands-on work on the critical path is logged since {Say.Day(flag.CountedFrom)}.";
}
