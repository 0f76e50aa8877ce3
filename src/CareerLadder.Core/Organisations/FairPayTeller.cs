using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Goes through the fixed days from the first, and asks of each which figures may be told beside all those told before. Each group is asked for as a whole, then
/// by currency, then by category of equal work, so that what remains untold of a whole is never about fewer than five. Who sees pay knows of whom it changed
/// and who came: so nothing is told again that fewer than five came to or left, also where it would have another mean by now, and not the group against a
/// reference that was not told again with it.
/// </summary>
internal sealed class FairPayTeller(Organisation organisation, IReadOnlyDictionary<string, string> groups)
{
    private readonly Disclosure disclosure = new(organisation.People.Count);
    private readonly Dictionary<string, DisclosedSeries> wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, PayCategory Category), DisclosedSeries> parts = [];
    private readonly Dictionary<(string Group, PayCategory Category), PayGap> latest = [];
    private readonly Stack<(List<PaidInGroup> People, string Reference, DateOnly Day)> adjustable = [];
    private int categories;

    public void Tell(DateOnly day)
    {
        var people = PaidInGroup.On(organisation, groups, day);
        var byGroup = people.GroupBy(p => p.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (group, members) in byGroup) Ask(day, group, members);
        if (byGroup.Count == 0) return;
        var reference = byGroup.OrderByDescending(g => g.Value.Count).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        TellGaps(day, people, reference);
        var told = people.Where(p => wholes[p.Group].On == day).ToList();
        if (told.Count > 0) categories = told.Select(p => p.Category).Distinct().Count();
        if (wholes[reference].On == day) adjustable.Push((told, reference, day));
    }

    public FairPay Told(DateOnly day) => new(
        day,
        [
            .. latest.Values.OrderBy(g => g.IsEqualWork).ThenByDescending(g => g.Rung).ThenBy(g => g.Zone, StringComparer.Ordinal).ThenBy(g => g.Currency, StringComparer.Ordinal)
                .ThenBy(g => g.Group, StringComparer.Ordinal),
        ],
        categories,
        // Only the latest is shown, so only that one is worked out.
        adjustable.Select(a => FairPayRegression.Of(a.People, a.Reference, a.Day)).FirstOrDefault(a => a is not null));

    // Whoever is in no group that is known could be in this one: so the rest is everybody else there ever was, and changes by the very same people.
    private void Ask(DateOnly day, string group, List<PaidInGroup> members)
    {
        if (!wholes.TryGetValue(group, out var whole)) wholes[group] = whole = disclosure.Series();
        if (organisation.People.Count - members.Count < Disclosure.Least || !disclosure.AskTogether(day, (whole, SetOf(members)))) return;
        AskParts(whole, day, group, members, p => p.Category.Whole);
        foreach (var currency in members.GroupBy(p => p.Category.Whole).OrderBy(c => c.Key.Currency, StringComparer.Ordinal))
            AskParts(parts[(group, currency.Key)], day, group, [.. currency], p => p.Category);
    }

    private void AskParts(DisclosedSeries whole, DateOnly day, string group, List<PaidInGroup> members, Func<PaidInGroup, PayCategory> by) => disclosure.AskParts(
        whole, day, [.. members.GroupBy(by).OrderByDescending(c => c.Key.Rung).ThenBy(c => c.Key.Zone, StringComparer.Ordinal).ThenBy(c => c.Key.Currency, StringComparer.Ordinal).Select(c => (SeriesOf(group, c.Key), SetOf(c)))]);

    private DisclosedSeries SeriesOf(string group, PayCategory category) => parts.TryGetValue((group, category), out var series) ? series : parts[(group, category)] = disclosure.Series();

    private void TellGaps(DateOnly day, List<PaidInGroup> people, string reference)
    {
        var pays = new Dictionary<(string Group, PayCategory Category), List<decimal>>();
        foreach (var person in people)
        {
            Add((person.Group, person.Category), person.Base);
            Add((person.Group, person.Category.Whole), person.Base);
        }

        foreach (var (of, theirs) in pays)
        {
            if (of.Group == reference || !IsTold(of) || !IsTold((reference, of.Category))) continue;
            var against = pays[(reference, of.Category)];
            latest[of] = new(
                of.Category.Rung, of.Category.Zone, of.Category.Currency, of.Group, reference, day, About.Of(theirs.Count), About.Of(against.Count),
                Share(theirs.Average(), against.Average(), 3), Share(Spread.Of(theirs)!.Median, Spread.Of(against)!.Median, 2));
        }

        bool IsTold((string Group, PayCategory Category) of) => parts.TryGetValue(of, out var series) && series.On == day;
        void Add((string Group, PayCategory Category) of, decimal pay) => (pays.TryGetValue(of, out var list) ? list : pays[of] = []).Add(pay);
    }

    private PersonSet SetOf(IEnumerable<PaidInGroup> people)
    {
        var set = new PersonSet(organisation.People.Count);
        foreach (var person in people) set.Add(person.Place);
        return set;
    }

    private static decimal Share(decimal part, decimal whole, int decimals) => whole == 0 ? 0 : Math.Round((part / whole) - 1, decimals, MidpointRounding.AwayFromZero);
}
