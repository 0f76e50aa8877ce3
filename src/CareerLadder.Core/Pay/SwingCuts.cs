using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>For whom a swing on a day would be a cut: those paid more than the highest of their equals' bands, in their zone and currency, can pay.</summary>
public static class SwingCuts
{
    /// <summary>In the order told. Whoever has no equal, no pay or no band to be held against is not among them.</summary>
    public static IReadOnlyList<Paid> Of(Ladder ladder, Bands bands, IEnumerable<Paid> people, DateOnly day) =>
        [.. Held(ladder, bands, people, day).Where(h => h.Who.Pay!.Base > h.Top).Select(h => h.Who)];

    /// <summary>Everyone who is held against a band of their equals, and the most that it can pay. In the order told.</summary>
    public static IReadOnlyList<(Paid Who, decimal Top)> Held(Ladder ladder, Bands bands, IEnumerable<Paid> people, DateOnly day)
    {
        // A level's tops are the same for everyone on it, and there are few levels.
        var tops = new Dictionary<(string? Zone, string Level, string Currency), decimal?>();
        var held = new List<(Paid, decimal)>();
        foreach (var person in people)
        {
            if (person is not { Pay: { } pay, Level: { } level }) continue;
            var asked = (person.Zone, level.Id, pay.Currency);
            if (!tops.TryGetValue(asked, out var top)) tops[asked] = top = TopOf(ladder, bands, level, person.Zone, pay.Currency, day);
            if (top is { } most) held.Add((person, most));
        }

        return held;
    }

    private static decimal? TopOf(Ladder ladder, Bands bands, Level level, string? zone, string currency, DateOnly day) =>
        ladder.EqualsOf(level).Select(e => bands.On(zone, e.Id, day)).Where(b => b?.Currency == currency).Max(b => b?.Max);
}
