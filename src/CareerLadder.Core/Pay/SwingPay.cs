using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>One swing inside this organisation, and base pay on the day before it, on its first day, and a year after that.</summary>
/// <param name="Before">Null: not known.</param>
/// <param name="YearLater">Null: not known, not here any more, or still to come.</param>
/// <param name="YearIsOver">Whether that day is not after the day looked at.</param>
public sealed record SwingPay(Person Person, DateOnly On, Track From, Track To, string? Level, BasePay? Before, BasePay? After, BasePay? YearLater, bool YearIsOver)
{
    /// <summary>Pay on the first day less that of the day before, in one currency; null where either is not known or they are in two.</summary>
    public decimal? Change => Between(Before, After);

    /// <summary>The same after a year.</summary>
    public decimal? ChangeInAYear => Between(Before, YearLater);

    public bool IsCut => Change < 0;

    /// <summary>Both are known and in two currencies: nothing is converted here.</summary>
    public bool IsInTwoCurrencies => Before is { } before && After is { } after && before.Currency != after.Currency;

    /// <summary>Every swing up to and on the day whose posts before and after are both here, by day.</summary>
    public static IEnumerable<SwingPay> Of(Career career, DateOnly asOf)
    {
        foreach (var swing in career.Swings)
        {
            if (swing.On > asOf || !swing.Post.IsHere || !WasHere(career, swing.On)) continue;
            var year = swing.On.AddYears(1);
            var isOver = year <= asOf;
            yield return new(
                career.Person, swing.On, swing.From, swing.To, swing.Post.Level, career.Pays.On(swing.On.AddDays(-1)), career.Pays.On(swing.On),
                isOver && year < career.End ? career.Pays.On(year) : null, isOver);
        }
    }

    // Other functions, leave and gaps between are skipped, as the swing itself skips them.
    private static bool WasHere(Career career, DateOnly before)
    {
        Post? last = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start >= before) break;
            if (stretch.Kind?.TrackOf() is not null) last = stretch.Post;
        }

        return last is { IsHere: true };
    }

    private static decimal? Between(BasePay? before, BasePay? after) => before is not null && after is not null && before.Currency == after.Currency ? after.Base - before.Base : null;
}
