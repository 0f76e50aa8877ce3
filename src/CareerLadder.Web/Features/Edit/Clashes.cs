using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>A post and the row that keeps it; 0: none does yet.</summary>
internal sealed record KeptPost(int Id, Post Post);

/// <summary>All posts of one person, in the order in which they were told.</summary>
internal sealed record KeptCareer(Person Person, IReadOnlyList<KeptPost> Posts)
{
    private PostHistory? history;

    public PostHistory History => history ??= PostHistory.Of(Posts.Select(p => p.Post), Person.Left);

    public KeptPost Of(Post post) => Posts.First(p => ReferenceEquals(p.Post, post));

    public KeptCareer With(int id, Post post) => new(Person, [.. Posts.Select(p => p.Id == id ? p with { Post = post } : p)]);

    public KeptCareer Without(int id) => new(Person, [.. Posts.Where(p => p.Id != id)]);

    public bool Holds(KeptPost post) => Posts.Contains(post);
}

/// <summary>Finds what does not fit in a career that was changed and did fit before, and says what can be done about it.</summary>
/// <param name="mayMoveJoined">Whether the day of joining may be changed along with it.</param>
internal sealed class Clashes(Organisation organisation, KeptCareer before, bool mayMoveJoined)
{
    public IEnumerable<Clash<KeptCareer>> Of(KeptCareer after)
    {
        if (after.Posts.Count == 0)
            return before.Posts.Count == 0 ? [] : [new("no-posts", $"{Name} would have no post at all, and nothing could be said of the career.", [new(Way.Keep, "Remove it all the same")])];
        return [.. Overlaps(after), .. Gaps(after), .. after.Posts.Where(p => !before.Holds(p)).SelectMany(p => OfPost(after, p))];
    }

    private string Name => before.Person.DisplayName;

    private IEnumerable<Clash<KeptCareer>> Overlaps(KeptCareer after)
    {
        var known = before.History.Overlaps.ToHashSet();
        foreach (var (winner, loser, days) in after.History.Overlaps.Where(o => !known.Contains(o)))
        {
            var (wins, loses) = (after.Of(winner), after.Of(loser));
            List<Way<KeptCareer>> ways = [];
            if (loser.From < winner.From)
                ways.Add(new("end", $"End {Words(loser)} on {Say.Day(winner.From.AddDays(-1))}, the day before", c => c.With(loses.Id, loser with { To = winner.From })));
            if (loser.To is { } end && end > winner.From && !(winner.To <= end))
                ways.Add(new("begin", $"Begin {Words(winner)} on {Say.Day(end)}, the day after the other ends", c => c.With(wins.Id, winner with { From = end })));
            // What is only being entered need not be removed.
            if (loser.From == winner.From && (loses.Id == 0 ? wins : loses) is var other)
                ways.Add(new("remove", $"Remove {Words(other.Post)}", c => c.Without(other.Id)));
            ways.Add(new(Way.Keep, $"Leave both: {Words(winner)} counts on those days"));
            yield return new($"overlap-{wins.Id}-{loses.Id}-{days.Start:yyyyMMdd}", $"{Words(winner)} and {Words(loser)} would run at once {InWords(days)}.", ways);
        }
    }

    private IEnumerable<Clash<KeptCareer>> Gaps(KeptCareer after)
    {
        var known = before.History.Stretches.Where(s => s.Post is null).Select(s => s.Days).ToHashSet();
        Post? last = null;
        foreach (var (days, post) in after.History.Stretches)
        {
            if (post is null && !known.Contains(days) && last is not null)
            {
                var (kept, goesOn) = (after.Of(last), last with { To = days.Until });
                yield return new($"gap-{days.Start:yyyyMMdd}-{days.Until:yyyyMMdd}", $"{Name} would be in no post {InWords(days)}.",
                [
                    new("go-on", days.LastDay is { } end ? $"Let {Words(last)} go on until {Say.Day(end)}" : $"Let {Words(last)} go on without a last day", c => c.With(kept.Id, goesOn)),
                    new(Way.Keep, "Leave it: those days are in no post. A leave can be added as a post of its own"),
                ]);
            }

            last = post;
        }
    }

