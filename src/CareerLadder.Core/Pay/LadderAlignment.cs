using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>One rung in one zone: the levels of both tracks, and each pair of equals.</summary>
public sealed record RungAlignment(int Rung, IReadOnlyList<LevelAlignment> Engineering, IReadOnlyList<LevelAlignment> Management, IReadOnlyList<PairAlignment> Pairs)
{
    public IEnumerable<LevelAlignment> Levels => Engineering.Concat(Management);

    /// <summary>What parity costs on this rung, by currency; empty where it cannot be said.</summary>
    public IReadOnlyList<Money> Parity => Money.Sum(Levels.Where(l => l.Parity is not null).Select(l => new Money(l.Parity!.Cost, l.Band!.Currency)));

    /// <summary>What it costs to bring everyone of this rung into band, by currency.</summary>
    public IReadOnlyList<Money> IntoBand => Money.Sum(Levels.Where(l => l.IntoBand is not null).Select(l => new Money(l.IntoBand!.Value, l.Band!.Currency)));
}

/// <summary>Both ladders in one zone on a day: whether equal rungs pay equally, and who stands where.</summary>
/// <param name="Rungs">Highest first.</param>
/// <param name="Apart">The levels without a rung, which have no equal.</param>
/// <param name="Beside">People of the zone whose level the ladder lacks, or who have none.</param>
public sealed record LadderAlignment(string? Zone, IReadOnlyList<RungAlignment> Rungs, IReadOnlyList<LevelAlignment> Apart, IReadOnlyList<Paid> Beside)
{
    public IEnumerable<LevelAlignment> Levels => Rungs.SelectMany(r => r.Levels).Concat(Apart);

    /// <summary>The highest rung of the track on which somebody stands; null where nobody does.</summary>
    public int? HighestOccupied(Track track) => Rungs.FirstOrDefault(r => (track == Track.Engineering ? r.Engineering : r.Management).Any(l => l.People.Count > 0))?.Rung;

    /// <summary>Every zone some band is for or somebody is paid in, by name, the one of no name first.</summary>
    public static IReadOnlyList<string?> Zones(Bands bands, IEnumerable<Paid> people) =>
        [.. bands.Zones.Concat(people.Select(p => p.Zone)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <param name="people">Those who count, of any zone; others than the zone's are left out.</param>
    public static LadderAlignment Of(Ladder ladder, Bands bands, IEnumerable<Paid> people, string? zone, DateOnly asOf)
    {
        var here = people.Where(p => p.Zone == zone).ToLookup(p => p.Level?.Id, StringComparer.Ordinal);
        var levels = ladder.Levels.ToDictionary(l => l.Id, l => LevelOf(ladder, bands, here[l.Id], l, zone, asOf), StringComparer.Ordinal);
        return new(
            zone,
            [.. ladder.Rungs.Reverse().Select(rung => RungOf(ladder, levels, rung))],
            [.. ladder.Levels.Where(l => l.Rung is null).Select(l => levels[l.Id])],
            [.. here[null]]);
    }

    private static LevelAlignment LevelOf(Ladder ladder, Bands bands, IEnumerable<Paid> standing, Level level, string? zone, DateOnly asOf)
    {
        Paid[] people = [.. standing];
        var band = bands.On(zone, level.Id, asOf);
        var months = Spread.MedianOf(people.Select(p => p.MonthsOnRung).OfType<int>());
        if (band is null)
        {
            var pays = people.Select(p => p.Pay).Where(p => p is not null).ToList();
            return new(level, null, people, months, pays.Select(p => p!.Currency).Distinct().Count() == 1 ? Spread.Of(pays.Select(p => p!.Base)) : null, null, null);
        }

        var paid = people.Where(p => p.IsPaidIn(band.Currency)).ToList();
        var highest = ladder.EqualsOf(level).Select(e => bands.On(zone, e.Id, asOf)).Where(b => b?.Currency == band.Currency).Max(b => b?.Mid);
        return new(level, band, people, months, Spread.Of(paid.Select(p => p.Pay!.Base)), paid.Sum(p => Math.Max(0, band.Min - p.Pay!.Base) * p.Share), ParityOf(band, highest, paid));
    }

    private static Parity? ParityOf(Band band, decimal? highest, List<Paid> paid)
    {
        if (highest is not { } equal || band.Mid == 0) return null;
        var raise = Math.Max(0, (equal / band.Mid) - 1);
        return raise == 0 ? new(0, 0, 0) : new(raise, paid.Sum(p => p.Pay!.Base * raise * p.Share), paid.Count);
    }

    private static RungAlignment RungOf(Ladder ladder, Dictionary<string, LevelAlignment> levels, int rung)
    {
        LevelAlignment[] Of(Track track) => [.. ladder.Levels.Where(l => l.Rung == rung && l.Track == track).Select(l => levels[l.Id])];
        var (engineering, management) = (Of(Track.Engineering), Of(Track.Management));
        return new(rung, engineering, management, [.. from e in engineering from m in management select PairOf(rung, e, m)]);
    }

    private static PairAlignment PairOf(int rung, LevelAlignment engineering, LevelAlignment management)
    {
        if (engineering.Band is not { } low || management.Band is not { } high)
        {
            var why = engineering.Band is not null ? NoGap.ManagementHasNoBand : management.Band is not null ? NoGap.EngineeringHasNoBand : NoGap.NeitherHasABand;
            return new(engineering.Level, management.Level, null, why, null, null);
        }

        if (low.Currency != high.Currency) return new(engineering.Level, management.Level, null, NoGap.TwoCurrencies, null, null);
        var gap = LadderGap.Between(rung, low, high);
        return new(engineering.Level, management.Level, gap, gap.Gap is null ? NoGap.MidpointIsZero : null, Swing(engineering, management), Swing(management, engineering));
    }

    private static SwingOutlook Swing(LevelAlignment from, LevelAlignment to)
    {
        var band = to.Band!;
        var (counted, above, below) = (0, 0, 0);
        foreach (var person in from.People)
        {
            if (!person.IsPaidIn(band.Currency)) continue;
            counted++;
            var fit = band.Fit(person.Pay!.Base);
            if (fit == BandFit.Above) above++;
            else if (fit == BandFit.Below) below++;
        }

        return new(from.Level, to.Level, band, counted, above, below, counted == 0 ? null : band.Fit(from.Pay!.Median), band.Fit(from.Band!.Mid));
    }
}
