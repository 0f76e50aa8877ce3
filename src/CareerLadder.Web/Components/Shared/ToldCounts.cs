using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Counts of what nobody who looks may open by person, as they were told: the same for everyone who looks.</summary>
/// <param name="First">The first of the months.</param>
/// <param name="Months">How many there were: up to the last that was over.</param>
/// <param name="Change">The last change that is in them.</param>
/// <param name="Told">By figure: of the whole, then of each part, each month in which it was told anew.</param>
public sealed record ToldCounts(DateOnly First, int Months, int Change, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<ToldCount>>> Told)
{
    private const string Why = "why";
    private const string TicketsGiven = "tickets";
    private const string Posts = "posts";
    private const string Returns = "returns";

    /// <summary>Of figures that were worked out over what nobody who looks may open.</summary>
    public static ToldCounts Of(OrganisationFigures figures, ToldParts tickets, int change)
    {
        var told = new Dictionary<string, IReadOnlyList<IReadOnlyList<ToldCount>>>(StringComparer.Ordinal) { [Why] = Anew(figures.WhyManaging.Others), [TicketsGiven] = Anew(tickets) };
        foreach (var (rule, trend) in figures.Flags)
        {
            if (trend.Others is { } others) told[rule] = Anew(others);
        }

        if (figures.PostsOfOthers is { } posts)
        {
            told[Posts] = [ToldParts.Anew(posts.Practising), ToldParts.Anew(posts.Managing), ToldParts.Anew(posts.ToManagement), ToldParts.Anew(posts.ToEngineering)];
            told[Returns] = Anew(posts.Returns);
        }

        return new(figures.ToldMonths[0], figures.ToldMonths.Count, change, told);
    }

    /// <summary>What was told of the flags of a rule.</summary>
    public ToldParts FlagsOf(string rule, MonthLine months) => Again(rule, Enum.GetValues<Severity>().Length, months);

    public ToldParts WhyManaging(MonthLine months) => Again(Why, Enum.GetValues<IntentReason>().Length, months);

    public ToldParts Tickets(MonthLine months) => Again(TicketsGiven, 3, months);

    public ToldPosts PostsOfOthers(Populations populations)
    {
        var months = populations.Months;
        var posts = Moved(Posts, 3, months);
        return new(populations, Hold(posts[0]), Hold(posts[1]), Hold(posts[2]), Hold(posts[3]), Again(Returns, 2, months));

        ToldCount?[] Hold(IReadOnlyList<ToldCount> told) => ToldParts.Hold(told, new ToldCount?[months.Count]);
    }

    private static IReadOnlyList<IReadOnlyList<ToldCount>> Anew(ToldParts parts) => [ToldParts.Anew(parts.Whole), .. parts.Parts.Select(ToldParts.Anew)];

    private ToldParts Again(string figure, int parts, MonthLine months) => ToldParts.Again(months, Moved(figure, parts, months));

    // Where a new decade has begun, the months have other places.
    private IReadOnlyList<IReadOnlyList<ToldCount>> Moved(string figure, int parts, MonthLine months)
    {
        var by = months.PlaceOf(First);
        return Told.TryGetValue(figure, out var told) ? [.. told.Select(series => series.Select(c => c with { Month = c.Month + by }).ToList())] : [.. Enumerable.Range(0, parts + 1).Select(_ => Array.Empty<ToldCount>())];
    }
}
