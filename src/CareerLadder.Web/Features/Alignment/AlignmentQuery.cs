using System.Globalization;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Which of its questions the page answers.</summary>
public enum AlignmentPart
{
    Levels,
    Pay,
    Swings,
    IntoBand,
    FairPay,

    /// <summary>The people behind a figure.</summary>
    People,
}

/// <summary>Which people are listed: by how their pay stands in the band, or for whom a swing would be a cut.</summary>
public enum PayFit
{
    Everyone,
    Below,
    Inside,
    Above,
    Outside,

    /// <summary>Pay, band or currency keep their pay from being held against a band.</summary>
    NotCompared,

    /// <summary>Paid more than the equal level's band can pay.</summary>
    SwingWouldCut,
}

/// <summary>All that the address says about the page, so that a link shows the same to a colleague who may see it.</summary>
/// <param name="Zone">Null: one's own. Empty: no zone.</param>
/// <param name="Key">Of the level, team, manager or zone by <paramref name="By"/>; null: everyone's. Empty: of those who have none.</param>
/// <param name="Rung">The rung whose drift is drawn large; null: the one that drifted furthest.</param>
/// <param name="CutsOnly">Of swings, those that lowered pay.</param>
/// <param name="Page">From 1.</param>
public sealed record AlignmentQuery(
    DateOnly AsOf, AlignmentPart Part = AlignmentPart.Levels, string? Zone = null, PayGrouping By = PayGrouping.Level, string? Key = null, PayFit Fit = PayFit.Everyone,
    int? Rung = null, bool CutsOnly = false, int Page = 1)
{
    public const int PageSize = 50;

    private static readonly (string Word, AlignmentPart Part)[] Parts =
        [("levels", AlignmentPart.Levels), ("pay", AlignmentPart.Pay), ("swings", AlignmentPart.Swings), ("into-band", AlignmentPart.IntoBand), ("fair-pay", AlignmentPart.FairPay), ("people", AlignmentPart.People)];

    private static readonly (string Word, PayFit Fit)[] Fits =
    [
        ("everyone", PayFit.Everyone), ("below", PayFit.Below), ("inside", PayFit.Inside), ("above", PayFit.Above), ("outside", PayFit.Outside), ("not-compared", PayFit.NotCompared),
        ("swing-would-cut", PayFit.SwingWouldCut),
    ];

    public static AlignmentQuery Read(string address, DateOnly asOf) => new(
        asOf,
        Parts.FirstOrDefault(p => p.Word == Links.Query(address, "show")).Part,
        Links.Query(address, Links.ZoneParameter),
        Enum.TryParse<PayGrouping>(Links.Query(address, "by"), ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : PayGrouping.Level,
        Links.Query(address, "of"),
        Fits.FirstOrDefault(f => f.Word == Links.Query(address, "pay")).Fit,
        Number(Links.Query(address, "rung")),
        Links.Query(address, "cuts") == "only",
        Math.Clamp(Number(Links.Query(address, "page")) ?? 1, 1, 100_000));

    /// <summary>The address that asks this, with the day carried along where one was chosen.</summary>
    public string Address(AsOf? day) => Links.Alignment(
        day,
        new("show", Part == AlignmentPart.Levels ? null : Parts.First(p => p.Part == Part).Word),
        new(Links.ZoneParameter, Zone),
        new("by", By == PayGrouping.Level ? null : By.ToString().ToLowerInvariant()),
        new("of", Key),
        new("pay", Fit == PayFit.Everyone ? null : Fits.First(f => f.Fit == Fit).Word),
        new("rung", Rung?.ToString(CultureInfo.InvariantCulture)),
        new("cuts", CutsOnly ? "only" : null),
        new("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Another question about the same zone and day.</summary>
    public AlignmentQuery Asking(AlignmentPart part) => new(AsOf, part, Zone);

    /// <summary>The people behind a figure.</summary>
    /// <param name="zone">Null: of every zone.</param>
    public AlignmentQuery People(PayGrouping by, string? key, PayFit fit = PayFit.Everyone, string? zone = null) => new(AsOf, AlignmentPart.People, zone, by, key, fit);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
