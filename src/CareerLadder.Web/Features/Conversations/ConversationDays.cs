using System.Globalization;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Days of conversations, as people say them, and the day on which one could be.</summary>
public static class ConversationDays
{
    /// <summary>How far ahead one may be planned.</summary>
    public const int MostMonthsAhead = 12;

    private const int DaysOfWeek = 7;

    /// <summary>today; tomorrow; Thursday, 26 Nov 2026.</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => $"{day.ToString("dddd", CultureInfo.InvariantCulture)}, {Say.Day(day)}",
    };

    /// <summary>In a week, on a working day.</summary>
    public static DateOnly Suggested(DateOnly today) => WorkingDay(today.AddDays(DaysOfWeek));

    /// <summary>In about three months, on a working day.</summary>
    public static DateOnly SuggestedAfter(DateOnly held) => WorkingDay(held.AddMonths(3));

    public static bool MayBePlanned(DateOnly day, DateOnly today) => day >= today && day <= today.AddMonths(MostMonthsAhead);

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
