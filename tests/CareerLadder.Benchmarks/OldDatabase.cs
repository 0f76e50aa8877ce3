using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerLadder.Benchmarks;

/// <summary>A database as an earlier version of the program left it, with two rows in each of its tables, to be brought up to this one.</summary>
internal sealed class OldDatabase
{
    private static readonly string[] Chained = ["Audit", "AuditHead"];

    private readonly Dictionary<string, IReadOnlyList<string>> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rows = new(StringComparer.Ordinal);

    private OldDatabase(string file) => File = file;

    public string File { get; }

    /// <summary>Of every version but this one.</summary>
    public static IReadOnlyList<string> Versions()
    {
        using var db = new Database("Data Source=nowhere.db").Open();
        return [.. db.Database.GetMigrations().SkipLast(1)];
    }

    /// <summary>Made by Entity Framework itself, and so with its table of locks: earlier versions of the program did.</summary>
    public static async Task<OldDatabase> MakeAsync(string version, string file)
    {
        var old = new OldDatabase(file);
        await using (var db = new Database(ToOpen(file)).Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(version);
            await old.FillAsync(db);
        }

        foreach (var table in await TablesAsync(file)) old.rows[table] = await old.RowsAsync(file, table);
        return old;
    }

    /// <summary>Every table, index and trigger as it was made, in words.</summary>
    public static async Task<IReadOnlyList<string>> SchemaAsync(string file) =>
        await ReadAsync(file, "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name");

    /// <summary>What is not as it was in a copy of it that was brought up to this version; empty where all is there.</summary>
    public async Task<IReadOnlyList<string>> MissingInAsync(string file)
    {
        var missing = new List<string>();
        foreach (var (table, before) in rows)
        {
            if (await RowsAsync(file, table) != before) missing.Add($"The rows of {table} are not those that were there.");
        }

        return missing;
    }

    public static string ToOpen(string file) => $"Data Source={file};Pooling=False";

    private async Task FillAsync(AppDb db)
    {
        var tables = await TablesAsync(File);
        // Said of a connection, and so of one that stays.
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        foreach (var table in tables)
        {
            columns[table] = await ReadAsync(File, $"SELECT name FROM pragma_table_info('{table}')");
            if (Chained.Contains(table) || await ReadAsync(File, $"SELECT 1 FROM \"{table}\"") is not []) continue;
            for (var n = 1; n <= 2; n++)
            {
                var values = new List<string>();
                foreach (var column in columns[table]) values.Add(await ValueAsync(table, column, n));
#pragma warning disable EF1002, EF1003 // Names of tables and columns, and numbers of our own
                await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(", ", columns[table].Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", values)})");
#pragma warning restore EF1002, EF1003
            }
        }

        if (await ReadAsync(File, "SELECT \"table\" FROM pragma_foreign_key_check") is [var orphan, ..]) throw new InvalidOperationException($"{orphan} was filled with rows that belong to nothing.");
        if (!tables.Contains("Audit", StringComparer.Ordinal)) return;
        db.WriteDown(new(AuditAction.Imported, AuditEntry.CommandLine, Details: "Long ago."), TimeProvider.System);
        await db.SaveChangesAsync();
    }

    // The n-th row of one table belongs to the n-th of another.
    private async Task<string> ValueAsync(string table, string column, int n)
    {
        var refers = await ReadAsync(File, $"SELECT \"table\" || '|' || coalesce(\"to\", 'Id') FROM pragma_foreign_key_list('{table}') WHERE \"from\" = '{column}'");
        if (refers is [var other, ..] && other.Split('|') is [var there, var key] && (there, key) != (table, column)) return await ValueAsync(there, key, n);
        return (await ReadAsync(File, $"SELECT type FROM pragma_table_info('{table}') WHERE name = '{column}'"))[0] switch
        {
            "INTEGER" or "REAL" => $"{n}",
            "BLOB" => $"x'0{n}'",
            _ => $"'{column} {n}'",
        };
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(string file) =>
        await ReadAsync(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name");

    private async Task<string> RowsAsync(string file, string table) =>
        string.Join('\n', await ReadAsync(file, $"SELECT {string.Join(" || '|' || ", columns[table].Select(c => $"quote(\"{c}\")"))} FROM \"{table}\" ORDER BY 1"));

    private static async Task<IReadOnlyList<string>> ReadAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection(ToOpen(file));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Words of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<string>();
        while (await reader.ReadAsync()) read.Add(reader.GetString(0));
        return read;
    }
}
