using CareerLadder.Core.Time;

namespace CareerLadder.Core.Pay;

/// <summary>The range of base pay of a full-time year for a level in a zone, from a day on until the next band of the two.</summary>
/// <param name="From">The first day; null: from the beginning.</param>
/// <param name="Zone">Compared exactly; null is a zone of its own.</param>
/// <param name="Min">Itself inside the band.</param>
/// <param name="Max">Itself inside the band; equal to <paramref name="Min"/> for a point band.</param>
/// <param name="Target">What the organisation aims at where that is not the midpoint.</param>
public sealed record Band(DateOnly? From, string? Zone, string Level, decimal Min, decimal Max, decimal? Target, string Currency)
{
    /// <summary>Halfway between the ends.</summary>
    public decimal Mid => (Min + Max) / 2;

    /// <summary>Where a base pay stands against the band, which must be in its currency.</summary>
    public BandFit Fit(decimal basePay) => basePay < Min ? BandFit.Below : basePay > Max ? BandFit.Above : BandFit.Inside;
}

/// <summary>Every band of an organisation, by zone and level and date.</summary>
public sealed class Bands
{
    public static readonly Bands None = new([]);

    // By zone, then level; a zone of no name stands under the empty one, which no file can write.
    private readonly Dictionary<string, Dictionary<string, Timeline<Band>>> byZone;

    /// <param name="bands">In any order. Of two from one day for one zone and level, the later counts.</param>
    public Bands(IEnumerable<Band> bands)
    {
        byZone = bands.GroupBy(b => b.Zone ?? "").ToDictionary(z => z.Key, Levels, StringComparer.Ordinal);
        Zones = [.. byZone.Keys.Select(z => z.Length == 0 ? null : z).Order(StringComparer.Ordinal)];
        ChangeDays = [.. byZone.Values.SelectMany(z => z.Values).SelectMany(t => t.Select(b => b.From)).Distinct().Order()];

        static Dictionary<string, Timeline<Band>> Levels(IEnumerable<Band> zone) =>
            zone.GroupBy(b => b.Level).ToDictionary(l => l.Key, l => new Timeline<Band>(l.Select(b => (b.From ?? DateOnly.MinValue, b))), StringComparer.Ordinal);
    }

    public bool IsEmpty => byZone.Count == 0;

    /// <summary>Every zone some band is for, by name.</summary>
    public IReadOnlyList<string?> Zones { get; }

    /// <summary>Every day from which some band is in force, in order.</summary>
    public IReadOnlyList<DateOnly> ChangeDays { get; }

    /// <summary>The bands of a zone and level over time; none if nobody set one.</summary>
    public Timeline<Band> Of(string? zone, string? level) =>
        level is not null && byZone.TryGetValue(zone ?? "", out var levels) && levels.TryGetValue(level, out var timeline) ? timeline : Timeline<Band>.Empty;

    /// <summary>Every level some band of the zone is for.</summary>
    public IEnumerable<string> LevelsOf(string? zone) => byZone.TryGetValue(zone ?? "", out var levels) ? levels.Keys : [];

    /// <summary>The band in force on the day; null if there is none.</summary>
    public Band? On(string? zone, string? level, DateOnly day) => Of(zone, level).On(day);
}
