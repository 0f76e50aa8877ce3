using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.People;

/// <summary>What the page of people says of its list.</summary>
public static class PeopleWords
{
    /// <summary>231 people; 42 of 231 people.</summary>
    public static string Count(PeopleView view, PeopleQuery asked)
    {
        var whose = asked.Who switch { PeopleWho.Left => " who left", PeopleWho.Everyone => ", those who left included", _ => "" };
        var all = $"{Say.People(view.All)}{whose}";
        return view.Rows.Count == view.All ? $"{all}." : $"{Say.Number(view.Rows.Count)} of {all}.";
    }

    /// <summary>What else is to be known of a list so narrowed.</summary>
    public static string? About(PeopleQuery asked, PeopleOptions options) => asked.Flag is not { } rule
        ? null
        : $"“{options.Flags.FirstOrDefault(f => f.Value == rule)?.Words ?? rule}” finds only those whose flag is yours to see; others may have it too.";

    /// <summary>1 y 2 m; nothing where it is not known.</summary>
    public static string? InPost(PersonRow row) => row.MonthsInPost is { } months ? Say.Length(months) : null;

    /// <summary>2 y 3 m; 82 000 GBP; of several currencies, one after the other.</summary>
    /// <param name="first">The currency to begin with.</param>
    public static string Medians(IReadOnlyList<Figures> figures, FacetKind kind, string? first = null) =>
        figures.Count == 0 ? "–" : string.Join(", ", figures.OrderByDescending(f => f.Unit == first).Select(f => Scale.InWords(kind, f.Median, f.Unit)));
}
