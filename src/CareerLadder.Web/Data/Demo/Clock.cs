namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The demo's time: whole days, today being 0 and the past below it. Everything is told relative to today, so that the
/// organisation is as old tomorrow as it is today.
/// </summary>
internal static class Clock
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>The day twelve years ago on which the company began.</summary>
    public static readonly int Beginning = MonthsAgo(144);

    public static int MonthsAgo(double months) => -(int)Math.Round(months * DaysPerMonth);

    public static int Months(double months) => (int)Math.Round(months * DaysPerMonth);

    /// <summary>Things at work begin on a Monday: the day itself or the last Monday before it, so that the order of days is kept.</summary>
    public static DateOnly Monday(this DateOnly today, int day)
    {
        var date = today.AddDays(day);
        return date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
    }

    /// <summary>People talk on working days: a weekend becomes the Friday before it.</summary>
    public static DateOnly WorkingDay(this DateOnly today, int day)
    {
        var date = today.AddDays(day);
        return date.DayOfWeek switch
        {
            DayOfWeek.Saturday => date.AddDays(-1),
            DayOfWeek.Sunday => date.AddDays(-2),
            _ => date,
        };
    }
}
