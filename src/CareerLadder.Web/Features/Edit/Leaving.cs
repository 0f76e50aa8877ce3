using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;

namespace CareerLadder.Web.Features.Edit;

/// <summary>What becomes of posts when somebody leaves, or stays after all.</summary>
internal static class Leaving
{
    /// <param name="left">The first day no longer here: posts end with it, and those that would begin later are gone.</param>
    public static KeptCareer On(KeptCareer career, DateOnly left)
    {
        // One that an earlier last day ended goes on to a later one.
        var before = career.Person.Left;
        return new(career.Person with { Left = left },
        [
            .. career.Posts.Where(p => p.Post.From < left).Select(p => p.Post.To > left || (p.Post.To == before && before is not null && before < left) || (p.Post.To is null && IsLast(career, p.Post, left)) ? p with { Post = p.Post with { To = left } } : p),
        ]);
    }

    public static KeptCareer Undone(KeptCareer career, DateOnly left) =>
        new(career.Person with { Left = null }, [.. career.Posts.Select(p => p.Post.To == left ? p with { Post = p.Post with { To = null } } : p)]);

    /// <summary>Here again, with a post behind the last day.</summary>
    public static KeptCareer Back(KeptCareer career, DateOnly left, Post post) => new(career.Person with { Left = null }, [.. On(career, left).Posts, new(0, post)]);

    /// <summary>Everything in which somebody reports to whoever leaves, from that day on under another manager.</summary>
    public static KeptCareer Handed(KeptCareer career, string from, string? to, DateOnly left)
    {
        var posts = new List<KeptPost>();
        foreach (var kept in career.Posts)
        {
            var post = kept.Post;
            var holds = career.History.Stretches.Any(s => ReferenceEquals(s.Post, post) && s.Days.End > left);
            if (post.Manager != from || !holds) posts.Add(kept);
            else if (post.From >= left) posts.Add(kept with { Post = post with { Manager = to } });
            else posts.AddRange([kept with { Post = post with { To = left } }, new(0, post with { From = left, Manager = to })]);
        }

        return new(career.Person, posts);
    }

    // An open post ends with the next one; only the last goes on until somebody leaves.
    private static bool IsLast(KeptCareer career, Post post, DateOnly left) => !career.Posts.Any(p => p.Post.From > post.From && p.Post.From < left);
}
