namespace CareerLadder.Web.Components.Charts;

/// <summary>Two numbers of one time.</summary>
/// <param name="Year">Where a year begins, for the words below; else null.</param>
public sealed record TwoWayColumn(string Name, int Up, int Down, int? Year);
