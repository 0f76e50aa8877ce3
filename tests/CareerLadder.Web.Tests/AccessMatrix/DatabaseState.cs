using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>One row that was there before and is not after, or the other way round.</summary>
/// <param name="Person">Whom it is about, as far as a column tells: a person, or the person of an account.</param>
internal sealed record ChangedRow(string Table, string? Person, IReadOnlyDictionary<string, string> Columns, bool IsNew);

/// <summary>Everything that a database holds at a moment: to tell what has changed since, and to put it back.</summary>
internal sealed class DatabaseState : IDisposable
{
    private static readonly string[] OfPersons = ["Person", "PersonId"];
    private static readonly string[] OfAccounts = ["AccountId", "UserId"];

    private readonly SqliteConnection kept = new("Data Source=:memory:");
    private readonly SqliteConnection database;
    private readonly long version;
    private readonly Lazy<List<Row>> rows;

    private DatabaseState(SqliteConnection database)
    {
        this.database = database;
        kept.Open();
        database.BackupDatabase(kept);
        version = VersionOf(database);
        rows = new(() => RowsOf(kept));
    }

    private sealed record Row(string Table, string Text, Dictionary<string, string> Columns);

    /// <summary>Opens a database to look at it only.</summary>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var wait = connection.CreateCommand();
        wait.CommandText = "PRAGMA busy_timeout=10000";
        wait.ExecuteNonQuery();
        return connection;
    }

    public static DatabaseState Of(SqliteConnection database) => new(database);

    /// <summary>What is different now; nothing is read where nobody else has written at all.</summary>
    public IReadOnlyList<ChangedRow> Changes()
    {
        if (VersionOf(database) == version) return [];
        var now = RowsOf(database);
        var (then, after) = (rows.Value.Select(r => r.Text).ToHashSet(StringComparer.Ordinal), now.Select(r => r.Text).ToHashSet(StringComparer.Ordinal));
        var people = rows.Value.Concat(now).Where(r => r.Table == "Accounts" && r.Columns.ContainsKey("PersonId")).GroupBy(r => r.Columns["Id"]).ToDictionary(g => g.Key, g => g.Last().Columns["PersonId"]);
        return
        [
            .. rows.Value.Where(r => !after.Contains(r.Text)).Select(r => new ChangedRow(r.Table, PersonOf(r, people), r.Columns, IsNew: false)),
            .. now.Where(r => !then.Contains(r.Text)).Select(r => new ChangedRow(r.Table, PersonOf(r, people), r.Columns, IsNew: true)),
        ];
    }

    public void PutBack() => kept.BackupDatabase(database);

    public void Dispose() => kept.Dispose();

    private static string? PersonOf(Row row, Dictionary<string, string> people) =>
        OfPersons.Select(row.Columns.GetValueOrDefault).Concat(OfAccounts.Select(row.Columns.GetValueOrDefault).Where(a => a is not null).Select(a => people.GetValueOrDefault(a!))).FirstOrDefault(p => p is not null);

    // Another number as soon as anybody else has committed: https://www.sqlite.org/pragma.html#pragma_data_version
    private static long VersionOf(SqliteConnection database)
    {
        using var asked = database.CreateCommand();
        asked.CommandText = "PRAGMA data_version";
        return (long)asked.ExecuteScalar()!;
    }

    private static List<Row> RowsOf(SqliteConnection database)
    {
        var found = new List<Row>();
        foreach (var table in TablesOf(database))
        {
            using var asked = database.CreateCommand();
#pragma warning disable CA2100 // The names of our own tables
            asked.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            using var reader = asked.ExecuteReader();
            while (reader.Read())
            {
                var columns = Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i))
                    .ToDictionary(reader.GetName, i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!);
                found.Add(new(table, $"{table}: {string.Join("; ", columns.Select(c => $"{c.Key}={c.Value}"))}", columns));
            }
        }

        return found;
    }

    private static List<string> TablesOf(SqliteConnection database)
    {
        using var asked = database.CreateCommand();
        asked.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        using var reader = asked.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
