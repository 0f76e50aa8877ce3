using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Organisations;

/// <summary>Somebody reports to somebody on these days.</summary>
public readonly record struct Report(string Person, DateRange Days);

/// <summary>
/// Who reports to whom on which day: whoever's post of that day names a manager of this organisation other than themselves, on
/// leave too, until they have left.
/// </summary>
public sealed class ReportingLines
{
    private readonly IReadOnlyDictionary<string, PostHistory> histories;
    private readonly Dictionary<string, List<Report>> byManager = new(StringComparer.Ordinal);

    /// <param name="histories">Everyone's posts by key.</param>
    public ReportingLines(IReadOnlyDictionary<string, PostHistory> histories)
    {
        this.histories = histories;
        foreach (var (person, history) in histories)
        {
            foreach (var (days, post) in history.Stretches)
            {
                if (post?.Manager is not { } manager || manager == person || !histories.ContainsKey(manager)) continue;
                if (!byManager.TryGetValue(manager, out var reports)) byManager[manager] = reports = [];
                if (reports.Count > 0 && reports[^1] is var last && last.Person == person && last.Days.End == days.Start)
                    reports[^1] = new(person, new(last.Days.Start, days.Until));
                else
                    reports.Add(new(person, days));
            }
        }
    }

    /// <summary>Whom the person reports to on the day; null for nobody of this organisation.</summary>
    public string? ManagerOn(string person, DateOnly day)
    {
        if (!histories.TryGetValue(person, out var history)) return null;
        foreach (var (days, post) in history.Stretches)
        {
            if (days.Holds(day)) return post?.Manager is { } manager && manager != person && histories.ContainsKey(manager) ? manager : null;
        }

        return null;
    }

    /// <summary>Whether one stands anywhere in the line above the other on the day. Nobody stands above themselves, in a loop either.</summary>
    public bool IsAbove(string manager, string person, DateOnly day)
    {
        if (manager == person) return false;
        // Brent's way of noticing a loop keeps nothing in memory: this is asked of everyone on every list.
        string? mark = null;
        var (steps, limit) = (0, 1);
        for (var above = ManagerOn(person, day); above is not null && above != mark; above = ManagerOn(above, day))
        {
            if (above == manager) return true;
            if (++steps < limit) continue;
            (mark, steps, limit) = (above, 0, limit * 2);
        }

        return false;
    }

    /// <summary>
    /// Everyone in the line below the person on the day, over any number of steps: one walk down, where <see cref="IsAbove"/> would go up once for each. Never the person, in a loop either.
    /// </summary>
    public IReadOnlySet<string> Below(string person, DateOnly day)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([person]);
        while (open.TryPop(out var manager))
        {
            foreach (var (report, days) in ReportsOf(manager))
            {
                if (days.Holds(day) && report != person && below.Add(report)) open.Push(report);
            }
        }

        return below;
    }

    /// <summary>Everyone who ever reports to the person, with the days.</summary>
    public IReadOnlyList<Report> ReportsOf(string person) => byManager.TryGetValue(person, out var reports) ? reports : [];

    /// <summary>The keys of those who report to the person on the day.</summary>
    public IEnumerable<string> ReportsOn(string person, DateOnly day) => ReportsOf(person).Where(r => r.Days.Holds(day)).Select(r => r.Person);

    /// <summary>How many report to the person, from each day on which the number changes.</summary>
    public Timeline<int> CountOf(string person)
    {
        if (!byManager.TryGetValue(person, out var reports)) return Timeline<int>.Empty;
        var changes = new List<(DateOnly Day, int Change)>(reports.Count * 2);
        foreach (var (_, days) in reports)
        {
            changes.Add((days.Start, 1));
            if (!days.IsOpen) changes.Add((days.End, -1));
        }

        changes.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        var counts = new List<(DateOnly, int)>();
        var count = 0;
        var before = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            count += changes[i].Change;
            if ((i + 1 < changes.Count && changes[i + 1].Day == changes[i].Day) || count == before) continue;
            counts.Add((changes[i].Day, count));
            before = count;
        }

        return new(counts);
    }
}
