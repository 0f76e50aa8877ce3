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
}
