using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Components.Shared;

/// <summary>How kinds, levels and posts are said to people, the same on every page.</summary>
public static class KindWords
{
    public static string Of(Kind kind) => kind switch
    {
        Kind.TechLead => "Tech lead",
        Kind.TechLeadManager => "Tech lead manager",
        Kind.SeniorManager => "Senior manager",
        Kind.Elsewhere => "Another function",
        Kind.Away => "On leave",
        _ => kind.ToString(),
    };

    /// <summary>Engineering Manager, Payments: the title people carry, else the kind, and the team where the title does not name it already.</summary>
    public static string Of(Post post)
    {
        var title = post.Title ?? Of(post.Kind);
        var named = post.Team is not { } team || title.Contains(team, StringComparison.OrdinalIgnoreCase) ? title : $"{title}, {team}";
        return post.Employer is { } employer ? $"{named}, at {employer}" : named;
    }

    /// <summary>M5, the same rung as Staff Engineer E5. Says so where a level has no equal, or the ladder lacks it.</summary>
    public static string LevelWithEquals(Ladder ladder, string id)
    {
        if (ladder.Find(id) is not { } level) return $"{id}, which is not on the ladder here";
        var equals = ladder.EqualsOf(level);
        if (equals.Count > 0) return $"{id}, the same rung as {string.Join(" and ", equals.Select(e => e.Title is { } title ? $"{title} {e.Id}" : e.Id))}";
        return $"{id}, with no equal on the {(level.Track == Track.Engineering ? "management" : "engineering")} track";
    }
}
