using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>The fields of a post, one by one, to be held side by side and taken over singly.</summary>
internal static class PostFields
{
    private static readonly (string Key, string Label, Func<Organisation, Post, string?> Read, Action<PostInput, PostInput> Take)[] All =
    [
        ("kind", "Work", (_, p) => KindWords.Of(p.Kind), (to, from) => to.Kind = from.Kind),
        ("title", "Title", (_, p) => p.Title, (to, from) => to.Title = from.Title),
        ("level", "Level", (_, p) => p.Level, (to, from) => to.Level = from.Level),
        ("team", "Team", (_, p) => p.Team, (to, from) => to.Team = from.Team),
        ("manager", "Manager", (o, p) => Typed.Name(o, p.Manager), (to, from) => to.Manager = from.Manager),
        ("employer", "Employer", (_, p) => p.Employer, (to, from) => to.Employer = from.Employer),
        ("from", "From", (_, p) => Say.Day(p.From), (to, from) => to.From = from.From),
        ("last", "Last day", (_, p) => p.To is { } to ? Say.Day(to.AddDays(-1)) : null, (to, from) => to.LastDay = from.LastDay),
    ];

    public static IReadOnlyList<ConflictField> Compare(Organisation organisation, Post? was, Post? now, Post? mine)
    {
        string? Of(Post? post, Func<Organisation, Post, string?> read) => post is null ? null : read(organisation, post);
        return [.. All.Select(f => new ConflictField(f.Key, f.Label, Of(was, f.Read), Of(now, f.Read), Of(mine, f.Read)))];
    }

    /// <summary>Takes one field over from what somebody else saved.</summary>
    public static void Take(string key, PostInput into, PostInput theirs) => All.First(f => f.Key == key).Take(into, theirs);
}
