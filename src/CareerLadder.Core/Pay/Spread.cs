namespace CareerLadder.Core.Pay;

/// <summary>How some numbers are spread. Between two of them a quartile lies where a straight line puts it (type 7 of Hyndman and Fan, 1996), so a median of two is their mean.</summary>
public sealed record Spread(int Count, decimal Least, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Most)
{
    /// <summary>Null for no numbers.</summary>
    public static Spread? Of(IEnumerable<decimal> numbers)
    {
        var sorted = numbers.ToArray();
        if (sorted.Length == 0) return null;
        Array.Sort(sorted);
        return new(sorted.Length, sorted[0], At(sorted, .25m), At(sorted, .5m), At(sorted, .75m), sorted[^1]);
    }

    /// <summary>The median of whole months, a half rounded up; null for none.</summary>
    public static int? MedianOf(IEnumerable<int> months)
    {
        var sorted = months.ToArray();
        if (sorted.Length == 0) return null;
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
    }

    private static decimal At(decimal[] sorted, decimal share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
