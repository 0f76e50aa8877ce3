using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>What is taken hold of to move a planned post, in percent of the drawing it lies on.</summary>
/// <param name="Key">Of the planned post.</param>
public sealed record PlanHandle(int Key, DateOnly From, string Tone, string Says, double Left, double Top, double Width, double Height)
{
    private const double Least = 2;

    /// <summary>Where it lies, as a style.</summary>
    public string Place => FormattableString.Invariant($"left:{Left}%;top:{Top}%;width:{Width}%;height:{Height}%");

    /// <param name="posts">The planned posts with their keys and what each is called.</param>
    public static IReadOnlyList<PlanHandle> Of(PendulumLayout layout, DateRange drawn, IEnumerable<(int Key, PlannedPost Post, string Says)> posts)
    {
        var ordered = posts.OrderBy(p => p.Post.From).ToArray();
        var handles = new List<PlanHandle>();
        var lane = Lane.Engineering;
        for (var i = 0; i < ordered.Length; i++)
        {
            var (key, post, says) = ordered[i];
            lane = PendulumPost.LaneOf(post.Kind) ?? lane;
            var next = i + 1 < ordered.Length ? ordered[i + 1].Post.From : drawn.End;
            var end = post.To is { } to && to < next ? to : next;
            if (post.From >= drawn.End) continue;
            var (x, y, width, height) = layout.Place(new(post.From, end < drawn.End ? end : drawn.End), lane);
            handles.Add(new(
                key, post.From, ToneOf(lane), says, Share(x, layout.Look.Width), Share(y, layout.Height), Math.Max(Least, Share(width, layout.Look.Width)), Share(height, layout.Height)));
        }

        return handles;
    }

    private static string ToneOf(Lane lane) => lane switch
    {
        Lane.Engineering => "eng",
        Lane.Management => "mgt",
        Lane.Both => "tlm",
        _ => "other",
    };

    private static double Share(double part, double whole) => Math.Round(part / whole * 100, 2);
}
