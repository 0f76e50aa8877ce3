namespace CareerLadder.Web.Data.Files;

/// <summary>A file from elsewhere as it is, before anybody has said what its columns are.</summary>
/// <param name="Header">What its columns are called.</param>
/// <param name="Rows">The first ones.</param>
public sealed record ForeignFile(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private const int MostRows = 5;

    private static readonly ColumnMap Nothing = new(new Dictionary<string, string>(StringComparer.Ordinal));

    // What those who keep people call it, most likely first.
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.Ordinal)
    {
        ["person"] = ["person", "person_id", "employee_id", "employee", "worker_id", "worker", "staff_id", "user_id", "key", "id"],
        ["from"] = ["from", "effective_from", "start", "start_date", "from_date", "valid_from", "effective_date", "begin", "begin_date", "since"],
        ["to"] = ["to", "effective_to", "end", "end_date", "to_date", "valid_to", "until"],
        ["title"] = ["title", "job_title", "position", "position_title", "job", "role"],
        ["kind"] = ["kind"],
        ["level"] = ["level", "job_level", "grade", "career_level"],
        ["team"] = ["team", "team_name", "department", "org", "organisation", "organization", "unit"],
        ["manager"] = ["manager", "manager_id", "reports_to", "reports_to_id", "supervisor", "supervisor_id", "line_manager"],
        ["employer"] = ["employer"],
        ["name"] = ["name", "full_name", "employee_name", "display_name"],
        ["email"] = ["email", "e_mail", "email_address", "work_email"],
        ["zone"] = ["zone", "pay_zone", "country", "location"],
    };

    /// <summary>Null where it cannot be read as a table, with the reason told.</summary>
    public static ForeignFile? Read(UploadedFile uploaded, Refusals refusals)
    {
        if (SourceFolder.OpenFile(uploaded, refusals) is not var (folder, name)) return null;
        using var closing = folder;
        using var file = CsvFile.Open(FileFormat.Mapped(name, Nothing), folder, refusals);
        if (file is null) return null;
        var rows = new List<IReadOnlyList<string?>>();
        while (rows.Count < MostRows && file.Read()) rows.Add([.. Enumerable.Range(0, file.Header.Count).Select(file.Text)]);
        return new(name, file.Header, rows);
    }

    /// <summary>It is none of ours, by its name or because no column that must be there is.</summary>
    public bool IsForeign =>
        FileFormat.All.FirstOrDefault(f => f.Name.Equals(Name, StringComparison.OrdinalIgnoreCase) || f.Name.Equals($"{Name}.csv", StringComparison.OrdinalIgnoreCase)) is not { } ours || !ours.Required.Any(c => Header.Contains(c, StringComparer.Ordinal));

    /// <summary>Has every column of which the mapping speaks.</summary>
    public bool Fits(ColumnMap map) => FileFormat.Mapped(Name, map).Required.All(c => Header.Contains(c, StringComparer.Ordinal));

    /// <summary>What the columns may be, by what they are called.</summary>
    public ColumnMap Guess()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in ColumnMap.Words)
        {
            var found = Synonyms[word].Select(s => Header.FirstOrDefault(h => Plain(h) == s && !taken.Contains(h))).FirstOrDefault(h => h is not null);
            if (found is null) continue;
            taken.Add(found);
            columns[word] = found;
        }

        return new(columns);
    }

    private static string Plain(string name) => string.Join('_', name.ToLowerInvariant().Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries));
}
