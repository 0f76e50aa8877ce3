using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>All the bands a zone ever had, for a scale that stays the same from day to day.</summary>
internal sealed class ZoneBands
{
    public ZoneBands(Bands bands, string? zone, LadderAlignment alignment)
    {
        var all = bands.LevelsOf(zone).SelectMany(level => bands.Of(zone, level)).ToList();
        ChangeDays = [.. all.Select(b => b.From).Where(d => d > DateOnly.MinValue).Distinct().Order()];
        Currency = Most(alignment.Levels.Select(l => l.Band?.Currency)) ?? Most(all.Select(b => b.Value.Currency)) ?? Most(alignment.Levels.SelectMany(l => l.People).Select(p => p.Pay?.Currency));
        var amounts = all.Where(b => b.Value.Currency == Currency).SelectMany(b => (decimal[])[b.Value.Min, b.Value.Max])
            .Concat(alignment.Levels.SelectMany(l => l.People).Where(p => Currency is not null && p.IsPaidIn(Currency)).Select(p => p.Pay!.Base)).ToList();
        if (amounts.Count > 0) Scale = (amounts.Min(), amounts.Max());
    }

    public string? Currency { get; }

    public (decimal Least, decimal Most)? Scale { get; }

    public IReadOnlyList<DateOnly> ChangeDays { get; }

    /// <summary>How many are paid how much, the scale cut into equal steps.</summary>
    public int[] Heaps(IEnumerable<Paid> paid, int steps)
    {
        var heaps = new int[steps];
        if (Scale is not { } scale) return heaps;
        var width = scale.Most - scale.Least;
        foreach (var person in paid) heaps[width == 0 ? 0 : Math.Min(steps - 1, (int)((person.Pay!.Base - scale.Least) / width * steps))]++;
        return heaps;
    }

    private static string? Most(IEnumerable<string?> currencies) =>
        currencies.OfType<string>().CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
}
