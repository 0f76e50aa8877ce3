namespace CareerLadder.Web.Components.Charts;

/// <summary>A number with its bar.</summary>
/// <param name="Number">Null: too few to show; then there is no bar.</param>
/// <param name="Says">The number as people read it.</param>
/// <param name="Tone">The class of its colour.</param>
/// <param name="Link">To the people behind it; null where they are not to be seen.</param>
public sealed record BarRow(string Name, double? Number, string Says, string Tone, string? Link = null, string? Note = null);
