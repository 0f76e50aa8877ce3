namespace CareerLadder.Web.Components.Editing;

/// <summary>Something that does not fit, and what can be done about it.</summary>
/// <param name="Chosen">The key of the way that was chosen; null: not answered yet.</param>
public sealed record ClashTold(string Key, string Says, IReadOnlyList<WayTold> Ways, string? Chosen);

public sealed record WayTold(string Key, string Says);
