using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>The posts of one person, put in order, and what is odd about them.</summary>
internal sealed class PersonCheck
{
    private readonly Person person;
    private readonly List<(Post Post, long Line)> told;
    private List<Notice>? notices;

    /// <param name="line">The person's own, in people.csv.</param>
    /// <param name="told">The person's posts with their lines.</param>
    public PersonCheck(Person person, long line, List<(Post Post, long Line)> told)
    {
        this.person = person;
        this.told = told;
        History = PostHistory.Of(told.Select(t => t.Post), person.Left);
        foreach (var (post, at) in told) CheckDates(post, at);
        foreach (var (days, post) in History.Stretches)
        {
            if (post is null) Add(NoticeKind.Gap, LineBefore(days), Iso.Days(days));
        }

        CheckOverlaps();
        if (History.Stretches.Count == 0) (notices ??= []).Add(new(NoticeKind.PersonWithoutPosts, FileFormat.People.Name, line, person.Id, person.Name ?? ""));
    }

    public PostHistory History { get; }

    public IReadOnlyList<Notice> Notices => notices ?? (IReadOnlyList<Notice>)[];

    private void CheckDates(Post post, long line)
    {
        if (person.Left is { } left)
        {
            if (post.From >= left) Add(NoticeKind.PostAfterLeft, line, $"{Name(post)} from {Iso.Day(post.From)}, left {Iso.Day(left)}: does not count");
            else if (post.To is { } to && to > left) Add(NoticeKind.PostAfterLeft, line, $"{Name(post)} until {Iso.Day(to)}, left {Iso.Day(left)}: counts until then");
        }

        if (person.Joined is { } joined && post.IsHere && post.From < joined)
            Add(NoticeKind.PostBeforeJoined, line, $"{Name(post)} from {Iso.Day(post.From)}, joined {Iso.Day(joined)}");
    }

    private void CheckOverlaps()
    {
        if (History.Overlaps.Count == 0) return;
        var lines = new Dictionary<Post, long>(ReferenceEqualityComparer.Instance);
        foreach (var (post, line) in told) lines[post] = line;
        foreach (var (winner, loser, days) in History.Overlaps)
            Add(NoticeKind.Overlap, lines[loser], $"{Iso.Days(days)}: {Name(winner)} on line {lines[winner]} counts, not {Name(loser)}");
        if (History.Overlaps.Count == PostHistory.MostOverlaps) Add(NoticeKind.Overlap, null, $"{PostHistory.MostOverlaps} times, and more that are not listed");
    }

    private void Add(NoticeKind kind, long? line, string value) => (notices ??= []).Add(new(kind, FileFormat.Posts.Name, line, person.Id, value));

    // The row that a person would look at: the last one that began before the gap.
    private long? LineBefore(DateRange gap)
    {
        long? line = null;
        var latest = DateOnly.MinValue;
        foreach (var (post, at) in told)
        {
            if (post.From >= gap.Start || post.From < latest) continue;
            latest = post.From;
            line = at;
        }

        return line;
    }

    private static string Name(Post post) => post.Title is { } title ? $"“{Refusals.Shorten(title)}”" : post.Kind.ToString();
}
