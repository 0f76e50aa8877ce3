using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Bands per zone and level, set anew on the day of a pay review. Equal rungs are paid equally, until managers' bands were raised
/// alone 28 months ago; the engineers' followed a year later, in Berlin not the whole way: the drift this program exists to show.
/// </summary>
internal static class DemoBands
{
    public const string London = "London";
    public const string Berlin = "Berlin";
    public const string RemoteUs = "Remote US";

    /// <summary>A year of trying, paid one amount.</summary>
    private const string Trial = "M3";

    /// <summary>Half of a band's width, as a share of its midpoint.</summary>
    private const double Half = 0.16;

    private static readonly Dictionary<string, (string Currency, int Step, int[] Mids)> Zones = new(StringComparer.Ordinal)
    {
        [London] = ("GBP", 500, [50_000, 61_000, 78_000, 91_000, 107_000, 128_000, 153_000, 190_000]),
        [Berlin] = ("EUR", 500, [54_000, 65_000, 81_000, 93_000, 108_000, 127_000, 150_000, 184_000]),
        [RemoteUs] = ("USD", 1_000, [98_000, 122_000, 156_000, 182_000, 214_000, 256_000, 308_000, 380_000]),
    };

    // The reviews that moved the bands, counted back from the latest, and what each made of today's figures (engineers, managers).
    private static readonly (int Review, double Engineering, double Management)[] Changes =
    [
        (12, 0.72, 0.72), (8, 0.79, 0.79), (6, 0.85, 0.85), (4, 0.90, 0.90), (3, 0.94, 0.94), (2, 0.94, 1.03), (1, 1.01, 1.03), (0, 1.04, 1.06),
    ];

    public static string CurrencyOf(string zone) => Zones[zone].Currency;

    /// <summary>Pay is looked at once a year, four months ago for the last time.</summary>
    public static int Review(int yearsBack) => Clock.MonthsAgo(4 + (12 * yearsBack));

    public static IReadOnlyList<Band> Bands(DateOnly today) =>
    [
        .. from zone in (string[])[London, Berlin, RemoteUs]
           from level in DemoLadder.Levels
           from change in Changes
           let ends = Ends(zone, level.Id, change.Review)
           select new Band(today.Monday(Review(change.Review)), zone, level.Id, ends.Min, ends.Max, Target(level.Id, ends), CurrencyOf(zone)),
    ];

    /// <summary>The ends of the band in force on the day; before the first, those of the first.</summary>
    public static (decimal Min, decimal Max) On(string zone, string level, int day)
    {
        var review = Changes[0].Review;
        foreach (var change in Changes)
        {
            if (Review(change.Review) <= day) review = change.Review;
        }

        return Ends(zone, level, review);
    }

    private static (decimal Min, decimal Max) Ends(string zone, string level, int review)
    {
        var (_, step, mids) = Zones[zone];
        var change = Array.Find(Changes, c => c.Review == review);
        var share = level[0] == 'M' ? change.Management : change.Engineering * Lag(zone, review);
        var mid = mids[DemoLadder.RankOf(level) - 1] * share;
        return level == Trial ? (Round(mid), Round(mid)) : (Round(mid * (1 - Half)), Round(mid * (1 + Half)));

        decimal Round(double pay) => (decimal)(Math.Round(pay / step) * step);
    }

    // The few on top are aimed at a little above the middle.
    private static decimal? Target(string level, (decimal Min, decimal Max) ends) => DemoLadder.RankOf(level) >= 6 ? Math.Round((ends.Min + ((ends.Max - ends.Min) * .6m)) / 500) * 500 : null;

    private static double Lag(string zone, int review) => review > 1 ? 1 : zone switch
    {
        Berlin => 0.955,
        RemoteUs => 0.99,
        _ => 1.015,
    };
}
