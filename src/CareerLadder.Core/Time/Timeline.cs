using System.Collections;

namespace CareerLadder.Core.Time;

/// <summary>
/// A value that changes on certain days. Only the starts are kept: each value holds from its day until the next one's, the last
/// for good. Before the first start there is no value.
/// </summary>
public sealed class Timeline<T> : IReadOnlyList<(DateOnly From, T Value)>
{
    public static readonly Timeline<T> Empty = new([]);

    private readonly (DateOnly From, T Value)[] starts;

    /// <param name="starts">In any order. Where two stand on one day, the later in the list wins.</param>
    public Timeline(IEnumerable<(DateOnly From, T Value)> starts)
    {
        var ordered = starts.ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].From < ordered[i].From) continue;
            ordered = [.. ordered.GroupBy(s => s.From).OrderBy(g => g.Key).Select(g => g.Last())];
            break;
        }

        this.starts = ordered;
    }

    public int Count => starts.Length;

    /// <summary>Every start in order.</summary>
    public ReadOnlySpan<(DateOnly From, T Value)> Starts => starts;

    public (DateOnly From, T Value) this[int index] => starts[index];

    /// <summary>The index of the start in force on the day, or -1 before the first.</summary>
    public int IndexOn(DateOnly day)
    {
        var low = 0;
        var high = starts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (starts[middle].From <= day) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    /// <summary>The value on the day, or the type's default before the first start.</summary>
    public T? On(DateOnly day) => IndexOn(day) is >= 0 and var i ? starts[i].Value : default;

    /// <summary>The days on which the value at the index holds; open for the last.</summary>
    public DateRange Span(int index) => new(starts[index].From, index + 1 < starts.Length ? starts[index + 1].From : DateRange.Never);

    public IEnumerator<(DateOnly From, T Value)> GetEnumerator() => ((IEnumerable<(DateOnly, T)>)starts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => starts.GetEnumerator();
}
