using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>Days on which one post counts, or on which the person is in no post (a gap).</summary>
/// <param name="Post">Null in a gap.</param>
public readonly record struct Stretch(DateRange Days, Post? Post)
{
    /// <summary>The kind of work; null in a gap.</summary>
    public Kind? Kind => Post?.Kind;

    public bool IsLeave => Post is { Kind: Careers.Kind.Away };

    public bool IsPractising => Post is { } post && post.Kind.IsPractising();

    public bool IsManaging => Post is { } post && post.Kind.IsManaging();
}

/// <summary>On these days two posts ran at once, and the winner counts.</summary>
public sealed record Overlap(Post Winner, Post Loser, DateRange Days);

/// <summary>
/// Which post counts on which day. A post holds until its own end, else until the next post, else until the person left. Where two
/// run at once the one that began last wins; of two that began on one day, the one that ends last, then the one told first. A post
/// that is interrupted resumes if its own stated end is later.
/// </summary>
public sealed class PostHistory
{
    /// <summary>So many decisions are listed. More come only of a key that stands for many people, and a list of them is read by nobody.</summary>
    public const int MostOverlaps = 3_000;

    private PostHistory(Stretch[] stretches, IReadOnlyList<Overlap> overlaps)
    {
        Stretches = stretches;
        Overlaps = overlaps;
    }

    /// <summary>Without a hole from the first day of the first post until the person left, or open; empty if no post holds a day.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Every decision between posts that ran at once, up to <see cref="MostOverlaps"/> of them.</summary>
    public IReadOnlyList<Overlap> Overlaps { get; }

    /// <param name="told">The posts of one person in the order in which they were told. Those of no days are ignored.</param>
    /// <param name="left">The first day no longer here: nothing holds from then on.</param>
    public static PostHistory Of(IEnumerable<Post> told, DateOnly? left)
    {
        var end = left ?? DateRange.Never;
        var posts = new List<(Post Post, DateOnly End)>();
        foreach (var post in told)
        {
            if (post.From < end && (post.To is null || post.To > post.From)) posts.Add((post, end));
        }

        if (posts.Count == 0) return new([], []);
        SortByStart(posts);
        var apart = true;
        var next = DateRange.Never;
        for (var i = posts.Count - 1; i >= 0; i--)
        {
            var post = posts[i].Post;
            if (i + 1 < posts.Count && posts[i + 1].Post.From > post.From) next = posts[i + 1].Post.From;
            var until = post.To ?? next;
            posts[i] = (post, until < end ? until : end);
            if (i + 1 < posts.Count && posts[i].End > posts[i + 1].Post.From) apart = false;
        }

        var overlaps = new List<Overlap>();
        var stretches = new List<Stretch>(posts.Count + 2);
        if (apart)
        {
            foreach (var (post, until) in posts) Append(stretches, new(post.From, until), post);
        }
        else
        {
            Sweep(posts, stretches, overlaps);
        }

        var last = stretches[^1].Days.End;
        if (last < end) stretches.Add(new(new(last, end), null));
        return new([.. stretches], overlaps);
    }

    // Stable, and nearly always sorted already.
    private static void SortByStart(List<(Post Post, DateOnly End)> posts)
    {
        for (var i = 1; i < posts.Count; i++)
        {
            var item = posts[i];
            var j = i - 1;
            for (; j >= 0 && posts[j].Post.From > item.Post.From; j--) posts[j + 1] = posts[j];
            posts[j + 1] = item;
        }
    }

    private static void Sweep(List<(Post Post, DateOnly End)> posts, List<Stretch> stretches, List<Overlap> overlaps)
    {
        var days = posts.Select(p => p.Post.From).Concat(posts.Select(p => p.End)).Distinct().Order().ToArray();
        // By their places among the posts, whoever wins first.
        var running = new SortedSet<int>(Comparer<int>.Create((a, b) => Later(posts[a].Post, posts[b].Post) is not 0 and var later ? later : a.CompareTo(b)));
        var ends = new PriorityQueue<int, DateOnly>();
        // Where each loser's last overlap stands in the list: with many posts, searching the list for it would take for ever.
        var latest = new Dictionary<int, int>();
        // Whose overlaps reach until this day: when the list is full, these alone may still go on.
        List<int> going = [];
        var next = 0;
        for (var d = 0; d + 1 < days.Length; d++)
        {
            var span = new DateRange(days[d], days[d + 1]);
            for (; next < posts.Count && posts[next].Post.From <= span.Start; next++)
            {
                running.Add(next);
                ends.Enqueue(next, posts[next].End);
            }

            for (; ends.TryPeek(out var over, out var end) && end <= span.Start; ends.Dequeue()) running.Remove(over);
            if (running.Count == 0) continue;
            var winner = posts[running.Min].Post;
            Append(stretches, span, winner);
            var losers = overlaps.Count < MostOverlaps ? running.Order() : going.Where(running.Contains);
            going = [];
            foreach (var loser in losers)
            {
                if (ReferenceEquals(posts[loser].Post, winner)) continue;
                if (latest.TryGetValue(loser, out var known) && overlaps[known] is var before && ReferenceEquals(before.Winner, winner) && before.Days.End == span.Start)
                {
                    overlaps[known] = before with { Days = new(before.Days.Start, span.End) };
                    going.Add(loser);
                }
                else if (overlaps.Count < MostOverlaps)
                {
                    latest[loser] = overlaps.Count;
                    overlaps.Add(new(winner, posts[loser].Post, span));
                    going.Add(loser);
                }
            }
        }
    }

    private static int Later(Post a, Post b) => a.From != b.From ? b.From.CompareTo(a.From) : (b.To ?? DateRange.Never).CompareTo(a.To ?? DateRange.Never);

    private static void Append(List<Stretch> stretches, DateRange days, Post post)
    {
        if (stretches.Count > 0)
        {
            var last = stretches[^1];
            if (last.Days.End < days.Start)
            {
                stretches.Add(new(new(last.Days.End, days.Start), null));
            }
            else if (ReferenceEquals(last.Post, post))
            {
                stretches[^1] = new(new(last.Days.Start, days.End), post);
                return;
            }
        }

        stretches.Add(new(days, post));
    }
}
