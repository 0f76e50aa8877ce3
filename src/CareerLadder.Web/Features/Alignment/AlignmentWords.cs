using System.Globalization;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>How the figures of the page are said to people.</summary>
public static class AlignmentWords
{
    /// <summary>+26.8 %, with a proper minus below nothing.</summary>
    public static string Gap(decimal share) => share.ToString("+0.0 %;−0.0 %;0.0 %", CultureInfo.InvariantCulture);

    public static string Gap(double share) => Gap((decimal)Math.Round(share, 3));

    public static string Zone(string? zone) => string.IsNullOrEmpty(zone) ? "no zone" : zone;

    /// <summary>Each amount in its own currency; nothing for none.</summary>
    public static string Amounts(IReadOnlyList<Money> amounts) => amounts.Count switch
    {
        0 => "nothing",
        1 => Whole(amounts[0]),
        var n => $"{string.Join(", ", amounts.Take(n - 1).Select(Whole))} and {Whole(amounts[^1])}",
    };

    /// <summary>To the whole unit: what a year costs is no finer.</summary>
    public static string Whole(Money money) => PayWords.Amount(Math.Round(money.Amount, MidpointRounding.AwayFromZero), money.Currency);

    public static string Overlap(PairAlignment pair) => pair switch
    {
        { Gap: null } => WhyNot(pair.Why!.Value, pair),
        { Gap.Overlap: > 0 } => $"{PayWords.Amount(pair.Gap.Overlap, pair.Gap.Engineering.Currency)} overlap",
        _ when pair.Gap.Engineering.Fit(pair.Gap.Management.Min) == BandFit.Inside || pair.Gap.Management.Fit(pair.Gap.Engineering.Min) == BandFit.Inside => "the bands touch",
        _ => "the bands do not touch",
    };

    public static string WhyNot(NoGap why, PairAlignment pair) => why switch
    {
        NoGap.EngineeringHasNoBand => $"{pair.Engineering.Id} has no band",
        NoGap.ManagementHasNoBand => $"{pair.Management.Id} has no band",
        NoGap.NeitherHasABand => "neither has a band",
        NoGap.TwoCurrencies => "two currencies, not compared",
        _ => $"{pair.Engineering.Id}’s midpoint is 0",
    };

    /// <summary>What a swing does to pay: of those who stand there where they are known, else of somebody on the midpoint.</summary>
    public static string Swing(SwingOutlook swing) => swing switch
    {
        { Counted: 0, Midpoint: BandFit.Above } => $"{swing.From.Id} to {swing.To.Id} would cut pay at the midpoint",
        { Counted: 0, Midpoint: BandFit.Below } => $"{swing.From.Id} to {swing.To.Id} brings more at the midpoint",
        { Counted: 0 } => $"{swing.From.Id} to {swing.To.Id} keeps pay at the midpoint",
        { Above: 0, Below: 0 } => $"{swing.From.Id} to {swing.To.Id} keeps pay for {All(swing)}",
        { Above: 0 } => $"{swing.From.Id} to {swing.To.Id} keeps pay for {All(swing)}, and brings more for {swing.Below}",
        { Below: 0 } => $"{swing.From.Id} to {swing.To.Id} would cut pay for {swing.Above} of {swing.Counted}",
        _ => $"{swing.From.Id} to {swing.To.Id} would cut pay for {swing.Above} of {swing.Counted}, and bring more for {swing.Below}",
    };

    /// <summary>Where the one in the middle stands in the equal's band.</summary>
    public static string? Median(SwingOutlook swing) => swing.Median switch
    {
        BandFit.Above => $"The median of {swing.From.Id} is above {swing.To.Id}’s band.",
        BandFit.Below => $"The median of {swing.From.Id} is below {swing.To.Id}’s band.",
        BandFit.Inside => $"The median of {swing.From.Id} is inside {swing.To.Id}’s band.",
        _ => null,
    };

    /// <summary>A rung of the picture for those who do not see it.</summary>
    public static string Picture(RungRow row) => (row.Rung is { } rung ? $"Rung {rung}: " : "On no rung: ") + string.Join(" ", row.Engineering.Concat(row.Management).Select(Picture).Concat(row.Pairs.Where(p => p.Gap?.Gap is not null)
        .Select(p => $"{p.Management.Id}’s midpoint is {Math.Abs(p.Gap!.Gap!.Value * 100).ToString("0.0", CultureInfo.InvariantCulture)} % {(p.Gap.Gap < 0 ? "below" : "above")} {p.Engineering.Id}’s; {Overlap(p)}.")));

    public static string Picture(LevelRow level)
    {
        var band = level.Band is { } b ? b.Min == b.Max ? $"one amount, {PayWords.Of(b)}" : PayWords.Of(b) : "no band";
        var people = level.People is not { } here ? "" : here.Count == 0 ? "; nobody stands here" : $"; {People(here.Count)}" + (here.MedianPay is { } median ? $", median {Whole(median)}" : "");
        return $"{level.Level.Id}, {band}{people}.";
    }

    public static string Track(Track track) => track == Core.Ladders.Track.Engineering ? "eng" : "mgt";

    public static string People(int count) => Say.People(count);

    private static string All(SwingOutlook swing) => swing.Counted switch { 1 => "the one there", 2 => "both", var n => $"all {n}" };
}
