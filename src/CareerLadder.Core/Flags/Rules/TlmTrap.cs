using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Engineer and manager both at once.</summary>
public sealed class TlmTrap : Rule<TlmTrap.Numbers>
{
    public sealed record Numbers
    {
        [Description("Louder from this month on (ours; the source says only: not for long).")]
        public int WatchFromMonths { get; init; } = 6;

        [Description("Loudest from this month on (ours).")]
        public int ActFromMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Both at once",
        Says = "In a post as tech lead manager, or practising as an engineer while somebody reports to you.",
        Why = "One gets better at one of the two jobs at a time. Doing both for long, both suffer, and somebody on the team waits for the lead's seat.",
        PersonSteps = ["Say which of the two you want to grow in next.", "Hand over the other one, piece by piece, with a date."],
        ManagerSteps = ["See who on the team stands on the Senior rung or above and could lead it technically.", "Fill the other half within the year, and say so to the team."],
        EndsWith = "Ends when the post is one of the two again.",
        Sources = [Sources.TechLeadManagers, Sources.PendulumPost, Sources.Archetypes],
        SeenBy = Audience.LineAbove,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.MostReports == 0)
        {
            if (!career.Has(Kind.TechLeadManager)) return;
            foreach (var run in career.Runs(static post => post.Kind == Kind.TechLeadManager)) findings.AddSteps(run, 0, Limits.WatchFromMonths, Limits.ActFromMonths);
            return;
        }

        foreach (var run in career.RunsOf(static (post, reports) => post.Kind == Kind.TechLeadManager || (post.Kind.IsPractising() && reports > 0)))
            findings.AddSteps(run, 0, Limits.WatchFromMonths, Limits.ActFromMonths);
    }

    public override string Because(Flag flag, Evidence evidence)
    {
        var post = evidence.Career.On(flag.Days.Start)?.Post;
        var how = post?.Kind == Kind.TechLeadManager ? "in a post as tech lead manager" : "an engineer with people reporting";
        return $"Both at once since {Say.Day(flag.CountedFrom)}: {how}.";
    }
}
