using System.CommandLine;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder import`: brings a folder into the database. What changes on standard output, words on standard error.</summary>
internal static class ImportCommand
{
    // SQLite's own number for a mistake in what it is asked.
    private const int NoSuchTable = 1;

    private const string More = """
        What is told again is updated, what is new is added, and what the files do not mention stays: history is never deleted.
        It is done whole or not at all. A site that is being served shows it within seconds.

          careerladder import company --dry-run
          careerladder import company
          careerladder import company.xlsx
          careerladder import history.csv --map history.json

        In the table, "same" are rows told again as they were; "kept" are rows of the database that the files do not mention.
        Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make()
    {
        var isDry = new Option<bool>("--dry-run") { Description = "Only say what would be added, changed and ended." };
        var map = new Option<string?>("--map") { Description = "A JSON file that says what the columns of a CSV from elsewhere are; then FOLDER is that CSV.", HelpName = "FILE" };
        var command = new ExplainedCommand("import", "Bring a folder of files into the database.", More) { isDry, map };
        var folder = OutputOptions.AddFolder(command, "people.csv and posts.csv");
        command.SetAction(async (asked, stop) =>
        {
            if (CommandLine.TellSlips(asked, Console.Error)) return CommandLine.WrongUsage;
            // Flushed below, and left open: closing it would only fail a second time where it cannot be written to.
            var data = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
            return await RunAsync(Database.Configured(), asked.GetValue(folder)!, asked.GetValue(isDry), data, Console.Error, asked.GetValue(map), stop);
        });
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string folder, bool isDry, TextWriter data, TextWriter words, string? map = null, CancellationToken stop = default)
    {
        // Getting the model of the database ready takes as long as reading thousands of people: both at once.
        var model = Task.Run(() => { using var db = database.Open(); return db.Model; }, stop);
        if (await ReadAsync(folder, map, await TitlesAsync(database, stop), words, stop) is not { } reading) return CommandLine.Refused;
        Output.Tell(reading, words);
        if (reading.Facts is not { } facts) return CommandLine.Refused;
        await model;
        if (await ImportAsync(database, folder, facts, isDry, stop) is not { } changes)
        {
            await words.WriteLineAsync("The database is of an earlier version of this program. Run careerladder migrate first; then a dry run can tell.");
            return CommandLine.Refused;
        }

        try
        {
            ChangesPrinter.Print(changes, data);
            await data.FlushAsync(stop);
        }
        catch (IOException)
        {
            await words.WriteLineAsync("Standard output cannot be written to, so what changed is not listed. Check that the disk is not full.");
        }

        await words.WriteLineAsync(changes.IsNothing
            ? "Nothing changes: the database holds all of this already."
            : isDry ? "A dry run: nothing was saved." : $"Imported into {new SqliteConnectionStringBuilder(database.ConnectionString).DataSource}.");
        return 0;
    }

    /// <summary>Null, with the reason told, where the mapping is none.</summary>
    private static async Task<Reading?> ReadAsync(string folder, string? map, IReadOnlyDictionary<string, TitleDecision> titles, TextWriter words, CancellationToken stop)
    {
        if (map is null) return FolderReader.Read(folder, titles);
        try
        {
            var (columns, refusal) = ColumnMap.Read(await File.ReadAllTextAsync(map, stop));
            if (columns is not null) return FolderReader.ReadMapped(folder, columns, titles);
            await words.WriteLineAsync($"{map}: {refusal}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await words.WriteLineAsync($"{map}: This file cannot be read. Check its path, and that you may read it.");
        }

        return null;
    }

    /// <summary>Titles that were given a kind on the page; none in a database of an earlier version, which has no table of them.</summary>
    private static async Task<IReadOnlyDictionary<string, TitleDecision>> TitlesAsync(Database database, CancellationToken stop)
    {
        if (database.File is not { } file || !File.Exists(file)) return TitleTable.NoTitles;
        try
        {
            await using var db = database.Open();
            return await KnownTitles.ReadAsync(db, stop);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NoSuchTable)
        {
            return TitleTable.NoTitles;
        }
    }

    /// <summary>Null for a dry run against tables that this version cannot read. A dry run neither makes nor migrates a database.</summary>
    private static async Task<Changes?> ImportAsync(Database database, string folder, Facts facts, bool isDry, CancellationToken stop)
    {
        if (!isDry)
        {
            using var held = DatabaseInUse.Hold(database);
            await database.PrepareAsync();
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var changes = await OrganisationImport.RunAsync(db, facts, OutputOptions.Today(TimeProvider.System), stop);
            if (changes.IsNothing) return changes;
            db.WriteDown(new(AuditAction.Imported, AuditEntry.CommandLine, Details: $"{Refusals.Shorten(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))}: {changes.Counted}."), TimeProvider.System);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return changes;
        }

        var exists = File.Exists(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
        await using var looked = exists ? database.Open() : new Database("Data Source=:memory:").Open();
        await looked.Database.OpenConnectionAsync(stop);
        if (!exists) await looked.Database.EnsureCreatedAsync(stop);
        else if ((await looked.Database.GetPendingMigrationsAsync(stop)).Any()) return null;
        return await OrganisationImport.TryAsync(looked, facts, OutputOptions.Today(TimeProvider.System), stop);
    }
}
