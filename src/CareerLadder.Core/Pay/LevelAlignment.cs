using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>One level in one zone on a day: its band, who stands there, and what it would cost to change that.</summary>
/// <param name="Band">Null where none is in force.</param>
/// <param name="People">Who stands there, in the order told.</param>
/// <param name="MedianMonths">The median of whole months on the rung; null where nobody's is known.</param>
/// <param name="Pay">The base pay of those paid in the band's currency, or, without a band, in the only currency there is; null where there is none.</param>
/// <param name="IntoBand">What it costs in a year to raise everyone below the band to its minimum, in its currency and at each one's share of full time; null without a band.</param>
/// <param name="Parity">What it costs in a year that this level is paid as its equal is; null where no equal has a band in the same currency, or this one's midpoint is 0.</param>
public sealed record LevelAlignment(Level Level, Band? Band, IReadOnlyList<Paid> People, int? MedianMonths, Spread? Pay, decimal? IntoBand, Parity? Parity)
{
    /// <summary>People whose pay is known, but not in the band's currency.</summary>
    public int InOtherCurrency => Band is null ? 0 : People.Count(p => p.Pay is { } pay && pay.Currency != Band.Currency);

    public int WithoutPay => People.Count(p => p.Pay is null);
}

/// <summary>
/// What it would cost to lift a level to its equal: everyone on it gets as much more, as a share of their pay, as the higher midpoint lies
/// above their own. Nobody is ever lowered, so on a level whose midpoint is not the lower one it costs nothing. With several equals the highest midpoint counts.
/// </summary>
/// <param name="Raise">The share: 0.268 is 26.8 %, not rounded; 0 where no equal's midpoint is higher.</param>
/// <param name="Cost">In a year, in the band's currency, at each one's share of full time.</param>
/// <param name="People">How many would be raised: those paid in that currency.</param>
public sealed record Parity(decimal Raise, decimal Cost, int People);

/// <summary>What a swing at a rung would do to the pay of those who stand there, if the other band were kept to.</summary>
/// <param name="To">The equal's band.</param>
/// <param name="Counted">Those on the level whose pay is known and in the band's currency.</param>
/// <param name="Above">Of those, paid more than the other band can pay: the swing would be a cut.</param>
/// <param name="Below">Of those, paid less than the other band begins with: the swing would bring a raise.</param>
/// <param name="Median">How the one in the middle stands in the other band; null where nobody is counted.</param>
/// <param name="Midpoint">How this level's midpoint stands in the other band: known to everyone who knows the bands.</param>
public sealed record SwingOutlook(Level From, Level To, Band Band, int Counted, int Above, int Below, BandFit? Median, BandFit Midpoint)
{
    /// <summary>Whether everyone counted could swing and keep their pay; where nobody is, whether somebody on the midpoint could.</summary>
    public bool KeepsPay => Counted > 0 ? Above == 0 : Midpoint != BandFit.Above;
}

/// <summary>Why two midpoints cannot be compared.</summary>
public enum NoGap
{
    EngineeringHasNoBand,
    ManagementHasNoBand,
    NeitherHasABand,
    TwoCurrencies,
    MidpointIsZero,
}

/// <summary>Two equals: how their bands stand to each other, and what a swing either way does to pay.</summary>
/// <param name="Gap">Null where the bands cannot be laid side by side at all.</param>
/// <param name="Why">Why there is no gap in percent; null where there is one.</param>
/// <param name="ToManagement">Null where the bands cannot be laid side by side.</param>
public sealed record PairAlignment(Level Engineering, Level Management, LadderGap? Gap, NoGap? Why, SwingOutlook? ToManagement, SwingOutlook? ToEngineering);
