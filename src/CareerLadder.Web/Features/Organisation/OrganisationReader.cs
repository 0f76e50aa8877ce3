using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>
/// What posts say at the end of one month, and how that came: of those whose posts may be seen. How many others there are is told as
/// far as that may be, in the last month of which it may; nothing finer, since a middle or a band moves with a single person.
/// </summary>
internal sealed class OrganisationReader
{
    private const int Engineering = (int)Track.Engineering;
    private const int Management = (int)Track.Management;

    private readonly Access access;
    private readonly OrganisationFigures figures;
    private readonly PostTrends posts;
    private readonly MonthLine months;
    private readonly RuleTrend? both;

    public OrganisationReader(Access access, OrganisationFigures figures, DateOnly asOf)
    {
        (this.access, this.figures, posts, months) = (access, figures, figures.Posts, figures.Months);
        both = figures.Flags.GetValueOrDefault(nameof(TlmTrap));
        At = Math.Clamp(LastOverOn(asOf), 0, months.Count - 1);
        LastOver = LastOverOn(access.Today);
    }

    public int At { get; }

    public int LastOver { get; }

    public int SeenHere => posts.Practising[At] + posts.Managing[At] + posts.Others[At];

    public WorkTold Work()
    {
        var others = figures.PostsOfOthers;
        var (engineers, managers) = (Figure(posts.Practising, others?.Practising), Figure(posts.Managing, others?.Managing));
        var bothNow = both?.HoldingAt(At) ?? 0;
        var says = $"At the end of {Core.Time.Say.Month(months[At])}, {engineers.All} people were on the engineering track and {managers.All} on the management track, as far as they may be counted; {bothNow} were both at once.";
        return new(
            Chart(
                says, "People",
                ("Engineering", "eng", m => Sum(posts.Practising, others?.Practising, m)), ("Management", "mgt", m => Sum(posts.Managing, others?.Managing, m)), ("Both at once", "tlm", m => both?.HoldingAt(m))),
            engineers, managers, bothNow);
    }

    public HandsOnTold HandsOn()
    {
        var bands = YearBands.Of(posts.HandsOn, At);
        var says = posts.HandsOn.Median(At) is { } median && bands.Count > 0
            ? $"Half of the managers last did the engineering {Years(median)} years before the end of {Core.Time.Say.Month(months[At])}, or longer ago."
            : "There are too few managers to say when half of them last did the engineering.";
        // A middle of fewer than five people would be about one or two of them.
        return new(
            bands, posts.HandsOn.Total(At) + posts.HandsOnNotKnown[At], posts.HandsOnNotKnown[At],
            Chart(says, "Years since managers last did the engineering", ("Half of the managers, years", "mgt", m => posts.HandsOn.Total(m) < Disclosure.Least ? null : Rounded(posts.HandsOn.Median(m) / 12))));
    }

    public SpansTold Spans()
    {
        var wide = access.Organisation.Rules.On<SpanTooWide>(months[At])?.Limits ?? new();
        var narrow = access.Organisation.Rules.On<SpanTooNarrow>(months[At])?.Limits ?? new();
        (int From, int? To, string Says)[] edges =
        [
            (1, narrow.UpToReports, "narrow"), (narrow.UpToReports + 1, wide.WatchAboveReports, "in between"), (wide.WatchAboveReports + 1, wide.ActAboveReports, "wide"), (wide.ActAboveReports + 1, null, "very wide"),
        ];
        var median = posts.Spans.Median(At);
        var says = median is { } half ? $"Half of those to whom anybody reports had {PathText.Number(half)} direct reports or fewer at the end of {Core.Time.Say.Month(months[At])}." : "Nobody reports to anybody.";
        return new(
            [.. edges.Where(e => !(e.To < e.From)).Select(e => new SpanBucket(e.From, e.To, posts.Spans.Count(At, e.From, e.To ?? int.MaxValue), e.Says))],
            median, posts.Spans.Total(At), Chart(says, "Direct reports", ("Half of all spans", "mgt", posts.Spans.Median), ("The widest", "watch", m => posts.Spans.Largest(m))));
    }

    public TenureTold Tenure()
    {
        var says = $"At the end of {Core.Time.Say.Month(months[At])}, half of the engineers had been in their post for {Months(posts.InPost[Engineering].Median(At))} or less, and half of the managers for {Months(posts.InPost[Management].Median(At))}.";
        return new(
            [
                Of("In this post", posts.InPost), Of("On this rung", posts.OnRung), Of("In this company", posts.InCompany),
            ],
            Chart(says, "Months in post, the middle of each track", ("Engineering", "eng", posts.InPost[Engineering].Median), ("Management", "mgt", posts.InPost[Management].Median)));

        TenureLine Of(string name, IReadOnlyList<MonthHistogram> of) => new(name, of[Engineering].Median(At), of[Management].Median(At));
    }

    // Ahead only of those who are seen: what comes for the others would tell of what was saved today.
    private Figure Figure(int[] seen, ToldCount?[]? told) =>
        Told(told, At) is { } others ? new(seen[At] + others.Count, seen[At], OrganisationWords.Held(figures.ToldMonths[others.Month], months[At])) : new(seen[At], seen[At], null);

    private double? Sum(int[] seen, ToldCount?[]? told, int month) => told is not null && month > LastOver ? null : seen[month] + (Told(told, month)?.Count ?? 0);

    private ToldCount? Told(ToldCount?[]? told, int month)
    {
        if (told is null || month > LastOver) return null;
        var place = figures.ToldMonths.PlaceOf(months[month]);
        return place < 0 || place >= told.Length ? null : told[place];
    }

    private MonthChart Chart(string says, string unit, params (string Name, string Tone, Func<int, double?> Value)[] lines) => new(
        says, months, At, LastOver, [.. lines.Select(l => new MonthLineDrawn(l.Name, l.Tone, [.. Enumerable.Range(0, months.Count).Select(l.Value)]))], unit);

    private int LastOverOn(DateOnly day) => months.PlaceOf(day.AddDays(1)) - 1;

    private static string Months(double? median) => median is { } months ? Core.Time.Say.LengthInWords((int)months) : "no time that is known";

    private static string Years(double months) => PathText.Number(months / 12);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 1) : null;
}
