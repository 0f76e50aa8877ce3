using System.ComponentModel;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A manager of very few people.</summary>
public sealed class SpanTooNarrow : Rule<SpanTooNarrow.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised with this many direct reports or fewer, but at least one (Larson: fewer than four).")]
        public int UpToReports { get; init; } = 3;

        [Description("Once it lasted this many months (ours).")]
        public int NoteFromMonths { get; init; } = 6;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "A narrow span",
        Says = "A manager of one team with one to {UpToReports} direct reports for {NoteFromMonths}.",
        Why = "With so few people the rest of the week fills with engineering: in effect a tech lead manager, and neither job gets learned well.",
        PersonSteps = ["Say which of the two jobs the week really is.", "Ask for the team to grow, or for a post that is one of the two."],
        ManagerSteps = ["Grow the team towards six, or merge it with a neighbour.", "If it shall stay small, let somebody lead it technically and report elsewhere."],
        EndsWith = "Ends with more than {UpToReports} reports or another post.",
        Sources = [Sources.SizingTeams with { Quote = "Managers supporting less than four engineers tend to function as TLMs" }],
        SeenBy = Audience.LineAbove,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.MostReports == 0 || !career.Has(Kind.Manager)) return;
        foreach (var run in career.RunsOf((post, reports) => post.Kind == Kind.Manager && reports >= 1 && reports <= Limits.UpToReports))
            findings.AddSteps(run, Limits.NoteFromMonths, null, null);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"No more than {Say.Count(Limits.UpToReports, "direct report")} since {Say.Day(flag.CountedFrom)}.";
}
