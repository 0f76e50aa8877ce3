using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>
/// What posts say at the end of one month, and how that came: of everyone, in the last month of which that may be told to the one who
/// looks; where it may be told of none, and ahead, of those whose posts they may see.
/// </summary>
internal sealed class OrganisationReader
{
    private const int Engineering = (int)Track.Engineering;
    private const int Management = (int)Track.Management;

    private readonly Access access;
    private readonly OrganisationFigures figures;
    private readonly PostTrends seen;
    private readonly MonthLine months;
    private readonly RuleTrend? both;
    private readonly ToldPosts? others;

    public OrganisationReader(Access access, OrganisationFigures figures, DateOnly asOf)
    {
        (this.access, this.figures, seen, months, others) = (access, figures, figures.Posts, figures.Months, figures.PostsOfOthers);
        both = figures.Flags.GetValueOrDefault(nameof(TlmTrap));
        At = Math.Clamp(LastOverOn(asOf), 0, months.Count - 1);
        LastOver = LastOverOn(access.Today);
    }

    public int At { get; }

    public int LastOver { get; }

    public int SeenHere => seen.Practising[At] + seen.Managing[At] + seen.Others[At];

    public WorkTold Work()
    {
        var (engineers, managers) = (Figure(others?.Practising, (posts, m) => posts.Practising[m]), Figure(others?.Managing, (posts, m) => posts.Managing[m]));
        var bothNow = both?.HoldingAt(At) ?? 0;
        var says = $"At the end of {Core.Time.Say.Month(months[At])}, {engineers.All} people were on the engineering track and {managers.All} on the management track; {bothNow} were both at once.";
        return new(
            Chart(
                says, "People",
                ("Engineering", "eng", Line(others?.Practising, (posts, m) => posts.Practising[m])), ("Management", "mgt", Line(others?.Managing, (posts, m) => posts.Managing[m])), ("Both at once", "tlm", m => both?.HoldingAt(m))),
            engineers, managers, bothNow);
    }

    public HandsOnTold HandsOn()
    {
        var (posts, at, on) = Looked(others?.HandsOff);
        var bands = YearBands.Of(posts.HandsOn, at);
        var says = posts.HandsOn.Median(at) is { } median && bands.Count > 0
            ? $"Half of the managers last did the engineering {Years(median)} years before the end of {Core.Time.Say.Month(on ?? months[At])}, or longer ago."
            : "There are too few managers to say when half of them last did the engineering.";
        // A middle of fewer than five people would be about one or two of them.
        return new(
            bands, posts.HandsOn.Total(at) + posts.HandsOnNotKnown[at], posts.HandsOnNotKnown[at], on,
            Chart(says, "Years since managers last did the engineering", ("Half of the managers, years", "mgt", Line(others?.HandsOff, (p, m) => p.HandsOn.Total(m) < Disclosure.Least ? null : Rounded(p.HandsOn.Median(m) / 12)))));
    }

    public SpansTold Spans()
    {
        var (posts, at, on) = Looked(others?.Leading);
        var wide = access.Organisation.Rules.Rules.OfType<SpanTooWide>().FirstOrDefault()?.Limits ?? new();
        var narrow = access.Organisation.Rules.Rules.OfType<SpanTooNarrow>().FirstOrDefault()?.Limits ?? new();
        (int From, int? To, string Says)[] edges =
        [
            (1, narrow.UpToReports, "narrow"), (narrow.UpToReports + 1, wide.WatchAboveReports, "in between"), (wide.WatchAboveReports + 1, wide.ActAboveReports, "wide"), (wide.ActAboveReports + 1, null, "very wide"),
        ];
        var median = posts.Spans.Median(at);
        var says = median is { } half ? $"Half of those to whom anybody reports had {PathText.Number(half)} direct reports or fewer at the end of {Core.Time.Say.Month(on ?? months[At])}." : "Nobody reports to anybody.";
        // Of those who are seen each can be opened; of everyone a few in a bucket would be told by what is left.
        return new(
            [.. edges.Where(e => !(e.To < e.From)).Select(e => new SpanBucket(e.From, e.To, seen.Spans.Count(At, e.From, e.To ?? int.MaxValue), e.Says))],
            median, seen.Spans.Total(At), posts.Spans.Total(at), on, Chart(says, "Direct reports, the middle of all spans", ("Half of all spans", "mgt", Line(others?.Leading, (p, m) => p.Spans.Median(m)))));
    }

    public TenureTold Tenure()
    {
        var (engineers, atEngineers, on) = Looked(others?.Practising);
        var (managers, atManagers, onManagers) = Looked(others?.Managing);
        var says = $"Half of the engineers had been in their post for {Months(engineers.InPost[Engineering].Median(atEngineers))} or less, and half of the managers for {Months(managers.InPost[Management].Median(atManagers))}.";
        return new(
            [
                Of("In this post", p => p.InPost), Of("On this rung", p => p.OnRung), Of("In this company", p => p.InCompany),
            ],
            on, onManagers,
            Chart(
                says, "Months in post, the middle of each track",
                ("Engineering", "eng", Line(others?.Practising, (p, m) => p.InPost[Engineering].Median(m))), ("Management", "mgt", Line(others?.Managing, (p, m) => p.InPost[Management].Median(m)))));

        TenureLine Of(string name, Func<PostTrends, IReadOnlyList<MonthHistogram>> of) => new(name, of(engineers)[Engineering].Median(atEngineers), of(managers)[Management].Median(atManagers));
    }

    /// <summary>Where a figure of everyone is to be read: whose posts, at which place of their months, and the day if it is not the one asked for.</summary>
    private (PostTrends Posts, int At, DateOnly? On) Looked(ToldCount?[]? told) =>
        ToldAt(told, At) is { } place ? (figures.PostsOfAll, place, figures.ToldMonths[place]) : (seen, At, null);

    private Figure Figure(ToldCount?[]? told, Func<PostTrends, int, int> of)
    {
        var (posts, at, on) = Looked(told);
        return new(of(posts, at), of(seen, At), on);
    }

    // Ahead only of those who are seen: what comes for the others would tell of what was saved today.
    private Func<int, double?> Line(ToldCount?[]? told, Func<PostTrends, int, double?> of) =>
        month => ToldAt(told, month) is { } place ? of(figures.PostsOfAll, place) : told is not null && month > LastOver ? null : of(seen, month);

    private int? ToldAt(ToldCount?[]? told, int month)
    {
        if (told is null || month > LastOver) return null;
        var place = figures.ToldMonths.PlaceOf(months[month]);
        return place < 0 || place >= told.Length ? null : told[place]?.Month;
    }

    private MonthChart Chart(string says, string unit, params (string Name, string Tone, Func<int, double?> Value)[] lines) => new(
        says, months, At, LastOver, [.. lines.Select(l => new MonthLineDrawn(l.Name, l.Tone, [.. Enumerable.Range(0, months.Count).Select(l.Value)]))], unit);

    private int LastOverOn(DateOnly day) => months.PlaceOf(day.AddDays(1)) - 1;

    private static string Months(double? median) => median is { } months ? Core.Time.Say.LengthInWords((int)months) : "no time that is known";

    private static string Years(double months) => PathText.Number(months / 12);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 1) : null;
}
