using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>What of somebody can be changed by the one who looks.</summary>
/// <param name="Posts">In order of their first days.</param>
/// <param name="MayChangePeople">Whether they may enter a last day, a coming back, and what is known of the person.</param>
/// <param name="Teams">Teams that there are, to choose from.</param>
public sealed record EditView(
    string Person, string Name, DateOnly Today, DateOnly? Joined, DateOnly? Left, IReadOnlyList<PostLine> Posts, bool MayChangePeople, LadderVersions Ladders, IReadOnlyList<string> Teams)
{
    /// <summary>The ladders on the first day of a post, by which its level is chosen; those of today while it has none, and for a day before all ladders.</summary>
    public Ladder LadderFrom(DateOnly? first) => Ladders.On(first is { } day && Ladders.DaysOf(day) is not null ? day : Today);
}

/// <summary>One post as its row keeps it.</summary>
/// <param name="Manager">As it is shown and typed: Ada Lovelace · p17.</param>
/// <param name="Until">The last day on which it counts; null: open.</param>
public sealed record PostLine(int Id, Post Post, string? Manager, DateOnly? Until);

/// <summary>What would follow from a change, before it is saved, as far as the one who looks may see it.</summary>
/// <param name="Before">As it is; null where there is nothing to draw.</param>
/// <param name="After">With the change, on the same scale.</param>
/// <param name="Says">What changes, in plain sentences.</param>
/// <param name="Flags">Null where flags are not for the one who looks.</param>
/// <param name="Clashes">What has to be decided, and what was decided.</param>
public sealed record EditPreview(Pendulum? Before, Pendulum? After, IReadOnlyList<string> Says, FlagChanges? Flags, IReadOnlyList<ClashTold> Clashes)
{
    /// <summary>Whether each clash has an answer.</summary>
    public bool IsSettled => Clashes.All(c => c.Chosen is not null);
}

/// <summary>Something that does not fit, and what can be done about it.</summary>
/// <param name="Chosen">The key of the way that was chosen; null: not answered yet.</param>
public sealed record ClashTold(string Key, string Says, IReadOnlyList<WayTold> Ways, string? Chosen);

public sealed record WayTold(string Key, string Says);

/// <summary>What became of a save.</summary>
/// <param name="Said">One sentence.</param>
/// <param name="Conflict">Somebody else changed the same meanwhile; nothing was written.</param>
public sealed record EditOutcome(bool IsSaved, string Said, Conflict? Conflict = null);

/// <summary>Two people changed the same: what it was, what it is now, and what the later one typed.</summary>
/// <param name="By">Who changed it; null: not known.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsGone">It was removed.</param>
public sealed record Conflict(string? By, DateTime? At, bool IsGone, IReadOnlyList<ConflictField> Fields)
{
    /// <summary>What a post is now, for whoever goes on from there.</summary>
    public Post? Now { get; init; }

    /// <summary>The first day no longer here, as it is now.</summary>
    public DateOnly? NowLeft { get; init; }
}

/// <param name="Key">Of the field, to take theirs by.</param>
public sealed record ConflictField(string Key, string Label, string? Was, string? Theirs, string? Mine)
{
    public bool IsDifferent => Theirs != Mine;
}
