using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>The bands that pay in one level and zone is held against.</summary>
/// <param name="Own">Of the level itself.</param>
/// <param name="OfEquals">Of each level on the same rung of the other track.</param>
internal sealed record BandsHere(Timeline<Band> Own, Timeline<Band>[] OfEquals)
{
    public static readonly BandsHere None = new(Timeline<Band>.Empty, []);
}

/// <summary>For every zone and level its band and those of its equals, so that neither is looked for again with every post.</summary>
internal sealed class BandLookup
{
    private readonly LadderVersions ladders;
    private readonly Bands bands;
    private readonly Dictionary<string, Dictionary<string, BandsHere>>[] byZone;

    public BandLookup(LadderVersions ladders, Bands bands)
    {
        (this.ladders, this.bands) = (ladders, bands);
        // A band needs no ladders: before the first of them, levels have no equals.
        List<(DateRange Days, Ladder Ladder)> versions = [.. ladders.All];
        var first = versions.Count == 0 ? DateRange.Never : versions[0].Days.Start;
        if (first > DateOnly.MinValue) versions.Insert(0, (new(DateOnly.MinValue, first), Ladder.Empty));
        Days = [.. versions.Select(v => v.Days)];
        byZone = [.. versions.Select(v => Look(v.Ladder))];
    }

    /// <summary>The days of each version of the ladders, from the first day of the calendar on.</summary>
    public DateRange[] Days { get; }

    public bool IsOf(LadderVersions other, Bands others) => ReferenceEquals(ladders, other) && ReferenceEquals(bands, others);

    /// <param name="version">The place of its days among <see cref="Days"/>.</param>
    public Dictionary<string, BandsHere>? In(string? zone, int version) => byZone[version].GetValueOrDefault(zone ?? "");

    private Dictionary<string, Dictionary<string, BandsHere>> Look(Ladder ladder)
    {
        var zones = new Dictionary<string, Dictionary<string, BandsHere>>(StringComparer.Ordinal);
        foreach (var zone in bands.Zones)
        {
            zones[zone ?? ""] = ladder.Levels.Select(l => l.Id).Concat(bands.LevelsOf(zone)).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => new BandsHere(bands.Of(zone, id), [.. EqualsOf(ladder, id).Select(e => bands.Of(zone, e.Id))]), StringComparer.Ordinal);
        }

        return zones;
    }

    private static IReadOnlyList<Level> EqualsOf(Ladder ladder, string id) => ladder.Find(id) is { } level ? ladder.EqualsOf(level) : [];
}
