using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Tests.Features.Flags;

/// <summary>A rule that only tests know: one file, named nowhere.</summary>
public sealed class OneMoreRule : Rule<OneMoreRule.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised from this month on (a test's).")]
        public int NoteFromMonths { get; init; } = 1;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "One more rule",
        Says = "An engineer for long enough.",
        Why = "Tests want to see a rule that nobody registered.",
        PersonSteps = ["Read the test."],
        ManagerSteps = ["Read it too."],
        EndsWith = "Ends with another kind of post.",
        Sources = [new("A tester", "A rule added as one file", 2026, new("https://example.org/one-more"), "one file is enough")],
        SeenBy = Audience.LineAbove,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        foreach (var run in evidence.Career.Runs(static post => post.Kind == Kind.Engineer))
            findings.AddSteps(run, Limits.NoteFromMonths, null, null);
    }

    public override string Because(Flag flag, Evidence evidence) => $"An engineer since {Say.Day(flag.CountedFrom)}.";
}
