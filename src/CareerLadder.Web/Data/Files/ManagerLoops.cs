using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>People who each report to the next, the last to the first, on the same days.</summary>
internal sealed record ManagerLoop(IReadOnlyList<string> People, IReadOnlyList<DateRange> Days);

/// <summary>
/// Finds every loop of managers. It goes through the days on which somebody's manager changes: a loop can begin only with such a
/// change, and then holds whoever changed.
/// </summary>
internal sealed class ManagerLoops
{
    // Chains of managers are short, so this is never reached but by files made to make this slow.
    private const long MostSteps = 50_000_000;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly string[] ids;
    private readonly int[] managers;
    private readonly int[] visits;
    private readonly Dictionary<int, (int[] People, DateOnly Since)> running = [];
    private readonly Dictionary<string, (int[] People, List<DateRange> Days)> found = new(StringComparer.Ordinal);

    private ManagerLoops(IReadOnlyDictionary<string, PostHistory> histories)
    {
        ids = [.. histories.Keys];
        for (var i = 0; i < ids.Length; i++) index[ids[i]] = i;
        managers = new int[ids.Length];
        Array.Fill(managers, -1);
        visits = new int[ids.Length];
    }

    /// <param name="histories">Everyone's posts by key.</param>
    public static IReadOnlyList<ManagerLoop> Of(IReadOnlyDictionary<string, PostHistory> histories)
    {
        var search = new ManagerLoops(histories);
        search.Go(search.Changes(histories));
        return [.. search.found.Values.Select(f => new ManagerLoop([.. f.People.Select(p => search.ids[p])], f.Days))];
    }

    private List<(DateOnly Day, int Person, int Manager)> Changes(IReadOnlyDictionary<string, PostHistory> histories)
    {
        var changes = new List<(DateOnly Day, int Person, int Manager)>();
        for (var person = 0; person < ids.Length; person++)
        {
            var before = -1;
            var end = DateRange.Never;
            foreach (var (days, post) in histories[ids[person]].Stretches)
            {
                var manager = post?.Manager is { } id && index.TryGetValue(id, out var m) && m != person ? m : -1;
                if (manager != before) changes.Add((days.Start, person, manager));
                before = manager;
                end = days.End;
            }

            if (before >= 0 && end != DateRange.Never) changes.Add((end, person, -1));
        }

        changes.Sort(static (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Person.CompareTo(b.Person));
        return changes;
    }

    private void Go(List<(DateOnly Day, int Person, int Manager)> changes)
    {
        var steps = 0L;
        for (var first = 0; first < changes.Count;)
        {
            var day = changes[first].Day;
            var next = first;
            for (; next < changes.Count && changes[next].Day == day; next++)
            {
                EndLoopOf(changes[next].Person, day);
                managers[changes[next].Person] = changes[next].Manager;
            }

            for (; first < next; first++) steps += Look(changes[first].Person, day, first + 1);
            if (steps > MostSteps) break;
        }

        foreach (var (person, (people, since)) in running)
        {
            if (person == people[0]) Add(people, new(since));
        }
    }

    /// <summary>Follows the managers up from a person, and notes the loop if that leads back. Answers with the steps it took.</summary>
    private int Look(int person, DateOnly day, int visit)
    {
        if (running.ContainsKey(person)) return 1;
        var steps = 0;
        for (var p = person; p >= 0 && visits[p] != visit; p = managers[p], steps++)
        {
            visits[p] = visit;
            if (managers[p] != person) continue;
            var people = new List<int>();
            for (var member = person; people.Count == 0 || member != person; member = managers[member]) people.Add(member);
            var from = people.IndexOf(people.Min());
            int[] loop = [.. people[from..], .. people[..from]];
            foreach (var member in loop) running[member] = (loop, day);
            break;
        }

        return steps;
    }

    private void EndLoopOf(int person, DateOnly day)
    {
        if (!running.TryGetValue(person, out var loop)) return;
        foreach (var member in loop.People) running.Remove(member);
        Add(loop.People, new(loop.Since, day));
    }

    private void Add(int[] people, DateRange days)
    {
        var key = string.Join(' ', people);
        if (!found.TryGetValue(key, out var known)) found[key] = known = (people, []);
        known.Days.Add(days);
    }
}
