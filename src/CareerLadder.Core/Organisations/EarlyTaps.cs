using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;

namespace CareerLadder.Core.Organisations;

/// <summary>One group's first tours, up to a day.</summary>
/// <param name="On">The last day that can be told of this group: the end of a month.</param>
/// <param name="Early">About how many of them began with fewer years as an engineer than <see cref="EarlyTaps.Years"/>: to the nearest five.</param>
/// <param name="All">About how many there were: as many, and the others to the nearest five.</param>
/// <param name="Ratio">The smallest share of any group shown, over this one's; 1 for that group itself.</param>
/// <param name="Chance">How likely chance alone would make the two groups differ as much (<see cref="FisherExact"/>); null for the group with the smallest share.</param>
public sealed record GroupTaps(string Group, DateOnly On, int Early, int All, double Ratio, double? Chance)
{
    public double Share => (double)Early / All;

    public bool IsUnderFourFifths => Ratio < EarlyTaps.FourFifths;
}

/// <summary>The groups whose first tours can be told, by name.</summary>
/// <param name="NotShown">How many more groups there are, of whom too few are in one of the two columns.</param>
public sealed record TapsTold(IReadOnlyList<GroupTaps> Groups, int NotShown);

/// <summary>
/// Whether the tap on the shoulder comes earlier for some: first tours begun here with few years as an engineer, by the label that the
/// organisation may lawfully record. Nobody sees anybody's label: so everything goes through <see cref="Disclosure"/>. A group is shown
/// only if both its early and its other first tours are five at least, and groups only as far as the first tours of all the rest,
/// whose number posts tell, are five at least or none. Counts are told in fives, and whatever follows is worked out of those: so hardly
/// ever is it seen that one label came late or one first tour was saved into a month that was over.
/// </summary>
public static class EarlyTaps
{
    /// <summary>Majors: seven years and more before managing.</summary>
    public const double Years = 7;

    /// <summary>Four fifths: a share this much smaller than another's is commonly said to call for a look (29 CFR 1607.4 D).</summary>
    public const double FourFifths = 0.8;

    /// <param name="labels">Of a person, by key; those without one count nowhere.</param>
    /// <param name="months">From a first month that stays, and none that is not over.</param>
    public static TapsTold Of(Organisation organisation, IReadOnlyDictionary<string, string> labels, MonthLine months)
    {
        if (labels.Count == 0) return new([], 0);
        var disclosure = new Disclosure(organisation.People.Count);
        var groups = new SortedDictionary<string, Cells>(StringComparer.Ordinal);
        foreach (var label in labels.Values.Distinct(StringComparer.Ordinal)) groups.Add(label, new(disclosure, organisation.People.Count));
        var taps = new List<(int Person, string? Label, bool IsEarly)>?[months.Count];
        for (var i = 0; i < organisation.People.Count; i++)
        {
            if (TapOf(organisation.People[i]) is not var (on, early) || months.PlaceOf(on) is var at && (at < 0 || at >= months.Count)) continue;
            (taps[at] ??= []).Add((i, labels.GetValueOrDefault(organisation.People[i].Person.Id), early));
        }

        var all = 0;
        for (var month = 0; month < months.Count; month++)
        {
            foreach (var (person, label, early) in taps[month] ?? [])
            {
                all++;
                if (label is not null) groups[label].Add(person, early);
            }

            foreach (var cells in groups.Values) cells.Ask(disclosure, months[month]);
        }

        var shown = groups.Where(g => g.Value.On is not null).ToList();
        while (shown.Count > 0 && all - shown.Sum(g => g.Value.All) is > 0 and < Disclosure.Least) shown.Remove(shown.MinBy(g => g.Value.All));
        return new(shown.Count < 2 ? [] : Compared(shown), groups.Count - (shown.Count < 2 ? 0 : shown.Count));
    }

    /// <summary>The first tour as far as we know, where it began here and the years before it are known.</summary>
    public static (DateOnly On, bool IsEarly)? TapOf(Evidence evidence)
    {
        var career = evidence.Career;
        if (career.Tours is not [{ IsFirst: true, Days: var days }, ..] || evidence.Person.PractisedBefore is null) return null;
        if (!evidence.DaysHere().Holds(days.Start) || career.On(days.Start)?.Post is not { IsHere: true }) return null;
        return (days.Start, evidence.Company.Fluency.YearsPractised(career, days.Start) < Years - FluencyModel.Tolerance);
    }

    private static List<GroupTaps> Compared(List<KeyValuePair<string, Cells>> shown)
    {
        var told = shown.ConvertAll(g => (g.Key, On: g.Value.On!.Value, Early: Fives(g.Value.Early), All: Fives(g.Value.Early) + Fives(g.Value.All - g.Value.Early)));
        var least = told.MinBy(g => (double)g.Early / g.All);
        return
        [
            .. told.Select(g => new GroupTaps(
                g.Key, g.On, g.Early, g.All, (double)least.Early * g.All / ((double)g.Early * least.All), g.Key == least.Key ? null : FisherExact.Of(g.Early, g.All, least.Early, least.All))),
        ];
    }

    private static int Fives(int count) => (count + 2) / 5 * 5;

    private sealed class Cells(Disclosure disclosure, int people)
    {
        private readonly DisclosedSeries early = disclosure.Series(), other = disclosure.Series();
        private readonly PersonSet earlySet = new(people), otherSet = new(people);

        public DateOnly? On => early.On;

        public int Early => early.Count;

        public int All => early.Count + other.Count;

        public void Add(int person, bool isEarly) => (isEarly ? earlySet : otherSet).Add(person);

        public void Ask(Disclosure asked, DateOnly day) => asked.AskTogether(day, (early, earlySet), (other, otherSet));
    }
}
