namespace CareerLadder.Core.Pay;

/// <summary>What people are put together by.</summary>
public enum PayGrouping
{
    Level,
    Team,
    Manager,
    Zone,
}

/// <summary>How the pay of some people stands against their bands. Shares of a band can be put together over currencies, since no money is.</summary>
/// <param name="Key">The level, the team, the manager's key or the zone; null for those of none.</param>
/// <param name="AgainstTarget">Of those in <paramref name="CompaRatios"/>, whose band has a target of its own; the others are held against the midpoint.</param>
/// <param name="CompaRatios">Null where nobody's is known.</param>
/// <param name="Penetrations">Null where nobody's is known; people in a point band, which has no width, are not in it.</param>
public sealed record PayAgainstBand(string? Key, IReadOnlyList<Paid> People, int Below, int Inside, int Above, int AgainstTarget, Spread? CompaRatios, Spread? Penetrations)
{
    /// <summary>How many lie below, in each quarter from the bottom, and above; those in a point band stand in none of the quarters.</summary>
    public required IReadOnlyList<int> Distribution { get; init; }

    public int Compared => Below + Inside + Above;

    public int Outside => Below + Above;

    /// <summary>People without pay, without a band, or paid in another currency than the band's.</summary>
    public int NotCompared => People.Count - Compared;

    public static PayAgainstBand Of(string? key, IReadOnlyList<Paid> people)
    {
        var stands = people.Select(p => p.InBand).OfType<PayInBand>().ToList();
        int CountOf(BandFit fit) => stands.Count(s => s.Fit == fit);
        var distribution = new int[6];
        foreach (var stand in stands)
        {
            if (stand.Fit == BandFit.Below) distribution[0]++;
            else if (stand.Fit == BandFit.Above) distribution[5]++;
            else if (stand.RangePenetration is { } into) distribution[1 + Math.Min(3, (int)(into * 4))]++;
        }

        return new(
            key, people, CountOf(BandFit.Below), CountOf(BandFit.Inside), CountOf(BandFit.Above), stands.Count(s => s is { IsAgainstTarget: true, CompaRatio: not null }),
            Spread.Of(stands.Select(s => s.CompaRatio).OfType<decimal>()), Spread.Of(stands.Select(s => s.RangePenetration).OfType<decimal>()))
        {
            Distribution = distribution,
        };
    }

    /// <summary>By key, those of none last.</summary>
    public static IReadOnlyList<PayAgainstBand> By(PayGrouping grouping, IEnumerable<Paid> people) =>
    [
        .. people.GroupBy(p => KeyOf(grouping, p), StringComparer.Ordinal).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g])),
    ];

    public static string? KeyOf(PayGrouping grouping, Paid person) => grouping switch
    {
        PayGrouping.Level => person.LevelName,
        PayGrouping.Team => person.Team,
        PayGrouping.Manager => person.Manager,
        _ => person.Zone,
    };
}
