using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// A CSV of job history from elsewhere, read through a mapping. Who is there follows from it too: somebody joined with their first row
/// here, and has left where every row of theirs has an end.
/// </summary>
internal static class MappedFile
{
    // What people write where there is nobody.
    private static readonly HashSet<string> Nobody = new(["none", "n/a", "na", "null", "nobody", "-"], StringComparer.OrdinalIgnoreCase);

    public static void Read(FileFormat format, SourceFolder folder, Refusals refusals, TitleTable titles, Draft draft, Action<string>? say = null)
    {
        var holders = new RoleHolders();
        // Who is there and who holds which role must be known before a single row can be read; what is wrong is told the second time.
        using (var first = CsvFile.Open(format, folder, new()))
        {
            if (first is not null) FindPeople(first, draft, holders);
        }

        draft.KnowsEveryone = true;
        using var file = CsvFile.Open(format, folder, refusals, say);
        if (file is not null) PostsFile.Read(file, format, titles, draft, Managers(format.Map!, draft, holders));
    }

    private static void FindPeople(CsvFile file, Draft draft, RoleHolders holders)
    {
        var row = new CsvRow(file);
        var (person, from, to, employer) = (file.Column("person"), file.Column("from"), file.Column("to"), file.Column("employer"));
        var (name, email, zone, role) = (file.Column("name"), file.Column("email"), file.Column("zone"), file.Column(ColumnMap.RoleWord));
        var found = new Dictionary<string, (Person Person, long Line, DateOnly? Last)>(StringComparer.Ordinal);
        while (row.Read())
        {
            var id = row.Must(person);
            var start = row.MustDate(from);
            var until = row.Until(to, start);
            if (id.Length == 0) continue;
            var known = found.TryGetValue(id, out var before) ? before : (new(id), file.Line, DateOnly.MinValue);
            var told = known.Person with { Name = row.Text(name) ?? known.Person.Name, Email = row.Text(email) ?? known.Person.Email, Zone = row.Text(zone) ?? known.Person.Zone };
            if (row.IsGood && row.Text(employer) is null)
            {
                told = told with { Joined = told.Joined < start ? told.Joined : start };
                known.Last = until is { } end && known.Last is { } last ? (end > last ? end : last) : null;
            }

            found[id] = (told, known.Line, known.Last);
            if (row.IsGood && row.Text(role) is { } held) holders.Add(held, id, start, until);
        }

        foreach (var (told, line, last) in found.Values) draft.TryAdd(told with { Left = last == DateOnly.MinValue ? null : last }, line);
    }

    private static PostsFile.Managers Managers(ColumnMap map, Draft draft, RoleHolders holders)
    {
        var keys = map.Manager switch
        {
            ManagerColumn.Name => KeysBy(draft, p => p.Name),
            ManagerColumn.Email => KeysBy(draft, p => p.Email),
            _ => [],
        };
        return (told, from, to) => told is null || Nobody.Contains(told) ? [(from, to, null)]
            : map.Manager == ManagerColumn.Role ? holders.Part(told, from, to)
            : [(from, to, keys.GetValueOrDefault(told, told))];
    }

    // Whom a name that two have means, nobody can say: it is kept as it is, and listed.
    private static Dictionary<string, string> KeysBy(Draft draft, Func<Person, string?> word) =>
        draft.People.Where(p => word(p) is not null).GroupBy(p => word(p)!, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().Id, StringComparer.OrdinalIgnoreCase);
}
