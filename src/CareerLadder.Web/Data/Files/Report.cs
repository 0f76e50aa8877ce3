using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Data.Files;

/// <summary>What is said of one person on a day.</summary>
/// <param name="Kind">Null before the first post, in a gap, and once the person has left; as is the level.</param>
/// <param name="Flags">Those that hold that day, or every span that touches the days that were asked for; of all audiences.</param>
internal sealed record PersonReport(
    Evidence Evidence, Kind? Kind, string? Level, double? Fluency, Tenure Tenure, int Swings, IReadOnlyList<Door> Doors, IReadOnlyList<Flag> Flags);

/// <summary>Everyone in an organisation on a day. As-of chooses the day looked at and hides nothing dated later.</summary>
/// <param name="Span">Flags of these days instead, both included.</param>
internal sealed record Report(Organisation Organisation, DateOnly AsOf, (DateOnly From, DateOnly To)? Span = null)
{
    public PersonReport Of(Evidence evidence)
    {
        var career = evidence.Career;
        var post = career.On(AsOf)?.Post;
        var swings = 0;
        foreach (var swing in career.Swings)
        {
            if (swing.On <= AsOf) swings++;
        }

        return new(
            evidence,
            post?.Kind,
            post?.Level,
            evidence.Fluency.On(AsOf),
            Tenure.Of(career, Organisation.LadderOn(AsOf), AsOf),
            swings,
            Doors.Of(career, evidence.Fluency, Organisation.LadderOn(AsOf), AsOf),
            [.. Organisation.Rules.Judge(evidence).Where(Shows)]);
    }

    /// <summary>Fluency as it is printed.</summary>
    public static double Round(double fluency) => Math.Round(fluency, 4, MidpointRounding.AwayFromZero);

    private bool Shows(Flag flag) => Span is { } span ? flag.Days.Start <= span.To && flag.Days.End > span.From : flag.Days.Holds(AsOf);
}
