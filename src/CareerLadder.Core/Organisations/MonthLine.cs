namespace CareerLadder.Core.Organisations;

/// <summary>Months one after the other, each seen on its last day: what was true when the month was over.</summary>
public sealed class MonthLine
{
    private readonly int first;

    /// <param name="first">Any day of the first month.</param>
    /// <param name="count">How many months.</param>
    public MonthLine(DateOnly first, int count)
    {
        this.first = NumberOf(first);
        Count = Math.Max(count, 0);
    }

    public int Count { get; }

    /// <summary>From one month to another, both in it.</summary>
    public static MonthLine Between(DateOnly first, DateOnly last) => new(first, NumberOf(last) - NumberOf(first) + 1);

    /// <summary>So many months before that of a day, the month itself, and so many after it.</summary>
    public static MonthLine Around(DateOnly day, int before, int after) => new(Day(NumberOf(day) - before), before + 1 + after);

    /// <summary>The last day of the month at the place.</summary>
    public DateOnly this[int index]
    {
        get
        {
            var day = Day(first + index);
            return new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        }
    }

    /// <summary>The place of the month that holds the day; below 0 or from <see cref="Count"/> on where it is none of them.</summary>
    public int PlaceOf(DateOnly day) => NumberOf(day) - first;

    /// <summary>
    /// The place of the first month that is over on the day or later, held between 0 and <see cref="Count"/>. What holds on half-open
    /// days holds at the end of the months from that of the first day up to that of the first day out.
    /// </summary>
    public int From(DateOnly day) => Math.Clamp(PlaceOf(day), 0, Count);

    /// <summary>How many calendar months lie between a day's month and the month at the place: the whole months passed at its end.</summary>
    public int MonthsSince(DateOnly day, int index) => Math.Max(first + index - NumberOf(day), 0);

    internal bool IsSameAs(MonthLine other) => first == other.first && Count == other.Count;

    private static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly Day(int number) => new(number / 12, (number % 12) + 1, 1);
}
