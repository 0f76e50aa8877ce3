using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>
/// Each rule at the end of one month. Flags from pay are left out: where pay is spoken of each look is written down, and a picture of
/// everybody's would be a look at everybody.
/// </summary>
internal sealed class FlagLines(Access access, OrganisationFigures figures, int at, int lastOver)
{
    private const int Year = 12;
    private const int MostManagers = 12;

    /// <summary>Those that can be opened one by one first, then by title.</summary>
    public IReadOnlyList<RuleLine> All() =>
    [
        .. access.Organisation.Rules.Rules.Where(r => r.Telling.SeenBy != Audience.WhoSeesPay).Select(LineOf).OrderBy(l => l.HasOthers).ThenBy(l => l.Title, StringComparer.Ordinal),
    ];

    /// <summary>Who was not asked for a year, and who owes it to them.</summary>
    public AskedTold Asked()
    {
        if (access.Organisation.Rules.Find(nameof(NeverAsked)) is not { } rule) return new(null, null, [], 0);
        var day = figures.Months[at];
        var owed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in ShownPeople.Holders(access, figures, rule, day))
        {
            if (access.Organisation.Lines.ManagerOn(person.Person.Id, day) is { } manager) owed[manager] = owed.GetValueOrDefault(manager) + 1;
        }

        var managers = owed.Select(o => new OwesAsking(new(o.Key, access.Organisation.Find(o.Key)!.Person.DisplayName), o.Value))
            .OrderByDescending(o => o.NotAsked).ThenBy(o => o.Manager.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var told = figures.ToldMonths.PlaceOf(day);
        var line = LineOf(rule);
        return new(line, line.HasOthers || told < 0 || told >= figures.ToldMonths.Count ? null : figures.Populations.At(Population.Asked, told).Count, [.. managers.Take(MostManagers)], Math.Max(managers.Count - MostManagers, 0),
            Core.Time.Say.LongOrShort(access.Organisation.Rules.On<NeverAsked>(day)?.Limits.NoteFromMonths ?? Year));
    }

    private RuleLine LineOf(IRule rule)
    {
        var trend = figures.Flags[rule.Id];
        var others = trend.Others;
        var told = Math.Min(figures.ToldMonths.PlaceOf(figures.Months[at]), figures.ToldMonths.Count - 1);
        var whole = others is null || told < 0 ? null : others.Whole[told];
        return new(
            rule.Id, rule.Telling.Title, rule.Telling.SeenBy, [.. trend.Holding.Select(h => h[at])], others is not null, whole?.Count, whole is { } w ? OrganisationWords.Held(figures.ToldMonths[w.Month], figures.ToldMonths[told]) : null,
            [.. Enumerable.Range(0, trend.Holding.Length).Select(s => others is null || told < 0 || others.Parts[s][told] is not { } part || part.Month != whole?.Month ? (int?)null : part.Count)],
            Within(trend.Raised), Within(trend.Cleared), [.. Enumerable.Range(0, figures.Months.Count).Select(month => ValueOf(trend, month))]);
    }

    // What others there are is known up to the last month that is over, and not where they are too few.
    private double? ValueOf(RuleTrend trend, int month)
    {
        if (trend.Others is not { } others) return trend.HoldingAt(month);
        var told = figures.ToldMonths.PlaceOf(figures.Months[month]);
        return month > lastOver || told < 0 || told >= figures.ToldMonths.Count || others.Whole[told] is not { } whole ? null : whole.Count + trend.HoldingAt(month);
    }

    private int Within(int[][] counts) => counts.Sum(c => Enumerable.Range(Math.Max(at - Year + 1, 0), Math.Min(Year, at + 1)).Sum(month => c[month]));
}
