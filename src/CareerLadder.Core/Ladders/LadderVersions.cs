using CareerLadder.Core.Time;

namespace CareerLadder.Core.Ladders;

/// <summary>
/// The ladders through time. Each version holds from its first day until the next one's, the last for good, so that an old date is
/// read by the ladders of that day: a level that was renumbered since is no step that anybody took.
/// </summary>
public sealed class LadderVersions
{
    public static readonly LadderVersions None = new([]);

    private readonly Timeline<Ladder> timeline;

    /// <param name="versions">In any order. A first day that is null: since ever.</param>
    public LadderVersions(IEnumerable<(DateOnly? From, Ladder Ladder)> versions) =>
        timeline = new(versions.Select(v => (v.From ?? DateOnly.MinValue, v.Ladder)));

    /// <summary>One version for each first day that a level, an expectation or a theme tells.</summary>
    public static LadderVersions Of(IReadOnlyCollection<Level> levels, IReadOnlyCollection<Expectation> expectations, IReadOnlyCollection<Theme> themes)
    {
        var days = levels.Select(l => l.From).Concat(expectations.Select(e => e.From)).Concat(themes.Select(t => t.From)).Distinct().ToList();
        return days.Count == 0 ? None : new(days.Select(day => (day, new Ladder(levels.Where(l => l.From == day), expectations.Where(e => e.From == day), themes.Where(t => t.From == day)))));
    }

    public int Count => timeline.Count;

    /// <summary>By their days, from the first.</summary>
    public IEnumerable<(DateRange Days, Ladder Ladder)> All => Enumerable.Range(0, timeline.Count).Select(i => (timeline.Span(i), timeline[i].Value));

    /// <summary>The ladders in force on the day; empty ones before the first.</summary>
    public Ladder On(DateOnly day) => timeline.On(day) ?? Ladder.Empty;

    /// <summary>The days on which those of the day are in force; null before the first.</summary>
    public DateRange? DaysOf(DateOnly day) => timeline.IndexOn(day) is >= 0 and var i ? timeline.Span(i) : null;

    /// <summary>The first day on which other ladders are in force than on the day; <see cref="DateRange.Never"/>: none.</summary>
    public DateOnly NextAfter(DateOnly day) => timeline.IndexOn(day) + 1 is var next && next < timeline.Count ? timeline[next].From : DateRange.Never;

    public static implicit operator LadderVersions(Ladder ladder) => new([(null, ladder)]);
}
