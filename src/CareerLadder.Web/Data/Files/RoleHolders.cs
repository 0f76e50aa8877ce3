namespace CareerLadder.Web.Data.Files;

/// <summary>Who holds each role on which days. While two do, it is whoever held it first; on equal days the upper row.</summary>
internal sealed class RoleHolders
{
    private readonly Dictionary<string, List<(DateOnly From, DateOnly? To, string Person)>> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(DateOnly From, string? Person)>> turns = new(StringComparer.Ordinal);

    /// <param name="to">The first day on which no longer; null: still.</param>
    public void Add(string role, string person, DateOnly from, DateOnly? to)
    {
        if (to <= from) return;
        if (!told.TryGetValue(role, out var list)) told[role] = list = [];
        list.Add((from, to, person));
    }

    /// <summary>The days of a row, parted where the role changes hands. On days on which nobody holds it the role itself stands for whoever it was.</summary>
    public IEnumerable<(DateOnly From, DateOnly? To, string? Manager)> Part(string role, DateOnly from, DateOnly? to)
    {
        if (to <= from || !told.ContainsKey(role)) return [(from, to, role)];
        var held = TurnsOf(role);
        var at = held.BinarySearch((from, null), ByDay);
        var next = at < 0 ? ~at : at + 1;
        var parts = new List<(DateOnly, DateOnly?, string?)>();
        var (begin, holder) = (from, next > 0 ? held[next - 1].Person : null);
        for (; next < held.Count && !(held[next].From >= to); next++)
        {
            parts.Add((begin, held[next].From, holder ?? role));
            (begin, holder) = held[next];
        }

        parts.Add((begin, to, holder ?? role));
        return parts;
    }

    private static readonly Comparer<(DateOnly From, string? Person)> ByDay = Comparer<(DateOnly From, string? Person)>.Create((a, b) => a.From.CompareTo(b.From));

    // Every day on which somebody else has it than the day before.
    private List<(DateOnly From, string? Person)> TurnsOf(string role)
    {
        if (turns.TryGetValue(role, out var known)) return known;
        var list = told[role];
        // Whoever holds it still never ends.
        var events = list.Select((stretch, i) => (Day: (DateOnly?)stretch.From, Row: i, Begins: true)).Concat(list.Select((stretch, i) => (Day: stretch.To, Row: i, Begins: false)))
            .Where(e => e.Day is not null).OrderBy(e => e.Day);
        var holding = new SortedSet<(DateOnly From, int Row)>();
        var found = new List<(DateOnly From, string? Person)>();
        foreach (var day in events.GroupBy(e => e.Day))
        {
            foreach (var (_, row, begins) in day)
            {
                if (begins) holding.Add((list[row].From, row));
                else holding.Remove((list[row].From, row));
            }

            var holder = holding.Count > 0 ? list[holding.Min.Row].Person : null;
            if (found.Count == 0 || found[^1].Person != holder) found.Add((day.Key!.Value, holder));
        }

        return turns[role] = found;
    }
}
