namespace CareerLadder.Web.Features.People;

/// <summary>One bar of a picture.</summary>
/// <param name="Under">What stands over it and those that follow; null where it is the same as above.</param>
/// <param name="Address">Opens the people behind it.</param>
/// <param name="Tone">eng, mgt, tlm or none.</param>
/// <param name="Figures">Drawn as a box; null where there is none.</param>
/// <param name="Said">The median; null where no figure is looked at.</param>
public sealed record Bar(string Words, string? Under, string Address, int Count, string Tone = "", Figures? Figures = null, string? Said = null);
