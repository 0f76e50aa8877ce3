namespace CareerLadder.Core.Organisations;

/// <summary>What may be told of a month: how many people, and at the end of which month that was so.</summary>
/// <param name="Month">The place of the month; one before the month asked for where the figure is held.</param>
public readonly record struct ToldCount(int Count, int Month);

/// <summary>
/// One fact about people whose own facts the reader may not see, month after month, as a whole and in parts of which everybody is
/// in one at most: takes the spans of everyone, and asks <see cref="Disclosure"/> in its one order.
/// </summary>
/// <param name="months">Always from the same first month on, and none that is not over: what is saved today tells nothing.</param>
public sealed class ToldParts(int people, int parts, MonthLine months)
{
    private readonly List<(int Person, int Part, bool Begins)>?[] changes = new List<(int, int, bool)>?[months.Count + 1];

    /// <summary>Of each month how many there are in the whole; null: too few to show.</summary>
    public ToldCount?[] Whole { get; } = new ToldCount?[months.Count];

    /// <summary>The same of each part.</summary>
    public IReadOnlyList<ToldCount?[]> Parts { get; } = [.. Enumerable.Range(0, parts).Select(_ => new ToldCount?[months.Count])];

    /// <summary>The first day of the decade before the one of the day: a first month that stays the same for years, and ten years back from any of them.</summary>
    public static MonthLine MonthsUpTo(DateOnly today) => MonthLine.Between(new((today.Year / 10 * 10) - 10, 1, 1), new DateOnly(today.Year, today.Month, 1).AddDays(-1));

    /// <summary>What was told before, of the whole and then of each part, each month in which it was told anew: held up to the last of the months.</summary>
    public static ToldParts Again(MonthLine months, IReadOnlyList<IReadOnlyList<ToldCount>> told)
    {
        var parts = new ToldParts(0, told.Count - 1, months);
        Hold(told[0], parts.Whole);
        for (var part = 0; part < parts.Parts.Count; part++) Hold(told[part + 1], parts.Parts[part]);
        return parts;
    }

    /// <summary>Of the whole and then of each part, each month in which it was told anew.</summary>
    public static IReadOnlyList<ToldCount> Anew(ToldCount?[] counts) => [.. counts.OfType<ToldCount>().Distinct()];

    /// <summary>Fills the months with what was told last.</summary>
    public static ToldCount?[] Hold(IReadOnlyList<ToldCount> told, ToldCount?[] counts)
    {
        for (var (month, at) = (0, -1); month < counts.Length; month++)
        {
            while (at + 1 < told.Count && told[at + 1].Month <= month) at++;
            counts[month] = at < 0 ? null : told[at];
        }

        return counts;
    }

    /// <summary>The person is in the part at the end of the months from one place up to another.</summary>
    public void Add(int person, int part, int from, int until)
    {
        if (from >= until) return;
        (changes[from] ??= []).Add((person, part, true));
        (changes[until] ??= []).Add((person, part, false));
    }

    /// <param name="population">Everyone whom the fact could be true of at the end of the month at the place, without those whom the reader may see.</param>
    public void Tell(Func<int, PersonSet> population)
    {
        var disclosure = new Disclosure(people);
        var whole = new PersonSet(people);
        var sets = Parts.Select(_ => new PersonSet(people)).ToArray();
        var (wholes, series) = (disclosure.Series(), sets.Select(set => (disclosure.Series(), set)).ToArray());
        for (var month = 0; month < months.Count; month++)
        {
            Change(month, whole, sets);
            // Of fewer nothing is told, neither of them nor of their parts.
            if (whole.Count >= Disclosure.Least)
            {
                var all = population(month);
                disclosure.Ask(wholes, months[month], whole, all);
                if (parts > 1) disclosure.AskParts(wholes, months[month], all, series);
            }

            Whole[month] = Told(wholes);
            for (var part = 0; part < parts; part++) Parts[part][month] = Told(series[part].Item1);
        }
    }

    private void Change(int month, PersonSet whole, PersonSet[] sets)
    {
        if (changes[month] is not { } now) return;
        foreach (var (person, part, begins) in now)
        {
            if (begins) continue;
            whole.Remove(person);
            sets[part].Remove(person);
        }

        foreach (var (person, part, begins) in now)
        {
            if (!begins) continue;
            whole.Add(person);
            sets[part].Add(person);
        }
    }

    private ToldCount? Told(DisclosedSeries series) => series.On is { } day ? new(series.Count, months.PlaceOf(day)) : null;
}
