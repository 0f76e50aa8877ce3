namespace CareerLadder.Core.Organisations;

/// <summary>People whose whole years lie between two, the latter not counted.</summary>
/// <param name="To">Null: or more.</param>
public sealed record YearBand(int From, int? To, int People);

/// <summary>Years in bands of five people and more: as fine as that allows, from the bottom.</summary>
public static class YearBands
{
    private static readonly int[] Edges = [0, 1, 2, 3, 4, 5, 7, 10, 15];

    /// <param name="months">Whole months of everyone, by the month looked at.</param>
    /// <returns>None for fewer than five people.</returns>
    public static IReadOnlyList<YearBand> Of(MonthHistogram months, int at)
    {
        var bands = new List<YearBand>();
        if (months.Total(at) < Disclosure.Least) return bands;
        var from = 0;
        for (var i = 0; i < Edges.Length; i++)
        {
            int? to = i + 1 < Edges.Length ? Edges[i + 1] : null;
            var people = months.Count(at, from * 12, to is { } edge ? (edge * 12) - 1 : int.MaxValue);
            if (people < Disclosure.Least) continue;
            bands.Add(new(from, to, people));
            if (to is null) return bands;
            from = to.Value;
        }

        // Too few are left over for a band of their own: they go with the last.
        var rest = months.Count(at, from * 12, int.MaxValue);
        bands[^1] = bands[^1] with { To = null, People = bands[^1].People + rest };
        return bands;
    }
}
