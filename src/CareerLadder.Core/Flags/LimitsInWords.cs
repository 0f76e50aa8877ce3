using System.Globalization;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>
/// Puts the limits in force into what a rule says: "{FromMonths}" becomes "three months", and of anything but months the number alone.
/// A sentence may begin with one.
/// </summary>
internal static class LimitsInWords
{
    public static Telling Fill(Telling telling, object limits) =>
        telling.Says.Contains('{', StringComparison.Ordinal) || telling.EndsWith.Contains('{', StringComparison.Ordinal)
            ? telling with { Says = Fill(telling.Says, limits), EndsWith = Fill(telling.EndsWith, limits) }
            : telling;

    private static string Fill(string text, object limits)
    {
        foreach (var number in Limit.NumbersOf(limits.GetType()))
        {
            var word = number.GetValue(limits) switch
            {
                int months when number.Name.EndsWith("Months", StringComparison.Ordinal) => Say.LongOrShort(months),
                int whole => Say.InWord(whole),
                double share when double.IsInteger(share) => Say.InWord((int)share),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
            };
            text = text.Replace($"{{{number.Name}}}", word, StringComparison.Ordinal);
        }

        return $"{char.ToUpperInvariant(text[0])}{text[1..]}";
    }
}
