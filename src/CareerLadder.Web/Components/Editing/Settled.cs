namespace CareerLadder.Web.Components.Editing;

/// <summary>One thing that can be done about a clash.</summary>
/// <param name="Go">Null: it is left as it is.</param>
internal sealed record Way<T>(string Key, string Says, Func<T, T>? Go = null);

internal static class Way
{
    /// <summary>The key of leaving it as it is.</summary>
    public const string Keep = "keep";
}

/// <summary>Something that does not fit in what would be kept, and what can be done about it.</summary>
internal sealed record Clash<T>(string Key, string Says, IReadOnlyList<Way<T>> Ways);

/// <summary>What would be kept after a change and the answers to what clashed.</summary>
/// <param name="Clashes">All that were found on the way, answered or not.</param>
internal sealed record Settled<T>(T After, IReadOnlyList<ClashTold> Clashes)
{
    // Each answer may bring up another question; nobody answers as many.
    private const int MostSteps = 30;

    public bool IsWhole => Clashes.All(c => c.Chosen is not null);

    /// <param name="clashes">Finds what does not fit.</param>
    /// <param name="answers">The key of the way that was chosen, by the key of the clash.</param>
    public static Settled<T> Of(Func<T, IEnumerable<Clash<T>>> clashes, T changed, IReadOnlyDictionary<string, string> answers)
    {
        var after = changed;
        var gone = new List<ClashTold>();
        for (var step = 0; ; step++)
        {
            var open = clashes(after).ToList();
            var next = open.Select(c => (Clash: c, Way: WayOf(c, answers))).FirstOrDefault(c => c.Way?.Go is not null);
            if (next.Clash is null || step == MostSteps) return new(after, [.. gone, .. open.Select(c => Told(c, WayOf(c, answers)))]);
            after = next.Way!.Go!(after);
            gone.Add(Told(next.Clash, next.Way));
        }
    }

    private static Way<T>? WayOf(Clash<T> clash, IReadOnlyDictionary<string, string> answers) =>
        answers.TryGetValue(clash.Key, out var chosen) ? clash.Ways.FirstOrDefault(w => w.Key == chosen) : null;

    private static ClashTold Told(Clash<T> clash, Way<T>? chosen) => new(clash.Key, clash.Says, [.. clash.Ways.Select(w => new WayTold(w.Key, w.Says))], chosen?.Key);
}
