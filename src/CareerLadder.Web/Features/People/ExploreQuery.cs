using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web.Features.People;

/// <summary>One facet and what is asked of it: any of these values.</summary>
/// <param name="Values">Words; ranges such as 12..24; <see cref="ExploreQuery.Unknown"/> and <see cref="ExploreQuery.NotShown"/>.</param>
public sealed record Where(Facet Facet, IReadOnlyList<string> Values);

/// <summary>What an address asks of everyone beyond the choices of the list: more to filter by, what to group by, and the figure to look at.</summary>
/// <param name="And">A second facet to group by; null without a first.</param>
/// <param name="Figure">A facet of numbers: its median and how it is spread.</param>
/// <param name="Page">Of the groups, from 1.</param>
public sealed record ExploreQuery(IReadOnlyList<Where> Wheres, Facet? By = null, Facet? And = null, Facet? Figure = null, int Page = 1)
{
    public const string ByParameter = "by";
    public const string FigureParameter = "figure";
    public const string PageParameter = "page";
    private const int LastPage = 100_000;

    /// <summary>Nothing is known of it, and that may be seen.</summary>
    public const string Unknown = "~none";

    /// <summary>It may not be seen of whom it is asked.</summary>
    public const string NotShown = "~hidden";

    public static ExploreQuery None { get; } = new([]);

    /// <summary>Every facet it goes over.</summary>
    public IEnumerable<Facet> Facets => [.. Wheres.Select(w => w.Facet), .. new[] { By, And, Figure }.OfType<Facet>()];

    public static ExploreQuery Read(string address)
    {
        var asked = QueryHelpers.ParseQuery(address.Split('#')[0] is var whole && whole.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? whole[at..] : "");
        var wheres = new List<Where>();
        foreach (var facet in People.Facets.All)
        {
            string[] values = asked.TryGetValue(facet.Id, out var told) ? [.. told.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Distinct(StringComparer.Ordinal)] : [];
            // One plain value is the choice of the list itself.
            if (values.Length == 0 || (facet.IsInList && values is [not ['~', ..]])) continue;
            wheres.Add(new(facet, values));
        }

        Facet[] by = asked.TryGetValue(ByParameter, out var groups) ? [.. groups.Select(People.Facets.Find).OfType<Facet>().Distinct().Take(2)] : [];
        var figure = asked.TryGetValue(FigureParameter, out var figures) && People.Facets.Find(figures[0]) is { IsNumber: true } number ? number : null;
        var page = asked.TryGetValue(PageParameter, out var pages) && int.TryParse(pages[0], System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 ? Math.Min(n, LastPage) : 1;
        return new(wheres, by.ElementAtOrDefault(0), by.ElementAtOrDefault(1), figure, page);
    }

    public bool Asks(string facet) => Wheres.Any(w => w.Facet.Id == facet);

    /// <summary>What an address says of it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs =>
    [
        .. Wheres.SelectMany(w => w.Values.Select(v => KeyValuePair.Create(w.Facet.Id, (string?)v))),
        new(ByParameter, By?.Id),
        new(ByParameter, And?.Id),
        new(FigureParameter, Figure?.Id),
        new(PageParameter, Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>Narrowed to one value of a facet, whatever was asked of that facet before.</summary>
    public ExploreQuery With(Facet facet, string value) => this with { Wheres = [.. Wheres.Where(w => w.Facet != facet), new(facet, [value])], Page = 1 };

    public ExploreQuery Without(Facet facet) => this with { Wheres = [.. Wheres.Where(w => w.Facet != facet)], Page = 1 };

    /// <summary>Two that say the same in an address are the same.</summary>
    public bool Equals(ExploreQuery? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    public override int GetHashCode() => Pairs.Aggregate(0, HashCode.Combine);
}
