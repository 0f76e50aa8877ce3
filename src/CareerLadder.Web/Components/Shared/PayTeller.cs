using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Base pay on the day looked at, and how it stands in its band.</summary>
/// <param name="InBand">Null where there is no band to hold it against.</param>
/// <param name="WhyNoBand">One sentence saying why there is none; null where there is one.</param>
public sealed record PayTold(BasePay Pay, PayInBand? InBand, string? WhyNoBand);

/// <summary>Tells base pay on a day, and the band of the level and zone in force on it.</summary>
public static class PayTeller
{
    /// <param name="withLevel">Whether the level on that day may be told, and so its band.</param>
    /// <param name="withBands">Whether bands may be told at all; what is worked out from one would give it away.</param>
    /// <param name="standing">The day whose level counts, where that day's own is not to be told; null: that day.</param>
    /// <returns>Null where no pay is known, and from the day somebody left.</returns>
    public static PayTold? Tell(Evidence evidence, DateOnly asOf, bool withLevel, bool withBands, DateOnly? standing = null)
    {
        var career = evidence.Career;
        if (asOf >= career.End || career.Pays.On(asOf) is not { } pay) return null;
        if (!withLevel) return new(pay, null, "The level on that day is not for you to see, and so neither is its band.");
        if (!withBands) return new(pay, null, "Bands are not shown to everyone here.");
        if (career.StandingOn(standing ?? asOf)?.Level is not { } level) return new(pay, null, "No level is known on this day, and so no band.");
        var zone = evidence.Person.Zone;
        if (evidence.Company.Bands.On(zone, level, asOf) is not { } band) return new(pay, null, $"There is no band for {level} {(zone is null ? "without a zone" : $"in {zone}")} on {Say.Day(asOf)}.");
        return PayInBand.Of(pay.Base, pay.Currency, band) is { } stands ? new(pay, stands, null) : new(pay, null, $"The band of {level} is in {band.Currency}, so the two are not compared: {PayWords.Of(band)}.");
    }
}
