namespace CareerLadder.Web.Features.Edit;

/// <summary>A career after a change and the answers to what clashed.</summary>
/// <param name="Clashes">All that were found on the way, answered or not.</param>
internal sealed record Settled(KeptCareer Career, IReadOnlyList<ClashTold> Clashes)
{
    // Each answer may bring up another question; nobody answers as many.
    private const int MostSteps = 30;

    public bool IsWhole => Clashes.All(c => c.Chosen is not null);

    /// <param name="answers">The key of the way that was chosen, by the key of the clash.</param>
    public static Settled Of(Clashes clashes, KeptCareer changed, IReadOnlyDictionary<string, string> answers)
    {
        var career = changed;
        var gone = new List<ClashTold>();
        for (var step = 0; ; step++)
        {
            var open = clashes.Of(career).ToList();
            var next = open.Select(c => (Clash: c, Way: WayOf(c, answers))).FirstOrDefault(c => c.Way?.Go is not null);
            if (next.Clash is null || step == MostSteps) return new(career, [.. gone, .. open.Select(c => Told(c, WayOf(c, answers)))]);
            career = next.Way!.Go!(career);
            gone.Add(Told(next.Clash, next.Way));
        }
    }

    private static Way? WayOf(Clash clash, IReadOnlyDictionary<string, string> answers) =>
        answers.TryGetValue(clash.Key, out var chosen) ? clash.Ways.FirstOrDefault(w => w.Key == chosen) : null;

    private static ClashTold Told(Clash clash, Way? chosen) => new(clash.Key, clash.Says, [.. clash.Ways.Select(w => new WayTold(w.Key, w.Says))], chosen?.Key);
}
