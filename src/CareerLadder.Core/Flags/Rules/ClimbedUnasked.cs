using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Up the management ladder, and nobody recorded that it was wanted.</summary>
public sealed class ClimbedUnasked : Rule<ClimbedUnasked.Numbers>
{
    public sealed record Numbers
    {
        [Description("A decision recorded up to this many months before the climb answers it (ours).")]
        public int AnsweredWithinMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Climbed without being asked",
        Says = "Managing several teams, managers or all of engineering, with no decision recorded since {AnsweredWithinMonths} before that climb.",
        Why = "Many climb because it was the next thing there was. It is good to have chosen it, also afterwards.",
        PersonSteps = ["Ask yourself what of the work still brings you joy.", "Record what you decide, for yourself; every direction is still there."],
        ManagerSteps = ["Ask, at the next conversation, what they would choose if it were free."],
        EndsWith = "Ends with a recorded fork or another post.",
        Sources = [Sources.PendulumTalk, Sources.Archetypes],
        SeenBy = Audience.Person,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.RecordedFrom(evidence.Company.Recording.Forks) is not { } recorded) return;
        var career = evidence.Career;
        if (!career.Has(Kind.SeniorManager) && !career.Has(Kind.Director) && !career.Has(Kind.Executive)) return;
        foreach (var run in career.Runs(static post => post.Kind is Kind.SeniorManager or Kind.Director or Kind.Executive))
        {
            var asked = run.Start.AddMonths(-Limits.AnsweredWithinMonths);
            var until = run.End;
            foreach (var fork in career.Forks)
            {
                if (fork.On >= asked && fork.On < until) until = fork.On;
            }

            findings.Add(Severity.Note, run.Start > recorded ? run.Start : recorded, until, run.Start);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"In a post above one team since {Say.Day(flag.CountedFrom)}, and no decision about it is recorded.";
}
