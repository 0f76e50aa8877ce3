using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Pay against band of some people put together by one thing.</summary>
/// <param name="Rows">As many as stand on one page, of <paramref name="Total"/>.</param>
/// <param name="SeesEveryone">Teams and managers are posts: on other days than today those of one's own people alone.</param>
public sealed record BandPayView(PayGrouping By, BandPayRow? Everyone, IReadOnlyList<BandPayRow> Rows, int Total, bool SeesEveryone)
{
    public static BandPayView Empty { get; } = new(PayGrouping.Level, null, [], 0, true);
}

/// <param name="Name">As people are told it; null: of none.</param>
/// <param name="AgainstTarget">How many of those compared are held against a target of their band's own, and not its midpoint.</param>
/// <param name="Distribution">Below, the four quarters from the bottom, above.</param>
public sealed record BandPayRow(
    string? Key, string? Name, int People, int Below, int Inside, int Above, int NotCompared, int AgainstTarget, Spread? CompaRatios, Spread? Penetrations, IReadOnlyList<int> Distribution);

/// <summary>The people behind a figure, as many as stand on one page.</summary>
/// <param name="Total">On all pages together.</param>
public sealed record PeoplePayView(IReadOnlyList<PersonPayRow> Rows, int Total, string? OfName)
{
    public static PeoplePayView Empty { get; } = new([], 0, null);
}

/// <param name="Team">Null also where the posts of that day are not the viewer's to see.</param>
/// <param name="Base">Of a full-time year.</param>
public sealed record PersonPayRow(
    PersonName Person, string? Level, string? Zone, string? Team, decimal? Base, string? Currency, decimal? Share, Band? Band, BandFit? Fit, decimal? CompaRatio, bool IsAgainstTarget,
    decimal? RangePenetration);

/// <summary>Swings inside the organisation and pay.</summary>
/// <param name="Rows">As many as stand on one page, the latest first.</param>
/// <param name="Raises">Null where not every swing is the viewer's to see.</param>
public sealed record SwingPayView(IReadOnlyList<SwingPayRow> Rows, int Total, int Cuts, int? Raises)
{
    public static SwingPayView Empty { get; } = new([], 0, 0, 0);
}

public sealed record SwingPayRow(
    PersonName Person, DateOnly On, Core.Ladders.Track To, string? Level, Money? Before, Money? After, decimal? Change, Money? YearLater, decimal? ChangeInAYear, bool YearIsOver, bool IsInTwoCurrencies);

/// <summary>The plan that brings everyone into band.</summary>
/// <param name="Rows">As many as stand on one page, the most missing first.</param>
public sealed record IntoBandView(IReadOnlyList<IntoBandRow> Rows, int Total, IReadOnlyList<Money> Totals)
{
    public static IntoBandView Empty { get; } = new([], 0, []);
}

/// <param name="Share">Of full time; null: not recorded, counted as all of it.</param>
/// <param name="Missing">Of a full-time year.</param>
/// <param name="Cost">At the share of full time.</param>
public sealed record IntoBandRow(PersonName Person, string? Level, string? Zone, decimal Base, string Currency, decimal? Share, decimal Minimum, decimal Missing, decimal Cost);
