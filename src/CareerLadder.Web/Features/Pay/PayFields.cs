using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Pay;

/// <summary>The fields of a pay, one by one, to be held side by side and taken over singly.</summary>
internal static class PayFields
{
    private static readonly (string Key, string Label, Func<BasePay, string?> Read, Action<PayInput, PayInput> Take)[] All =
    [
        ("base", "Base pay of a full-time year", p => PayWords.Number(p.Base), (to, from) => to.Base = from.Base),
        ("currency", "Currency", p => p.Currency, (to, from) => to.Currency = from.Currency),
        ("from", "First day", p => Say.Day(p.From), (to, from) => to.From = from.From),
        ("share", "Share of full time", p => Amounts.Write(p.Fte), (to, from) => to.Share = from.Share),
        ("bonus", "Bonus target", p => p.BonusTarget is { } bonus ? PayWords.Number(bonus) : null, (to, from) => to.BonusTarget = from.BonusTarget),
        ("equity", "Equity a year", p => p.EquityYear is { } equity ? PayWords.Number(equity) : null, (to, from) => to.EquityYear = from.EquityYear),
    ];

    public static IReadOnlyList<ConflictField> Compare(BasePay? was, BasePay? now, BasePay? mine)
    {
        static string? Of(BasePay? pay, Func<BasePay, string?> read) => pay is null ? null : read(pay);
        return [.. All.Select(f => new ConflictField(f.Key, f.Label, Of(was, f.Read), Of(now, f.Read), Of(mine, f.Read)))];
    }

    /// <summary>Takes one field over from what somebody else saved.</summary>
    public static void Take(string key, PayInput into, PayInput theirs) => All.First(f => f.Key == key).Take(into, theirs);
}
