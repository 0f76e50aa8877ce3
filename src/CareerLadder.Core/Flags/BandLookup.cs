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
    private readonly Ladder ladder;
    private readonly Bands bands;
    private readonly Dictionary<string, Dictionary<string, BandsHere>> byZone = new(StringComparer.Ordinal);

    public BandLookup(Ladder ladder, Bands bands)
    {
        this.ladder = ladder;
        this.bands = bands;
        foreach (var zone in bands.Zones)
        {
            byZone[zone ?? ""] = ladder.Levels.Select(l => l.Id).Concat(bands.LevelsOf(zone)).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => new BandsHere(bands.Of(zone, id), [.. EqualsOf(id).Select(e => bands.Of(zone, e.Id))]), StringComparer.Ordinal);
        }
    }

    public bool IsOf(Ladder other, Bands others) => ReferenceEquals(ladder, other) && ReferenceEquals(bands, others);

    public Dictionary<string, BandsHere>? In(string? zone) => byZone.GetValueOrDefault(zone ?? "");

    private IReadOnlyList<Level> EqualsOf(string id) => ladder.Find(id) is { } level ? ladder.EqualsOf(level) : [];
}
