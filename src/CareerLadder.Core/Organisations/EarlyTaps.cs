using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;

namespace CareerLadder.Core.Organisations;

/// <summary>One group's first tours, up to a day.</summary>
/// <param name="On">The last day that is told of this group.</param>
/// <param name="Early">How many of them began with fewer years as an engineer than <see cref="EarlyTaps.Years"/>.</param>
/// <param name="All">How many there were.</param>
/// <param name="Ratio">The smallest share of any group shown, over this one's; 1 for that group itself.</param>
/// <param name="Chance">How likely chance alone would make the two groups differ as much (<see cref="FisherExact"/>); null for the group with the smallest share.</param>
public sealed record GroupTaps(string Group, DateOnly On, int Early, int All, double Ratio, double? Chance)
{
    public double Share => (double)Early / All;

    public bool IsUnderFourFifths => Ratio < EarlyTaps.FourFifths;
}

/// <summary>How many first tours of a group were early, and how many were not.</summary>
public sealed record ToldTaps(string Group, int Early, int Other);

/// <summary>What was told of some first tours, once and for all.</summary>
/// <param name="Day">They began before it.</param>
/// <param name="Groups">Those that may be shown; none, or two at least.</param>
/// <param name="Behind">Whose first tours they were, with whatever group: nothing is told of them again.</param>
public sealed record TapsTelling(DateOnly Day, IReadOnlyList<ToldTaps> Groups, IReadOnlyList<string> Behind);

/// <summary>
/// Whether the tap on the shoulder comes earlier for some: first tours begun here with few years as an engineer, by the label that the
/// organisation may lawfully record. Nobody sees anybody's label, and posts tell everybody whose tour was early. So each first tour is
/// told of once: together with at least fourteen more of its kind, early or not, and fifteen of the other; whether they are that many is
/// asked of posts and of who has a label, never of which. Then it is told and kept. No two tellings have anybody in common, so there is
/// nothing to subtract: neither two days, nor before and after a save, a label that comes late or is put right, or a tour that is dated
/// into the past, nor what two people see, since all see the same. Within one telling a group has five at least in both columns, and so
/// have all others together in each, or there are none. What this does not keep from: whoever knows the labels of all others in a column.
/// </summary>
public static class EarlyTaps
{
    /// <summary>Majors: seven years and more before managing.</summary>
    public const double Years = 7;

    /// <summary>Four fifths: a share this much smaller than another's is commonly said to call for a look (29 CFR 1607.4 D).</summary>
    public const double FourFifths = 0.8;

    /// <summary>Of early first tours, and of others, before anything is told of them: fewer would too often leave a group under five, and they are told of once alone.</summary>
    public const int LeastOfEach = 3 * Disclosure.Least;

    /// <summary>Whether there are enough, were everyone's label recorded: asked first, since it needs none.</summary>
    public static bool MayTell(Organisation organisation, DateOnly day, IReadOnlySet<string> before) => AreEnough(Taps(organisation, day, before));

    /// <param name="labels">Of a person, by key; those without one count nowhere until they have one.</param>
    /// <param name="day">Not after today.</param>
    /// <param name="before">Of whom was told before.</param>
    /// <returns>Null: there are too few yet.</returns>
    public static TapsTelling? Tell(Organisation organisation, IReadOnlyDictionary<string, string> labels, DateOnly day, IReadOnlySet<string> before)
    {
        var taps = Taps(organisation, day, before).FindAll(t => labels.ContainsKey(t.Person));
        if (!AreEnough(taps)) return null;
        var shown = taps.GroupBy(t => labels[t.Person], StringComparer.Ordinal).Select(g => new ToldTaps(g.Key, g.Count(t => t.IsEarly), g.Count(t => !t.IsEarly)))
            .Where(g => g.Early >= Disclosure.Least && g.Other >= Disclosure.Least).OrderBy(g => g.Group, StringComparer.Ordinal).ToList();
        // Everyone may count those of all groups together, and whoever knows who has no label, those who have one.
        while (shown.Count > 0 && (IsFew(taps.Count(t => t.IsEarly) - shown.Sum(g => g.Early)) || IsFew(taps.Count(t => !t.IsEarly) - shown.Sum(g => g.Other)))) shown.Remove(shown.MinBy(g => g.Early + g.Other)!);
        return new(day, shown.Count < 2 ? [] : shown, [.. taps.Select(t => t.Person)]);
    }

    /// <summary>All that was told, taken together: the groups by name.</summary>
    public static IReadOnlyList<GroupTaps> Of(IReadOnlyList<TapsTelling> tellings)
    {
        var told = tellings.SelectMany(t => t.Groups, (t, g) => (t.Day, g.Group, g.Early, g.Other)).GroupBy(g => g.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Group: g.Key, On: g.Max(t => t.Day).AddDays(-1), Early: g.Sum(t => t.Early), All: g.Sum(t => t.Early + t.Other))).ToList();
        if (told.Count == 0) return [];
        var least = told.MinBy(g => (double)g.Early / g.All);
        return
        [
            .. told.Select(g => new GroupTaps(
                g.Group, g.On, g.Early, g.All, (double)least.Early * g.All / ((double)g.Early * least.All), g.Group == least.Group ? null : FisherExact.Of(g.Early, g.All, least.Early, least.All))),
        ];
    }

    /// <summary>The first tour as far as we know, where it began here and the years before it are known.</summary>
    public static (DateOnly On, bool IsEarly)? TapOf(Evidence evidence)
    {
        var career = evidence.Career;
        if (career.Tours is not [{ IsFirst: true, Days: var days }, ..] || evidence.Person.PractisedBefore is null) return null;
        if (!evidence.DaysHere().Holds(days.Start) || career.On(days.Start)?.Post is not { IsHere: true }) return null;
        return (days.Start, evidence.Company.Fluency.YearsPractised(career, days.Start) < Years - FluencyModel.Tolerance);
    }

    private static List<(string Person, bool IsEarly)> Taps(Organisation organisation, DateOnly day, IReadOnlySet<string> before)
    {
        var taps = new List<(string, bool)>();
        foreach (var person in organisation.People)
        {
            if (TapOf(person) is var (on, isEarly) && on < day && !before.Contains(person.Person.Id)) taps.Add((person.Person.Id, isEarly));
        }

        return taps;
    }

    private static bool AreEnough(List<(string Person, bool IsEarly)> taps) => taps.Count(t => t.IsEarly) >= LeastOfEach && taps.Count(t => !t.IsEarly) >= LeastOfEach;

    private static bool IsFew(int people) => people is > 0 and < Disclosure.Least;
}
