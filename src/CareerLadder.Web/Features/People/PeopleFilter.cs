using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.People;

/// <summary>Narrows the rows that were made for one viewer, and counts for each choice whom it would leave, all other choices kept.</summary>
public sealed class PeopleFilter(PeopleQuery asked, Organisation organisation)
{
    private readonly string[] words = PlainText.Of(asked.Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [Flags]
    private enum Passed
    {
        None = 0,
        Find = 1,
        Flag = 2,
        Kind = 4,
        Level = 8,
        Team = 16,
        Who = 32,
        All = Find | Flag | Kind | Level | Team | Who,
    }

    public (List<PersonRow> Found, PeopleOptions Options) Narrow(IReadOnlyList<PersonRow> rows)
    {
        var found = new List<PersonRow>();
        var flags = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new Dictionary<Kind, int>();
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var teams = new Dictionary<string, int>(StringComparer.Ordinal);
        var (here, left, anyLeft) = (0, 0, false);
        foreach (var row in rows)
        {
            anyLeft |= row.HasLeft;
            var passed = PassedBy(row);
            if (passed == Passed.All) found.Add(row);
            if (IsButFor(passed, Passed.Flag)) CountFlags(flags, row.Flags);
            if (IsButFor(passed, Passed.Kind) && row.Kind is { } kind) Count(kinds, kind);
            if (IsButFor(passed, Passed.Level) && row.Level is { } level) Count(levels, level);
            if (IsButFor(passed, Passed.Team) && row.Team is { } team) Count(teams, team);
            if (!IsButFor(passed, Passed.Who)) continue;
            if (row.HasLeft) left++;
            else here++;
        }

        if (asked.Kind is { } chosen) kinds.TryAdd(chosen, 0);
        return (found, new(
            [.. Options(flags, asked.Flag, TitleOf).OrderBy(o => o.Words, StringComparer.Ordinal)],
            [.. kinds.OrderBy(k => k.Key).Select(k => new PeopleOption(k.Key.ToString(), KindWords.Of(k.Key), k.Value))],
            [.. Options(levels, asked.Level, LevelWords).OrderByDescending(o => organisation.LadderOn(asked.AsOf).RungOf(o.Value) ?? int.MinValue).ThenBy(o => o.Value, StringComparer.Ordinal)],
            [.. Options(teams, asked.Team, team => team).OrderBy(o => PlainText.Of(o.Words), StringComparer.Ordinal)],
            anyLeft ? [Who(PeopleWho.Here, "Here", here), Who(PeopleWho.Left, "Left", left), Who(PeopleWho.Everyone, "Everyone", here + left)] : []));
    }

    /// <summary>How many the list would hold if only who is listed were chosen, and nothing else.</summary>
    public int CountAll(IEnumerable<PersonRow> rows) => rows.Count(IsAsked);

    /// <summary>Whether somebody is found.</summary>
    public bool Passes(PersonRow row) => PassedBy(row) == Passed.All;

    /// <summary>Whether somebody is found, or counted beside a choice that would find them.</summary>
    public bool Counts(PersonRow row) => (Passed.All & ~PassedBy(row)) is Passed.None or Passed.Flag or Passed.Kind or Passed.Level or Passed.Team or Passed.Who;

    /// <summary>The same of somebody's flags: where they narrow the list, any count tells of them.</summary>
    public bool CountsFlags(PersonRow row) => NarrowsByFlags ? Counts(row) : Passes(row);

    /// <summary>Whether who is found may follow from flags: words are looked for in their titles too.</summary>
    public bool NarrowsByFlags => asked.Flag is not null || asked.Find is not null || asked.Explore.Wheres.Any(w => w.Facet.Of == FacetOf.Flags);

    private Passed PassedBy(PersonRow row) =>
        (words.Length == 0 || Finds(row) ? Passed.Find : Passed.None)
        | (asked.Flag is null || Has(row, asked.Flag) ? Passed.Flag : Passed.None)
        | (asked.Kind is null || row.Kind == asked.Kind ? Passed.Kind : Passed.None)
        | (asked.Level is null || row.Level == asked.Level ? Passed.Level : Passed.None)
        | (asked.Team is null || row.Team == asked.Team ? Passed.Team : Passed.None)
        | (IsAsked(row) ? Passed.Who : Passed.None);

    private bool IsAsked(PersonRow row) => asked.Who == PeopleWho.Everyone || row.HasLeft == (asked.Who == PeopleWho.Left);

    private bool Finds(PersonRow row)
    {
        var text = PlainText.Of($"{row.Name} {row.Title} {row.Level} {row.Team} {string.Join(' ', row.Flags.Select(f => f.Title))}");
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsButFor(Passed passed, Passed one) => (passed | one) == Passed.All;

    private static bool Has(PersonRow row, string rule)
    {
        foreach (var flag in row.Flags)
        {
            if (flag.Rule == rule) return true;
        }

        return false;
    }

    // A rule counts once for each person, however many severities of it hold.
    private static void CountFlags(Dictionary<string, int> counts, IReadOnlyList<FlagMark> flags)
    {
        for (var i = 0; i < flags.Count; i++)
        {
            var isAgain = false;
            for (var before = 0; before < i; before++) isAgain |= flags[before].Rule == flags[i].Rule;
            if (!isAgain) Count(counts, flags[i].Rule);
        }
    }

    private static void Count<T>(Dictionary<T, int> counts, T value) where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;

    // What is chosen stays among the choices, also when it leaves nobody.
    private static IEnumerable<PeopleOption> Options(Dictionary<string, int> counts, string? chosen, Func<string, string> words)
    {
        if (chosen is not null) counts.TryAdd(chosen, 0);
        return counts.Select(c => new PeopleOption(c.Key, words(c.Key), c.Value));
    }

    private static PeopleOption Who(PeopleWho who, string says, int count) => new(who.ToString(), says, count);

    private string TitleOf(string rule) => organisation.Rules.Find(rule)?.Telling.Title ?? rule;

    private string LevelWords(string id) => organisation.LadderOn(asked.AsOf).Find(id)?.Title is { } title ? $"{id} {title}" : id;
}
