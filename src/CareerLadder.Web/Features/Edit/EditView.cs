using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>What of somebody can be changed by the one who looks.</summary>
/// <param name="Posts">In order of their first days.</param>
/// <param name="MayChangePeople">Whether they may enter a last day, a coming back, and what is known of the person.</param>
public sealed record EditView(string Person, string Name, DateOnly Today, DateOnly? Joined, DateOnly? Left, IReadOnlyList<PostLine> Posts, bool MayChangePeople, PostChoices Choices);

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

/// <summary>What became of a save.</summary>
/// <param name="Said">One sentence.</param>
/// <param name="Conflict">Somebody else changed the same meanwhile; nothing was written.</param>
public sealed record EditOutcome(bool IsSaved, string Said, Conflict? Conflict = null);
