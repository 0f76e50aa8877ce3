using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>What of the page the one who looks may see.</summary>
/// <param name="SeesBands">The ladders with their bands and gaps.</param>
/// <param name="SeesPay">Everyone's pay, and so every other part.</param>
public sealed record AlignmentDoor(bool SeesBands, bool SeesPay)
{
    public static readonly AlignmentDoor Closed = new(false, false);
}

/// <summary>Both ladders in one zone and currency.</summary>
/// <param name="Zones">Those with bands, and for who may see pay those that people are paid in.</param>
/// <param name="Currency">What the bars are drawn in: that of most of the zone's bands; null where there are none.</param>
/// <param name="Scale">From least to most of all that is drawn, and of all that ever was, so that playing through the days moves the bars and not the scale; null where there is nothing to draw.</param>
/// <param name="Rungs">Highest first.</param>
/// <param name="Apart">Levels without a rung, which have no equal.</param>
/// <param name="ChangeDays">On which the zone's bands changed, in order.</param>
/// <param name="History">Of each pair of equals, highest rung first.</param>
/// <param name="Figures">Null for who may not see pay.</param>
public sealed record AlignmentView(
    IReadOnlyList<string?> Zones, string? Zone, string? Currency, (decimal Least, decimal Most)? Scale, IReadOnlyList<RungRow> Rungs, IReadOnlyList<LevelRow> Apart,
    IReadOnlyList<DateOnly> ChangeDays, IReadOnlyList<GapHistory> History, AlignmentFigures? Figures)
{
    public static AlignmentView Empty { get; } = new([], null, null, null, [], [], [], [], null);

    public bool IsEmpty => Rungs.Count + Apart.Count == 0;

    public IEnumerable<LevelRow> Levels => Rungs.SelectMany(r => r.Engineering.Concat(r.Management)).Concat(Apart);

    public IEnumerable<PairAlignment> Pairs => Rungs.SelectMany(r => r.Pairs);
}

/// <summary>One height, the levels of both tracks, and each pair of equals.</summary>
/// <param name="Parity">What it would cost that the lower ones are paid as their equals are; empty where it cannot be said or seen.</param>
/// <param name="Rung">Null: levels on no rung, equals of nothing.</param>
public sealed record RungRow(
    int? Rung, IReadOnlyList<LevelRow> Engineering, IReadOnlyList<LevelRow> Management, IReadOnlyList<PairAlignment> Pairs, IReadOnlyList<Money> Parity, IReadOnlyList<Money> IntoBand);

/// <param name="Dots">People's pay, where few enough stand in the zone to be told apart; highest first.</param>
/// <param name="Heaps">Else how many are paid how much: as many equal steps of the scale as there are numbers.</param>
/// <param name="People">Null for who may not see pay.</param>
public sealed record LevelRow(Level Level, Band? Band, IReadOnlyList<PayDot> Dots, IReadOnlyList<int> Heaps, LevelPeople? People);

public sealed record PayDot(string Person, string Name, decimal Base);

/// <param name="MedianMonths">On the rung; null where nobody's is known, or too few stand there for who may not see their posts.</param>
public sealed record LevelPeople(int Count, int? MedianMonths, int WithoutPay, int InOtherCurrency, Money? MedianPay, decimal? IntoBand, Parity? Parity);

/// <summary>The answers in brief, over all zones but where it says otherwise.</summary>
/// <param name="Apart">Of the zone's pairs that can be compared, those five percent apart or more.</param>
/// <param name="IntoBand">What it costs in a year to bring everyone below into band, by currency.</param>
/// <param name="HighestEngineering">The highest rung of the zone on which somebody stands.</param>
public sealed record AlignmentFigures(
    int Apart, int Compared, int SwingWouldCut, int Below, IReadOnlyList<Money> IntoBand, int SwingCuts, int? HighestEngineering, int? HighestManagement, int WithoutLevel);
