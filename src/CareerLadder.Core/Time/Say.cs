using System.Globalization;

namespace CareerLadder.Core.Time;

/// <summary>How days, lengths of time and numbers are said to people, the same everywhere.</summary>
public static class Say
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // Every sentence holds a day or two, and mostly the same ones: each is written once. The days of 1900 to 2100.
    private static readonly DateOnly FirstKept = new(1900, 1, 1);
    private static readonly string?[] Kept = new string?[new DateOnly(2101, 1, 1).DayNumber - FirstKept.DayNumber];

    // Sentences about limits say the same few lengths again and again; a career is no longer than this.
    private static readonly string?[] KeptLengths = new string?[12 * 80];

    /// <summary>20 Sep 2025.</summary>
    public static string Day(DateOnly day)
    {
        var index = day.DayNumber - FirstKept.DayNumber;
        return (uint)index < (uint)Kept.Length ? Kept[index] ??= Written(day) : Written(day);
    }

    private static string Written(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {MonthNames[day.Month - 1]} {day.Year}");

    /// <summary>May 2026.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{MonthNames[day.Month - 1]} {day.Year}");

    /// <summary>About when, no finer than an estimate deserves: spring 2026, winter 2026/27. Winter begins on 1 December.</summary>
    public static string Season(DateOnly day) => day.Month switch
    {
        12 => $"winter {day.Year}/{(day.Year + 1) % 100:00}",
        <= 2 => $"winter {day.Year - 1}/{day.Year % 100:00}",
        <= 5 => $"spring {day.Year}",
        <= 8 => $"summer {day.Year}",
        _ => $"autumn {day.Year}",
    };

    /// <summary>Whole months as years and months: 3 y 2 m, 2 y, 5 m, 0 m.</summary>
    public static string Length(int months) => (months / 12, months % 12) switch
    {
        (0, var m) => $"{m} m",
        (var y, 0) => $"{y} y",
        var (y, m) => $"{y} y {m} m",
    };

    /// <summary>Whole months in words: 3 years and 2 months, 1 year, 5 months.</summary>
    public static string LengthInWords(int months) =>
        (uint)months < (uint)KeptLengths.Length ? KeptLengths[months] ??= WrittenLength(months) : WrittenLength(months);

    /// <summary>Whole months as one says them of a limit: six months, two years, two and a half years, 27 months.</summary>
    public static string LongOrShort(int months) => (months / 12, months % 12) switch
    {
        ( >= 2, 0) => $"{InWord(months / 12)} years",
        ( >= 2, 6) => $"{InWord(months / 12)} and a half years",
        _ => months == 1 ? "one month" : $"{InWord(months)} months",
    };

    /// <summary>Up to twelve as a word: three, twelve, 13.</summary>
    public static string InWord(int number) => (uint)number < (uint)Words.Length ? Words[number] : Number(number);

    private static string WrittenLength(int months)
    {
        var years = Count(months / 12, "year");
        var rest = Count(months % 12, "month");
        return months < 12 ? rest : months % 12 == 0 ? years : $"{years} and {rest}";
    }

    /// <summary>Years to one decimal: 3.5 years.</summary>
    public static string Years(double years)
    {
        var rounded = Math.Round(years, 1, MidpointRounding.AwayFromZero);
        return rounded == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{rounded:0.#} years");
    }

    /// <summary>1 report, 7 reports, 1 200 reports.</summary>
    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{Number(count)} {one}s";

    /// <summary>8 808, with a space that does not break; without one below a thousand.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    /// <summary>Nobody is none: 1 person, 8 808 people.</summary>
    public static string People(int count) => count == 1 ? "1 person" : $"{Number(count)} people";
}
