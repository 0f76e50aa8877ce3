using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Components.Charts;

/// <summary>Where the pendulum hangs.</summary>
public enum Lane
{
    Engineering,
    Management,

    /// <summary>A tech lead manager: both tracks at once.</summary>
    Both,

    /// <summary>Another function.</summary>
    Elsewhere,
}

/// <summary>One post on the pendulum: unbroken days of one kind, level, team and employer, or a leave.</summary>
/// <param name="Kind">Away for a leave, which hangs in the lane of the post before it.</param>
/// <param name="ReportsWhilePractising">Days on which somebody reports although the work is an engineer's: both at once, too.</param>
public sealed record PendulumPost(
    DateRange Days, Kind Kind, Lane Lane, string? Title, string? Level, string? Team, string? Employer, IReadOnlyList<DateRange> ReportsWhilePractising)
{
    public bool IsLeave => Kind == Kind.Away;

    /// <summary>What a bar may be called, the longest first.</summary>
    public IEnumerable<string> Names(Ladder ladder)
    {
        var kind = KindWords.Of(Kind);
        if (IsLeave)
        {
            yield return kind;
            yield break;
        }

        if (Employer is { } employer) yield return $"{Title ?? kind}, {employer}";
        var title = ladder.Find(Level)?.Title ?? Title ?? kind;
        if (Level is { } level)
        {
            yield return $"{level} {title}";
            yield return $"{level} {kind}";
            yield return level;
        }
        else
        {
            yield return title;
        }

        yield return kind;
        if (Kind == Kind.TechLeadManager) yield return "TLM";
    }

    /// <summary>Every post of the career and every leave, past and to come, in order; gaps are left open.</summary>
    public static IReadOnlyList<PendulumPost> Of(Career career)
    {
        var posts = new List<PendulumPost>();
        Post? last = null;
        var both = career.RunsOf(static (post, reports) => reports > 0 && post.Kind.IsPractising());
        foreach (var (days, post) in career.Stretches)
        {
            if (post is null)
            {
                last = null;
                continue;
            }

            if (last is not null && last.IsSamePostAs(post))
                posts[^1] = posts[^1] with { Days = new(posts[^1].Days.Start, days.Until), Title = post.Title };
            else
                posts.Add(new(days, post.Kind, LaneOf(post.Kind) ?? (posts.Count > 0 ? posts[^1].Lane : Lane.Engineering), post.Title, post.Level, post.Team, post.Employer, []));
            last = post;
        }

        return both.Count == 0 ? posts : [.. posts.Select(p => p with { ReportsWhilePractising = [.. both.Select(p.Days.And).Where(d => !d.IsEmpty && p.Kind.IsPractising())] })];
    }

    internal static Lane? LaneOf(Kind kind) => kind switch
    {
        Kind.TechLeadManager => Charts.Lane.Both,
        Kind.Elsewhere => Charts.Lane.Elsewhere,
        Kind.Away => null,
        _ => kind.TrackOf() == Track.Engineering ? Charts.Lane.Engineering : Charts.Lane.Management,
    };
}
