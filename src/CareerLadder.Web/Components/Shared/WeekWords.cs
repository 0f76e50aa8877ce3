using System.Globalization;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>How near days and swings are said on the card of this week.</summary>
internal static class WeekWords
{
    private const int DaysOfWeek = 7;

    /// <summary>Today, tomorrow, Thursday, or the day: Thursday only within a week.</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        > 1 and < DaysOfWeek => day.DayOfWeek.ToString(),
        _ => Say.Day(day),
    };

    public static string Why(DueQuestion question) => question switch
    {
        { AskedOn: { } on, AskedBy: { } by } => $"{by} asked on {Say.Day(on)}; it binds you to nothing",
        { LastAnswer: { } last } => $"you last answered on {Say.Day(last)}: is it still so?",
        _ => "you have not said yet; it binds you to nothing",
    };

    /// <summary>The same warm words for either direction.</summary>
    public static string To(Track track) => track == Track.Engineering ? "engineering" : "managing";

    /// <summary>Ada Quinn swung to engineering on 3 Nov 2026.</summary>
    public static string Swung(string who, Track to, DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"{who} swung to {To(to)} on {Say.Day(on)}.");
}
