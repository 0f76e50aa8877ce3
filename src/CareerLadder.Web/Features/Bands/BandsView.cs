using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>The bands of one zone, for whoever may change them.</summary>
/// <param name="Zone">Null: those without one.</param>
/// <param name="Zones">All there are bands for, and all that people are in.</param>
/// <param name="Levels">Those on the ladder today from the bottom, and then those that only bands name.</param>
/// <param name="Currencies">In use here, to choose from.</param>
public sealed record BandsView(DateOnly Today, string? Zone, IReadOnlyList<string?> Zones, IReadOnlyList<BandLevel> Levels, IReadOnlyList<string> Currencies);

/// <summary>One level and its bands over time.</summary>
/// <param name="Level">Null where the ladder of today lacks it.</param>
/// <param name="Now">In force today; null: none is.</param>
/// <param name="Lines">The newest first.</param>
public sealed record BandLevel(string Id, Level? Level, Band? Now, IReadOnlyList<BandLine> Lines);

/// <summary>One band as its row keeps it.</summary>
/// <param name="Until">The last day on which it counts; null: open.</param>
/// <param name="Counts">Another one from the same day was entered later: then it counts on no day.</param>
public sealed record BandLine(int Id, Band Band, DateOnly? Until, bool Counts, bool IsNow);

/// <summary>What would follow from a change of bands, before it is saved.</summary>
/// <param name="Days">Each day and level on which another band would be in force; none: nothing changes from today on.</param>
/// <param name="Clashes">What has to be decided, and what was decided.</param>
public sealed record BandPreview(IReadOnlyList<BandDay> Days, IReadOnlyList<ClashTold> Clashes)
{
    /// <summary>Whether each clash has an answer.</summary>
    public bool IsSettled => Clashes.All(c => c.Chosen is not null);
}

/// <summary>One level of one zone on a day: its band as it is and as it would be, and the people who stand on it today.</summary>
/// <param name="People">Here today, on the level today; paid as of the day.</param>
/// <param name="Outside">How many of them would be outside the band, and are now.</param>
/// <param name="NotCompared">Without pay, or paid in another currency than the band that would be.</param>
/// <param name="EqualBands">The bands of its equals on the day.</param>
public sealed record BandDay(DateOnly Day, bool IsToday, string Level, string? Zone, Band? Before, Band? After, int People, (int Before, int After) Outside, int NotCompared, IReadOnlyList<EqualBand> EqualBands);

/// <param name="Before">How far the midpoints are apart, management over engineering less one; null: not to be compared.</param>
public sealed record EqualBand(Band Band, decimal? Before, decimal? After);

/// <summary>Somebody who stands outside the band, before or after.</summary>
/// <param name="Before">Null: no band, or in another currency.</param>
public sealed record BandPerson(PersonName Person, decimal Base, string Currency, BandFit? Before, BandFit? After);

/// <summary>What became of a save of a band.</summary>
/// <param name="Now">What it is now, for whoever goes on from there; null: gone, or no conflict.</param>
public sealed record BandOutcome(bool IsSaved, string Said, Conflict? Conflict = null, Band? Now = null);
