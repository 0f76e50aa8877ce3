using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>Lists what is odd in the posts of each person.</summary>
internal static class CareerCheck
{
    public static void List(Draft draft)
    {
        var posts = new List<(Post Post, long Line)>?[draft.People.Count];
        for (var i = 0; i < draft.Posts.Count; i++) (posts[draft.IndexOf(draft.Posts[i].Person)] ??= []).Add((draft.Posts[i], draft.PostLines[i]));
        var histories = new Dictionary<string, PostHistory>(draft.People.Count, StringComparer.Ordinal);
        for (var i = 0; i < posts.Length; i++)
        {
            var person = draft.People[i];
            var told = posts[i] ?? [];
            var history = PostHistory.Of(told.Select(t => t.Post), person.Left);
            histories[person.Id] = history;
            foreach (var (post, line) in told) Dates(draft, person, post, line);
            foreach (var (days, post) in history.Stretches)
            {
                if (post is null) draft.Notice(NoticeKind.Gap, FileFormat.Posts, LineBefore(told, days), person.Id, Say.Days(days));
            }

            foreach (var (winner, loser, days) in history.Overlaps)
            {
                var of = (Post post) => told.Find(t => ReferenceEquals(t.Post, post)).Line;
                draft.Notice(NoticeKind.Overlap, FileFormat.Posts, of(loser), person.Id, $"{Say.Days(days)}: {Name(winner)} on line {of(winner)} counts, not {Name(loser)}");
            }

            if (history.Stretches.Count == 0) draft.Notice(NoticeKind.PersonWithoutPosts, FileFormat.People, draft.PeopleLines[i], person.Id, person.Name ?? "");
        }

        foreach (var loop in ManagerLoops.Of(histories))
        {
            var line = posts[draft.IndexOf(loop.People[0])]!.Find(t => t.Post.Manager == loop.People[1 % loop.People.Count]).Line;
            draft.Notice(
                NoticeKind.ManagerLoop,
                FileFormat.Posts,
                line,
                loop.People[0],
                $"{string.Join(" → ", loop.People.Take(10).Append(loop.People.Count > 10 ? "…" : loop.People[0]))}: {string.Join(", ", loop.Days.Select(Say.Days))}");
        }
    }

    private static void Dates(Draft draft, Person person, Post post, long line)
    {
        if (post.From >= person.Left)
            draft.Notice(NoticeKind.PostAfterLeft, FileFormat.Posts, line, person.Id, $"{Name(post)} from {post.From:yyyy-MM-dd}, left {person.Left:yyyy-MM-dd}: does not count");
        else if (post.To > person.Left)
            draft.Notice(NoticeKind.PostAfterLeft, FileFormat.Posts, line, person.Id, $"{Name(post)} until {post.To:yyyy-MM-dd}, left {person.Left:yyyy-MM-dd}: counts until then");
        if (post.IsHere && post.From < person.Joined)
            draft.Notice(NoticeKind.PostBeforeJoined, FileFormat.Posts, line, person.Id, $"{Name(post)} from {post.From:yyyy-MM-dd}, joined {person.Joined:yyyy-MM-dd}");
    }

    private static long? LineBefore(List<(Post Post, long Line)> told, DateRange gap)
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
