using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>Two equal levels of one zone, and how their bands in force on a day stand to each other.</summary>
/// <param name="Gap">The manager's midpoint over the engineer's, less one, to three decimals; null where the engineer's midpoint is 0.</param>
/// <param name="Overlap">The width both bands share, in their currency; 0 where they do not touch.</param>
public sealed record LadderGap(string? Zone, int Rung, Band Engineering, Band Management, decimal? Gap, decimal Overlap)
{
    /// <summary>Every zone, engineering level and management level on one rung of which both have a band in one currency, by zone, rung and ids.</summary>
    public static IReadOnlyList<LadderGap> Of(Ladder ladder, Bands bands, DateOnly asOf)
    {
        var gaps =
            from zone in bands.Zones
            from engineering in ladder.Levels
            where engineering.Track == Track.Engineering
            from management in ladder.EqualsOf(engineering)
            let low = bands.On(zone, engineering.Id, asOf)
            let high = bands.On(zone, management.Id, asOf)
            where low is not null && high is not null && low.Currency == high.Currency
            select Between(engineering.Rung!.Value, low, high);
        return
        [
            .. gaps.OrderBy(g => g.Zone, StringComparer.Ordinal).ThenBy(g => g.Rung)
                .ThenBy(g => g.Engineering.Level, StringComparer.Ordinal).ThenBy(g => g.Management.Level, StringComparer.Ordinal),
        ];
    }

    /// <summary>The levels with no level on their rung of the other track, by id.</summary>
    public static IReadOnlyList<string> Unpaired(Ladder ladder) =>
        [.. ladder.Levels.Where(l => ladder.EqualsOf(l).Count == 0).Select(l => l.Id).Order(StringComparer.Ordinal)];

    internal static LadderGap Between(int rung, Band engineering, Band management) => new(
        engineering.Zone,
        rung,
        engineering,
        management,
        engineering.Mid == 0 ? null : Math.Round((management.Mid / engineering.Mid) - 1, 3, MidpointRounding.AwayFromZero),
        Math.Max(0, Math.Min(engineering.Max, management.Max) - Math.Max(engineering.Min, management.Min)));
}
