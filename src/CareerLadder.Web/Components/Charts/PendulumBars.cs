using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>The heights of the lanes of one drawing.</summary>
public sealed class Lanes(IEnumerable<PendulumPost> posts, bool namesAbove)
{
    private const double BarHeight = 30;
    private const double Apart = 38;

    private readonly bool elsewhere = posts.Any(p => p.Lane == Lane.Elsewhere);

    public double EngineeringTop { get; } = namesAbove ? 44 : 28;

    public double ManagementTop => EngineeringTop + BarHeight + Apart;

    public double? ElsewhereTop => elsewhere ? ManagementTop + BarHeight + Apart - 8 : null;

    public double Bottom => (ElsewhereTop ?? ManagementTop) + BarHeight;

    public (double Y, double Height) Of(Lane lane) => lane switch
    {
        Lane.Engineering => (EngineeringTop, BarHeight),
        Lane.Both => (EngineeringTop, ManagementTop + BarHeight - EngineeringTop),
        Lane.Elsewhere => (ElsewhereTop ?? ManagementTop, BarHeight),
        _ => (ManagementTop, BarHeight),
    };

    public double Middle(Lane lane) => Of(lane) is var (y, height) ? y + (height / 2) : 0;
}

/// <summary>Draws posts as bars, and swings as curves between the tracks.</summary>
public static class PendulumBars
{
    private const double Least = 2.5;
    private const double Padding = 9;

    /// <summary>Each post as a bar; what of it lies ahead of the day looked at is a bar of its own.</summary>
    public static IEnumerable<Bar> Bars(Pendulum pendulum, TimeScale time, Lanes lanes)
    {
        for (var i = 0; i < pendulum.Posts.Count; i++)
        {
            var post = pendulum.Posts[i];
            if (post.Days.Start >= pendulum.Drawn.End) yield break;
            var (y, height) = lanes.Of(post.Lane);
            var from = time.X(post.Days.Start);
            var to = time.X(post.Days.End);
            // A very short post stays visible, but never reaches into the next one.
            if (to - from < Least + 1) to = Math.Min(from + Least + 1, i + 1 < pendulum.Posts.Count ? Math.Max(to, time.X(pendulum.Posts[i + 1].Days.Start)) : time.Right);
            var now = Math.Clamp(time.X(pendulum.AsOf), from, to);
            if (pendulum.AsOf <= post.Days.Start) now = from;
            var title = PendulumWords.TitleOf(post);
            var names = post.Names(pendulum.LadderOf(post));
            if (now > from)
            {
                yield return Make(from, now, y, height, ToneOf(post), TextFit.First(names, now - from - (2 * Padding)), title);
                names = post.Days.IsOpen && !post.IsLeave ? [pendulum.Ahead] : [];
            }

            if (to > now) yield return Make(now, to, y, height, ToneOf(post) + " ahead", TextFit.First(names, to - now - (2 * Padding)), title);
        }
    }

    /// <summary>A thin mark under the days on which somebody reports to an engineer.</summary>
    public static IEnumerable<Bar> BothAtOnce(Pendulum pendulum, TimeScale time, Lanes lanes) =>
        from post in pendulum.Posts
        from days in post.ReportsWhilePractising
        where days.Start < pendulum.Drawn.End
        let x = time.X(days.Start)
        select new Bar(x + .5, lanes.EngineeringTop + 31.5, Math.Max(Least, time.X(days.End) - x - 1), 4, "tlm mark", null, $"Somebody reports to an engineer, {PendulumWords.Of(days)}: both at once");

    /// <summary>From the end of the one to the beginning of the other.</summary>
    public static IEnumerable<Curve> Swings(Pendulum pendulum, TimeScale time, Lanes lanes)
    {
        var posts = pendulum.Posts;
        for (var i = 1; i < posts.Count && posts[i].Days.Start < pendulum.Drawn.End; i++)
        {
            if (posts[i].IsLeave || posts[i].Lane is not (Lane.Engineering or Lane.Management)) continue;
            var before = i - 1;
            while (before >= 0 && posts[before].Lane == Lane.Elsewhere) before--;
            if (before < 0 || posts[before].Lane is Lane.Both || posts[before].Lane == posts[i].Lane) continue;
            var (x1, x2) = (time.X(posts[before].Days.End), time.X(posts[i].Days.Start));
            var (y1, y2) = (lanes.Middle(posts[before].Lane), lanes.Middle(posts[i].Lane));
            var bend = Math.Max(11, (x2 - x1) / 2);
            var path = $"M{N(x1)} {N(y1)}C{N(x1 + bend)} {N(y1)} {N(x2 - bend)} {N(y2)} {N(x2)} {N(y2)}";
            var tone = (posts[i].Lane == Lane.Engineering ? "eng" : "mgt") + (posts[i].Days.Start > pendulum.AsOf ? " ahead" : "");
            yield return new(path, tone, $"A swing to {PendulumWords.Of(posts[i].Lane).ToLowerInvariant()} on {Say.Day(posts[i].Days.Start)}");
        }
    }

    // Half a pixel of air on both sides keeps neighbours apart.
    private static Bar Make(double from, double to, double y, double height, string tone, string? name, string title) =>
        new(Math.Round(from + .5, 1), y, Math.Round(Math.Max(1, to - from - 1), 1), height, tone, name, title);

    private static string ToneOf(PendulumPost post)
    {
        var tone = post.IsLeave ? "away" : post.Lane switch
        {
            Lane.Engineering => "eng",
            Lane.Management => "mgt",
            Lane.Both => "tlm",
            _ => "other",
        };
        return post.Employer is null ? tone : tone + " outside";
    }

    private static string N(double value) => PathText.Number(value);
}
