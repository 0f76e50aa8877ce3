using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Pay;

/// <summary>One pay and the row that keeps it; 0: none does yet.</summary>
internal sealed record KeptPay(int Id, BasePay Pay);

/// <summary>All pay of one person, in the order in which it was told.</summary>
internal sealed record KeptPays(Person Person, IReadOnlyList<KeptPay> All)
{
    private Timeline<BasePay>? timeline;

    /// <summary>Of two from one day the later told counts.</summary>
    public Timeline<BasePay> Timeline => timeline ??= new(All.Select(p => (p.Pay.From, p.Pay)));

    public KeptPays With(int id, BasePay pay) => new(Person, [.. All.Select(p => p.Id == id ? p with { Pay = pay } : p)]);

    public KeptPays Without(int id) => new(Person, [.. All.Where(p => p.Id != id)]);
}

/// <summary>Finds what does not fit in the pay of somebody that was changed, and says what can be done about it.</summary>
internal sealed class PayClashes(KeptPays before)
{
    // Beyond these a zero too many is likelier than a raise.
    private const decimal MostTimes = 2, LeastTimes = .5m;

    public IEnumerable<Clash<KeptPays>> Of(KeptPays after) => after.All.Where(p => !before.All.Contains(p)).SelectMany(p => OfPay(after, p));

    private IEnumerable<Clash<KeptPays>> OfPay(KeptPays after, KeptPay kept)
    {
        var (id, pay) = kept;
        var (who, joined, left) = (before.Person.DisplayName, before.Person.Joined, before.Person.Left);
        foreach (var other in after.All.Where(o => o.Id != id && o.Pay.From == pay.From))
        {
            var counts = after.All.Last(p => p.Pay.From == pay.From).Pay;
            yield return new($"same-{id}-{other.Id}", $"Pay from {Say.Day(pay.From)} is entered already: {Words(other.Pay)}.",
            [
                new("replace", $"Put {Words(pay)} in its place", c => c.Without(other.Id)),
                new(Way.Keep, $"Leave both: {Words(counts)} counts, as it was entered last"),
            ]);
        }

        if (pay.From < joined)
        {
            yield return new($"joined-{id}-{pay.From:yyyyMMdd}", $"It would begin on {Say.Day(pay.From)}, and {who} joined on {Say.Day(joined.Value)}.",
                [new("begin", "Begin it on that day", c => c.With(id, pay with { From = joined.Value })), new(Way.Keep, "Leave it as it is")]);
        }

        if (pay.From >= left) yield return new($"left-{id}", $"It would begin on {Say.Day(pay.From)}, and the last day of {who} is {Say.Day(left.Value.AddDays(-1))}: it would not count.", [new(Way.Keep, "Keep it, for when they come back")]);
        if (after.Timeline.On(pay.From.AddDays(-1)) is not { } last) yield break;
        if (last.Currency != pay.Currency) yield return new($"currency-{id}-{pay.Currency}", $"The day before, pay is in {last.Currency}, and this is in {pay.Currency}.", [new(Way.Keep, "It is right: the currency changes")]);
        else if (last.Base > 0 && pay.Base / last.Base is var times && times is > MostTimes or < LeastTimes)
            yield return new($"times-{id}-{Amounts.Write(pay.Base)}", $"{Words(pay)} is {(times > MostTimes ? "more than twice" : "less than half of")} what it is the day before, {Words(last)}.", [new(Way.Keep, "It is right")]);
    }

    private static string Words(BasePay pay) => PayWords.Amount(pay.Base, pay.Currency);
}
