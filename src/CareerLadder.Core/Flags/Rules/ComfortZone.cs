using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>The same post for a long time.</summary>
public sealed class ComfortZone : Rule<ComfortZone.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised from this month on (Majors: about two and a half years).")]
        public int NoteFromMonths { get; init; } = 30;

        [Description("Louder from this month on (ours).")]
        public int WatchFromMonths { get; init; } = 48;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "The same post for long",
        Says = "The same kind of work, level, team and employer for {NoteFromMonths}; louder after {WatchFromMonths}. Not for directors and executives, whose posts last longer.",
        Why = "Knowing everything about a post is pleasant, and a sign that little new is being learned. Staying is fine when it is chosen.",
        PersonSteps = ["Ask what you learned in the last half year.", "Look for a new domain, a larger scope or the other track, or say that you want to stay."],
        ManagerSteps = ["Offer something new within the post before offering another post."],
        EndsWith = "Ends with a new kind of work, level or team.",
        Sources = [Sources.PendulumPost with { Quote = "I start to feel like I know what I’m doing" }, Sources.PendulumTalk, Sources.Archetypes],
        SeenBy = Audience.DirectManager,
        IsOfOneTour = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        foreach (var run in evidence.Career.Runs(
            static post => post.Kind is not (Kind.Elsewhere or Kind.Director or Kind.Executive or Kind.Away),
            static (first, post) => post.IsSamePostAs(first)))
        {
            findings.AddSteps(run, Limits.NoteFromMonths, Limits.WatchFromMonths, null);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The same kind of work, level and team since {Say.Day(flag.CountedFrom)}.";

    public override string InBrief(Flag flag, Evidence evidence) => $"the same post since {Say.Month(flag.CountedFrom)}";
}
