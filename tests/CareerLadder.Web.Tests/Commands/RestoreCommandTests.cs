using System.Diagnostics;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Tests.Data.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class RestoreCommandTests : IDisposable
{
    private static readonly FixedClock Clock = new(Given.Day(Given.Today));
    private readonly ScratchFolder folder = new();
    private readonly StringWriter words = new();

    private string Target => At("test.db");

    private string File => At("backup.db");

    private string Before => At("test-before-20261122-120000Z.db");

    public void Dispose()
    {
        folder.Dispose();
        words.Dispose();
    }

    [Fact]
    public async Task Puts_the_backup_in_place_keeps_what_was_there_and_says_where()
    {
        var database = await MadeAsync();
        Assert.Equal(0, await RunAsync(database));
        Assert.Equal(("then", "now"), (await Kept.NameInAsync(Target), await Kept.NameInAsync(Before)));
        Assert.Contains($"kept whole in {Before}", words.ToString(), StringComparison.Ordinal);
        Assert.True((await DatabaseCheck.RunAsync(FreshCopy.ToRead(Target))).IsWhole);
        Assert.Equal(["backup.db", "test-before-20261122-120000Z.db", "test.db"], Kept.FilesIn(folder.Path));
        await using var db = new Database($"{folder.Database};Pooling=False").Open();
        Assert.Equal("backup.db.", (await db.Audit.SingleAsync(a => a.Action == AuditAction.Restored)).Details);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Target));
    }

    [Fact]
    public async Task Makes_a_database_where_there_is_none()
    {
        var database = await MadeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(Target);
        Assert.Equal(0, await RunAsync(database));
        Assert.Equal("then", await Kept.NameInAsync(Target));
        Assert.False(System.IO.File.Exists(Before));
    }

    [Fact]
    public async Task Brings_an_older_backup_up_to_this_version()
    {
        var database = await MadeAsync();
        await using (var old = new Database($"Data Source={At("old.db")}").Open()) await old.GetService<IMigrator>().MigrateAsync("Goals");
        SqliteConnection.ClearAllPools();
        Assert.Equal(0, await RunAsync(database, At("old.db")));
        Assert.Contains("brought it up to this version", words.ToString(), StringComparison.Ordinal);
        Assert.Equal(DatabaseKind.Current, (await DatabaseCheck.RunAsync(FreshCopy.ToRead(Target))).Kind);
        Assert.Equal(DatabaseKind.Older, (await DatabaseCheck.RunAsync(FreshCopy.ToRead(At("old.db")))).Kind);
    }

    [Fact]
    public async Task Refuses_in_a_sentence_what_is_no_backup_and_leaves_everything_as_it_was()
    {
        var database = await MadeAsync();
        Assert.StartsWith("There is no file", await RefusedAsync(database, At("missing.db")), StringComparison.Ordinal);
        Assert.Contains("is the database itself", await RefusedAsync(database, Target), StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(At("words.db"), new string('x', 5000));
        Assert.Contains(DatabaseCheck.NoDatabase, await RefusedAsync(database, At("words.db")), StringComparison.Ordinal);
        using (var foreign = SqliteCopy.Open($"Data Source={At("foreign.db")};Pooling=False")) SqliteCopy.Run(foreign, "CREATE TABLE t (x)");
        Assert.Contains("no database of CareerLadder", await RefusedAsync(database, At("foreign.db")), StringComparison.Ordinal);
        System.IO.File.Copy(File, At("newer.db"));
        using (var newer = SqliteCopy.Open($"Data Source={At("newer.db")};Pooling=False")) SqliteCopy.Run(newer, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
        Assert.Contains("a newer version of CareerLadder wrote it", await RefusedAsync(database, At("newer.db")), StringComparison.Ordinal);
        System.IO.File.Copy(File, At("torn.db"));
        using (var torn = new FileStream(At("torn.db"), FileMode.Open)) torn.SetLength(torn.Length / 2);
        Assert.Contains("damaged", await RefusedAsync(database, At("torn.db")), StringComparison.Ordinal);
        System.IO.File.Copy(File, At("damaged.db"));
        Kept.Damage(At("damaged.db"));
        Assert.Contains("damaged", await RefusedAsync(database, At("damaged.db")), StringComparison.Ordinal);
        Assert.Equal("now", await Kept.NameInAsync(Target));
        Assert.DoesNotContain(Kept.FilesIn(folder.Path), f => f.Contains("before", StringComparison.Ordinal) || f.Contains("partial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restores_what_other_hands_changed_only_when_told()
    {
        var database = await MadeAsync();
        await Kept.TamperAsync(new($"Data Source={File}"));
        SqliteConnection.ClearAllPools();
        Assert.Contains("The audit was changed. Entry 1", await RefusedAsync(database, File), StringComparison.Ordinal);
        Assert.Equal(0, await RestoreCommand.RunAsync(database, File, evenSo: true, Clock, words));
        Assert.Equal("then", await Kept.NameInAsync(Target));
    }

    [Fact]
    public async Task Refuses_while_the_site_runs_and_the_site_while_it_restores()
    {
        var database = await MadeAsync();
        using (var site = ChildProgram.Start(folder, "serve", "--urls", "http://127.0.0.1:0"))
        {
            while (await site.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("CareerLadder is open", StringComparison.Ordinal)) Assert.NotNull(line);
            Assert.Contains("Stop it first", await RefusedAsync(database, File), StringComparison.Ordinal);
            Assert.Equal("now", await Kept.NameInAsync(Target));
            // As it would be with a power cut: nobody says that it is over.
            site.Kill();
            await site.WaitForExitAsync();
        }

        using (DatabaseInUse.Alone(Target))
        {
            Assert.Contains("A backup is being restored", (await ChildProgram.EndAsync(ChildProgram.Start(folder, "migrate"))).Words, StringComparison.Ordinal);
        }

        Assert.Equal(0, await RunAsync(database));
        Assert.Equal("then", await Kept.NameInAsync(Target));
    }

    [Fact]
    public async Task Refuses_while_another_program_is_saving()
    {
        var database = await MadeAsync();
        using var other = SqliteCopy.Open($"{folder.Database};Pooling=False");
        SqliteCopy.Run(other, "BEGIN IMMEDIATE");
        Assert.Contains("Another program is working on", await RefusedAsync(database, File), StringComparison.Ordinal);
        Assert.Equal("now", await Kept.NameInAsync(Target));
    }

    [Fact]
    public async Task Plays_the_journal_of_a_program_that_died_back_into_the_old_one_and_not_into_the_new()
    {
        var database = await MadeAsync();
        // Half a save lies in the file already, and what undoes it in the journal beside it.
        using (var dying = SqliteCopy.Open($"{folder.Database};Pooling=False"))
        {
            SqliteCopy.Run(dying, "PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; PRAGMA cache_spill=ON; BEGIN; UPDATE People SET Name = 'half'; UPDATE Levels SET Title = 'x'; "
                + "INSERT INTO Levels (Level, Track, Title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT 'L' || i, 'Engineering', hex(randomblob(200)) FROM n");
            System.IO.File.Copy(Target, At("dead.db"));
            System.IO.File.Copy(Target + "-journal", At("dead.db-journal"));
        }

        Assert.True(new FileInfo(At("dead.db-journal")).Length > 0);
        var dead = new Database($"Data Source={At("dead.db")};Pooling=False");
        Assert.Equal(0, await RestoreCommand.RunAsync(dead, File, evenSo: false, Clock, words));
        Assert.Equal("then", await Kept.NameInAsync(At("dead.db")));
        Assert.Equal("now", await Kept.NameInAsync(At("dead-before-20261122-120000Z.db")));
        Assert.True((await DatabaseCheck.RunAsync(FreshCopy.ToRead(At("dead.db")))).IsWhole);
    }

    [Fact]
    public async Task Takes_the_place_of_a_database_that_is_damaged_and_keeps_that_too()
    {
        var database = await MadeAsync();
        SqliteConnection.ClearAllPools();
        await System.IO.File.WriteAllTextAsync(Target, new string('x', 5000));
        await System.IO.File.WriteAllTextAsync(Target + "-journal", "what was left");
        Assert.Equal(0, await RunAsync(database));
        Assert.Equal("then", await Kept.NameInAsync(Target));
        Assert.StartsWith("xxx", await System.IO.File.ReadAllTextAsync(Before), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Target + "-journal"));
    }

    [Fact]
    public async Task Leaves_the_old_or_the_new_whenever_it_is_killed()
    {
        const int Kills = 8;
        await MadeAsync();
        SqliteConnection.ClearAllPools();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await ChildProgram.EndAsync(ChildProgram.Start(folder, "restore", File))).Status);
        var whole = clock.Elapsed;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Sooner rather than later: the work is done in the last part of it.
            using (var program = ChildProgram.Start(folder, "restore", File))
            {
                await Task.Delay(whole * (0.4 + (0.6 * kill / Kills)));
                program.Kill();
                await program.WaitForExitAsync();
            }

            var check = await DatabaseCheck.RunAsync($"{folder.Database};Pooling=False");
            Assert.True(check is { IsWhole: true, Kind: DatabaseKind.Current }, $"after kill {kill}");
            Assert.Contains(await Kept.NameInAsync(Target), (string[])["then", "now"]);
        }
    }

    private string At(string name) => Path.Combine(folder.Path, name);

    /// <summary>A database that is called “now”, and a backup of when it was “then”.</summary>
    private async Task<Database> MadeAsync()
    {
        var database = await Kept.MakeAsync(Target, "then");
        Assert.Equal(0, await BackupCommand.RunAsync(database, File, replace: false, evenSo: false, TextWriter.Null));
        await Kept.NameAsync(database, "now");
        return database;
    }

    private Task<int> RunAsync(Database database, string? file = null) => RestoreCommand.RunAsync(database, file ?? File, evenSo: false, Clock, words);

    private async Task<string> RefusedAsync(Database database, string file) =>
        (await Assert.ThrowsAsync<RefusedException>(() => RunAsync(database, file))).Message;
}
