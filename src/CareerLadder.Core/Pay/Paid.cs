using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Pay;

/// <summary>Somebody who is here on a day: where they stand, and what they are paid, that day.</summary>
/// <param name="LevelName">As their post names it; null: it names none.</param>
/// <param name="Level">Null where the ladder lacks it.</param>
/// <param name="Manager">The key of the one they report to; null: nobody of this organisation.</param>
/// <param name="Pay">Null: not known. The base is that of a full-time year.</param>
/// <param name="Band">In force that day for their level and zone; null: none is.</param>
/// <param name="MonthsOnRung">Whole months; null where the rung is not known.</param>
public sealed record Paid(
    Person Person, string? LevelName, Level? Level, string? Team, string? Manager, BasePay? Pay, Band? Band, int? MonthsOnRung = null)
{
    public string? Zone => Person.Zone;

    /// <summary>How the pay stands in the band; null where either is not known, and where they are in two currencies.</summary>
    public PayInBand? InBand => Pay is { } pay && Band is { } band ? PayInBand.Of(pay.Base, pay.Currency, band) : null;

    /// <summary>Whether the pay is known and in that currency.</summary>
    public bool IsPaidIn(string currency) => Pay?.Currency == currency;

    /// <summary>The share of full time, where none is recorded the whole of it: what a year costs is the base times this.</summary>
    public decimal Share => Pay?.Fte ?? 1;
}

/// <summary>An amount; amounts in two currencies are never added up.</summary>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary>What is in one currency added up, by currency.</summary>
    public static IReadOnlyList<Money> Sum(IEnumerable<Money> amounts) =>
        [.. amounts.GroupBy(a => a.Currency, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Money(g.Sum(a => a.Amount), g.Key))];
}
