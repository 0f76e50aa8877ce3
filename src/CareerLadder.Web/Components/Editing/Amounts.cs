using System.Globalization;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Amounts as people type them: 82000, 82 000 or 82,000.50. A comma stands between thousands alone, so that 82,50 is asked about and not guessed.</summary>
internal static class Amounts
{
    public const string HowTo = "Please write it in digits, such as 82 000 or 82000.50, without the currency.";

    public const int Longest = 30;
    public const int LongestCurrency = 10;

    private const int ToAThousand = 3;

    private static readonly char[] Between = [' ', '\u00a0', '\u202f', '\'', '’', ','];

    /// <summary>Null for nothing, and for what is no amount.</summary>
    public static decimal? Read(string? typed)
    {
        if (PostInput.Text(typed) is not { } text) return null;
        var (whole, fraction) = text.Split('.') switch { [var w] => (w, ""), [var w, var f] when f.Length > 0 => (w, f), _ => ("", "") };
        var groups = whole.Split(Between);
        if (groups.Length > 1 && (groups[0].Length is 0 or > ToAThousand || groups.Skip(1).Any(g => g.Length != ToAThousand))) return null;
        var digits = string.Concat(groups);
        if (digits.Length == 0 || !digits.Concat(fraction).All(char.IsAsciiDigit)) return null;
        return decimal.TryParse($"{digits}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    public static bool IsOne(string? typed) => Read(typed) is >= 0 and <= PersonalFiles.MostMoney;

    public static bool IsOneOrNothing(string? typed) => PostInput.Text(typed) is null || IsOne(typed);

    /// <summary>As it stands in a field.</summary>
    public static string? Write(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture);
}
