namespace CareerLadder.Core.Time;

/// <summary>
/// Whole days from <see cref="Start"/>, the first day in, up to <see cref="End"/>, the first day out: a range from 1 March to
/// 1 April holds the 31 days of March. An open range has no end yet; its <see cref="End"/> is <see cref="Never"/>.
/// </summary>
public readonly record struct DateRange
{
    /// <summary>The end of whatever has no end yet. No dated fact may stand on it.</summary>
    public static readonly DateOnly Never = DateOnly.MaxValue;

    /// <param name="end">The first day out; <see cref="Never"/>: open.</param>
    /// <exception cref="ArgumentException">The end is before the start. A range of no days is allowed.</exception>
    public DateRange(DateOnly start, DateOnly end)
    {
        if (end < start) Refuse(start, end);
        Start = start;
        End = end;
    }

    /// <param name="end">The first day out; null: open.</param>
    /// <exception cref="ArgumentException">The end is before the start. A range of no days is allowed.</exception>
    public DateRange(DateOnly start, DateOnly? end = null)
        : this(start, end ?? Never)
    {
    }

    /// <summary>The first day in.</summary>
    public DateOnly Start { get; }

    /// <summary>The first day out, or <see cref="Never"/>.</summary>
    public DateOnly End { get; }

    /// <summary>The first day out, or null while there is no end.</summary>
    public DateOnly? Until => IsOpen ? null : End;

    /// <summary>The last day in, which is the day people are shown; null while there is no end.</summary>
    public DateOnly? LastDay => IsOpen ? null : End.AddDays(-1);

    /// <summary>Has no end yet.</summary>
    public bool IsOpen => End == Never;

    /// <summary>Holds no day at all.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The number of days in it. An open range counts up to the last day of the calendar.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>Whether the day is in: the start is, the end is not.</summary>
    public bool Holds(DateOnly day) => Start <= day && day < End;

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlaps(DateRange other) => Start < other.End && other.Start < End;

    /// <summary>The days in both; a range of no days where they share none.</summary>
    public DateRange And(DateRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return new(start, end < start ? start : end);
    }

    private static void Refuse(DateOnly start, DateOnly end) =>
        throw new ArgumentException($"The range ends on {end:yyyy-MM-dd}, before it starts on {start:yyyy-MM-dd}.", nameof(end));

    public override string ToString() => $"[{Start:yyyy-MM-dd}, {(IsOpen ? "open" : End.ToString("yyyy-MM-dd", null))})";
}
