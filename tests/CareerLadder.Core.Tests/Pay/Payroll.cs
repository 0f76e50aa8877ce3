using CareerLadder.Core.Careers;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Tests.Pay;

/// <summary>People as a pay table would name them.</summary>
internal static class Payroll
{
    public const string Day = "2022-08-23";

    /// <summary>Apart with commas: a key, the level, base pay ("-" for none) and currency, and optionally the zone, the share of full time, and months on the rung.</summary>
    public static List<Paid> People(string told, Bands bands) =>
    [
        .. told.Split(", ").Select(p => p.Split(' ')).Select(w => new Paid(
            new(w[0], Zone: Word(w, 4)), w[1], Given.Ladder.Find(w[1]), null, null,
            w[2] == "-" ? null : new(w[0], Given.Day("2020-01-01"), Number(w[2]), w[3], Word(w, 5) is { } fte ? Number(fte) : null),
            bands.On(Word(w, 4), w[1], Given.Day(Day)), Word(w, 6) is { } months ? (int)Number(months) : null)),
    ];

    private static string? Word(string[] words, int at) => words.ElementAtOrDefault(at) is { } word and not "-" ? word : null;

    private static decimal Number(string word) => decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
}