    private IEnumerable<Clash<KeptCareer>> OfPost(KeptCareer after, KeptPost kept)
    {
        var (id, post) = kept;
        var (joined, left) = (after.Person.Joined, after.Person.Left);
        if (post.IsHere && post.From < joined)
        {
            List<Way<KeptCareer>> ways = [];
            if (!(post.To <= joined)) ways.Add(new("begin", $"Begin it on {Say.Day(joined.Value)}, the first day here", c => c.With(id, post with { From = joined.Value })));
            if (mayMoveJoined) ways.Add(new("join", $"{Name} joined on {Say.Day(post.From)} already", c => new(c.Person with { Joined = post.From }, c.Posts)));
            ways.Add(new(Way.Keep, "Leave it as it is. If it was at another employer, name the employer above"));
            yield return new($"joined-{id}-{post.From:yyyyMMdd}", $"{Words(post)} would begin on {Say.Day(post.From)}, and {Name} joined on {Say.Day(joined.Value)}.", ways);
        }

        if (post.From >= left)
            yield return new($"left-{id}", $"{Words(post)} would begin on {Say.Day(post.From)}, and the last day of {Name} is {Say.Day(left.Value.AddDays(-1))}: it would not count.", [new(Way.Keep, "Keep it, for when they come back")]);
        else if (post.To > left)
            yield return new($"left-{id}", $"{Words(post)} would end after the last day of {Name}, {Say.Day(left.Value.AddDays(-1))}.", [new("end", "End it on that day", c => c.With(id, post with { To = left })), new(Way.Keep, "Leave it: it counts until that day")]);
        if (post.Level is { } level && LaddersOf(post).ToList() is { Count: > 0 } ladders && ladders.TrueForAll(l => l.Find(level) is null))
            yield return new($"level-{id}-{level}", $"There is no level {level} on the ladder.", [new(Way.Keep, "Keep it as a name: it has no rung and no equal")]);
        foreach (var clash in OfManager(after, kept)) yield return clash;
    }

    // Of every day of the post: a level may have come or gone while somebody stood on it.
    private IEnumerable<Ladder> LaddersOf(Post post) =>
        organisation.Company.Ladders.All.Where(v => v.Ladder.Levels.Count > 0 && v.Days.End > post.From && !(v.Days.Start >= post.To)).Select(v => v.Ladder);

    private IEnumerable<Clash<KeptCareer>> OfManager(KeptCareer after, KeptPost kept)
    {
        var (id, post) = kept;
        if (post.Manager is not { } manager) yield break;
        if (organisation.Find(manager) is not { } boss)
        {
            yield return new($"manager-{id}-{manager}", $"{manager} is nobody who is known here.", [new(Way.Keep, "Keep it as a name: nobody here is reported to")]);
            yield break;
        }

        foreach (var (days, held) in after.History.Stretches.Where(s => ReferenceEquals(s.Post, post)))
        {
            if (boss.Career.End < days.End && boss.Career.End > days.Start is var within)
            {
                var (who, last) = (boss.Person.DisplayName, Say.Day(boss.Career.End.AddDays(-1)));
                yield return new($"manager-{id}-{manager}", $"The last day of {who} is {last}{(within ? ", and this goes on after it" : ", before this begins")}.", [new(Way.Keep, $"Leave it: {Name} reports to {who} as long as nothing else is entered")]);
                break;
            }
        }

        if (Loops.Find(organisation, after, post) is (var day, var chain))
        {
            var names = string.Join(", who would report to ", chain.Select(p => organisation.Find(p)?.Person.DisplayName ?? p));
            yield return new($"loop-{id}-{manager}-{day:yyyyMMdd}", $"From {Say.Day(day)} {Name} would report to {names}, and so to themselves.", [new(Way.Keep, "Save it all the same: it is read as it stands")]);
        }
    }

    /// <summary>What a post is called where several are spoken of.</summary>
    internal static string Words(Post post) => $"“{KindWords.Of(post)}{(post.Level is { } level ? $" {level}" : "")}”";

    private static string InWords(DateRange days) => days.LastDay is not { } last ? $"from {Say.Day(days.Start)} on" : last == days.Start ? $"on {Say.Day(last)}" : $"from {Say.Day(days.Start)} to {Say.Day(last)}";
}
