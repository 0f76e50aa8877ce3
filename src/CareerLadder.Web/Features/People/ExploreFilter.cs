using System.Globalization;

namespace CareerLadder.Web.Features.People;

/// <summary>One <see cref="Where"/>, ready to be asked of everyone.</summary>
internal sealed class ExploreFilter
{
    // More than any pay; and little enough to be counted in months.
    private const decimal Largest = 1_000_000_000;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<(decimal From, decimal To, string? Unit)> ranges = [];
    private readonly Where where;
    private readonly bool wantsUnknown;
    private readonly bool wantsNotShown;

    public ExploreFilter(Where where)
    {
        (this.where, Facet) = (where, where.Facet);
        foreach (var value in where.Values)
        {
            if (value == ExploreQuery.Unknown) wantsUnknown = true;
            else if (value == ExploreQuery.NotShown) wantsNotShown = true;
            else if (!Facet.IsNumber) words.Add(value);
            else if (RangeOf(Facet.Kind, value) is { } range) ranges.Add(range);
            else Fault = $"“{(value.Length > 40 ? value[..40] + "…" : value)}” says nothing about {Facet.Word.ToLowerInvariant()}: write it like {Example(Facet.Kind)}.";
        }
    }

    public Facet Facet { get; }

    /// <summary>Whether anybody can be found, and so left out, by what is known of them: not where nothing that can be read is asked, nor by that it is not shown alone.</summary>
    public bool Compares => wantsUnknown || words.Count + ranges.Count > 0;

    /// <summary>Whether those are found of whom nothing is known.</summary>
    public bool WantsUnknown => wantsUnknown;

    /// <summary>A sentence where a value cannot be read; it then finds nobody.</summary>
    public string? Fault { get; }

    /// <summary>12 to 24 months, or not known.</summary>
    public string InWords(Access access, DateOnly day) => string.Join(", or ", where.Values.Select(v => v switch
    {
        ExploreQuery.Unknown => Facet.Lacks.ToLowerInvariant(),
        ExploreQuery.NotShown => "not yours to see",
        _ when !Facet.IsNumber => Facet.Say(access, day, v),
        _ => RangeOf(Facet.Kind, v) is { } range ? InWords(range) : v,
    }));

    private string InWords((decimal From, decimal To, string? Unit) range)
    {
        if (range.From == decimal.MinValue) return $"up to {Say(range.To)}";
        if (range.To == decimal.MaxValue) return $"{Say(range.From)} or more";
        return range.From == range.To ? Say(range.From) : $"{Say(range.From)} to {Say(range.To)}";

        string Say(decimal number) => Scale.InWords(Facet.Kind, number, range.Unit);
    }

    public bool Holds(in Cell cell)
    {
        if (!cell.IsShown) return wantsNotShown;
        if (!cell.IsKnown) return wantsUnknown;
        if (cell.Word is { } word) return words.Contains(word);
        if (cell.Number is { } number)
        {
            foreach (var (from, to, unit) in ranges)
            {
                if (from <= number && number <= to && (unit is null || unit == cell.Unit)) return true;
            }

            return false;
        }

        foreach (var one in cell.Words!)
        {
            if (words.Contains(one)) return true;
        }

        return false;
    }

    /// <summary>12..24, 12.., ..24 or 12, both ends included, and for amounts the currency behind it; null for anything else.</summary>
    public static (decimal From, decimal To, string? Unit)? RangeOf(FacetKind kind, string value)
    {
        var (told, unit) = kind == FacetKind.Amount && value.Split(' ', 2) is [var amounts, var currency] ? (amounts, currency.Trim()) : (value, null);
        var ends = told.Split("..");
        if (ends.Length > 2 || ends is ["", ""]) return null;
        if (EndOf(kind, ends[0], decimal.MinValue) is not { } from || EndOf(kind, ends[^1], decimal.MaxValue) is not { } to) return null;
        return (from, to, unit);
    }

    /// <summary>A number as the address says it.</summary>
    public static string Told(FacetKind kind, decimal number) =>
        kind == FacetKind.Day ? DateOnly.FromDayNumber((int)number).ToString("O", CultureInfo.InvariantCulture) : number.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal? EndOf(FacetKind kind, string end, decimal open)
    {
        if (end.Length == 0) return open;
        if (kind == FacetKind.Day) return DateOnly.TryParseExact(end.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
        return decimal.TryParse(end.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Largest ? number : null;
    }

    private static string Example(FacetKind kind) => kind switch
    {
        FacetKind.Day => "2024-01-01..2024-12-31, 2024-01-01.. or ..2024-12-31",
        FacetKind.Months => "12..24, 12.. or ..24, in months",
        FacetKind.Share => "95..105, 95.. or ..105, in per cent",
        FacetKind.Amount => "60000..80000 GBP, 60000.. or ..80000",
        _ => "1..3, 1.. or ..3",
    };
}
