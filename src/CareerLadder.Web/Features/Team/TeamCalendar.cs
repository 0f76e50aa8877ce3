using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Team;

/// <summary>Which flags begin in the next twelve months, if nothing changes, and about whom.</summary>
internal static class TeamCalendar
{
    private const int Months = 12;

    private readonly record struct Begins(DateOnly On, string Rule, string Title, Severity Severity, bool IsDebt, PersonName Person);

    public static IReadOnlyList<ComingMonth> Of(Access access, IEnumerable<Evidence> people, DateOnly asOf)
    {
        var coming = people.SelectMany(p => FlagsOf(access, p, asOf).Concat(DebtsOf(access, p, asOf))).ToLookup(b => (b.On.Year, b.On.Month));
        if (coming.Count == 0) return [];
        return
        [
            // The day lies within a month, so twelve months touch thirteen.
            .. Enumerable.Range(0, Months + 1).Select(i => new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(i))
                .Select(month => new ComingMonth(month.Year, month.Month, Together(coming[(month.Year, month.Month)]))),
        ];
    }

    private static IReadOnlyList<ComingFlag> Together(IEnumerable<Begins> ofAMonth) =>
    [
        .. ofAMonth.GroupBy(b => (b.Rule, b.Severity)).Select(g => new ComingFlag(g.Key.Rule, g.First().Title, g.Key.Severity, g.First().IsDebt, [.. g.Select(b => b.Person)]))
            .OrderBy(f => f.IsDebt).ThenByDescending(f => f.Severity).ThenBy(f => f.Title, StringComparer.Ordinal),
    ];

    private static IEnumerable<Begins> FlagsOf(Access access, Evidence evidence, DateOnly asOf) =>
        FlagTeller.Tell(access, evidence, asOf).Coming.Where(f => !f.IsOfPay).Select(f => new Begins(f.Days.Start, f.Rule, f.Title, f.Severity, IsDebt: false, NameOf(evidence)));

    // Each debt once, where it begins; that it grows louder goes without saying.
    private static IEnumerable<Begins> DebtsOf(Access access, Evidence evidence, DateOnly asOf) =>
        TeamDebts.Debts(access, evidence).Where(f => f.Days.End > asOf).GroupBy(f => f.Rule).Select(rule => rule.MinBy(f => f.Days.Start))
            .Where(f => f.Days.Start > asOf && f.Days.Start < asOf.AddMonths(Months))
            .Select(f => new Begins(f.Days.Start, f.Rule.Id, f.Rule.Telling.Title, f.Severity, IsDebt: true, NameOf(evidence)));

    private static PersonName NameOf(Evidence evidence) => new(evidence.Person.Id, evidence.Person.DisplayName);
}
