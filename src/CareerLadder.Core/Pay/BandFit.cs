namespace CareerLadder.Core.Pay;

/// <summary>Where pay stands against its band; equal to either end is inside.</summary>
public enum BandFit
{
    Below,
    Inside,
    Above,
}

/// <summary>
/// How one base pay of a full-time year stands in one band, in the two measures that people who keep pay use. Both are shares, rounded to
/// three decimals, a half away from zero: 0.978 is 97.8 %.
/// </summary>
/// <param name="CompaRatio">
/// Base pay over what the organisation aims at: the band's target where it has one, else its midpoint. 1 is right on it; null where that
/// is 0. See https://docs.oracle.com/en/applications/peoplesoft/human-capital-management/9.2.055/peoplesoft-human-resources-manage-base-compensation-and-budgeting/viewing-compa-ratios.html.
/// </param>
/// <param name="RangePenetration">
/// How far into the band it stands: base pay less the minimum, over maximum less minimum. 0 at the minimum, 1 at the maximum, outside of
/// these outside the band; null for a point band, which has no width.
/// </param>
public sealed record PayInBand(Band Band, BandFit Fit, decimal? CompaRatio, decimal? RangePenetration)
{
    /// <summary>Whether the compa-ratio is against the target and not the midpoint.</summary>
    public bool IsAgainstTarget => Band.Target is not null;

    /// <summary>Null where the band is in another currency: nothing is converted here.</summary>
    public static PayInBand? Of(decimal basePay, string currency, Band band)
    {
        if (currency != band.Currency) return null;
        var aim = band.Target ?? band.Mid;
        var width = band.Max - band.Min;
        return new(band, band.Fit(basePay), aim == 0 ? null : Share(basePay, aim), width == 0 ? null : Share(basePay - band.Min, width));
    }

    private static decimal Share(decimal part, decimal whole) => Math.Round(part / whole, 3, MidpointRounding.AwayFromZero);
}
