namespace CareerLadder.Core.Time;

/// <summary>Calendar months, always counted from one first day and never chained: 31 January and two months is 31 March, not 28.</summary>
public static class Months
{
    /// <summary>The whole months from <paramref name="start"/> to <paramref name="day"/>: the largest n with start.AddMonths(n) ≤ day. Negative never: a day before the start gives 0.</summary>
    public static int Between(DateOnly start, DateOnly day)
    {
        if (day <= start) return 0;
        var n = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        return start.AddMonths(n) <= day ? n : n - 1;
    }

    /// <summary>The months from <paramref name="start"/> to <paramref name="day"/> to the nearest one, for words: 1 March to 28 July is five.</summary>
    public static int Nearest(DateOnly start, DateOnly day) => Between(start, day.AddDays(15));
}
