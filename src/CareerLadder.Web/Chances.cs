namespace CareerLadder.Web;

/// <summary>What openings and swaps there are for somebody, as far as the one who looks may know of it.</summary>
/// <param name="PostedAbove">Openings on a level above, on the person's own track; null where openings are not for the one who looks.</param>
/// <param name="SwapFits">Somebody fits to swap with, and both agreed to be asked; null for whoever is in no post.</param>
public sealed record Chances(int? PostedAbove, bool? SwapFits);

/// <summary>The chances of a person as of a day.</summary>
public delegate ValueTask<Chances> ChancesOn(Access access, string person, DateOnly day);
