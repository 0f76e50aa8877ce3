using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public async Task Says_that_all_is_well_and_prints_the_newest_hash()
    {
        var database = await MadeAsync();
        var (status, data, words) = await RunAsync(database);
        Assert.Equal((0, 65), (status, data.Length));
        Assert.Contains("2 entries", words, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(database, data)).Status);
    }

    [Fact]
    public async Task Says_where_the_audit_was_changed()
    {
        var database = await MadeAsync();
        await using (var db = database.Open()) await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotEdited; UPDATE Audit SET By = 'nobody' WHERE Id = 2");
        var (status, data, words) = await RunAsync(database);
        Assert.Equal((1, ""), (status, data));
        Assert.Contains("Entry 2 of 22 Nov 2026 12:00 is not as it was written", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_a_kept_hash_is_gone() =>
        Assert.Contains("kept elsewhere", (await RunAsync(await MadeAsync(), new string('0', 63) + "1")).Words, StringComparison.Ordinal);

    [Fact]
    public async Task Finds_rows_that_belong_to_nobody()
    {
        var database = await MadeAsync();
        await using (var db = database.Open())
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; INSERT INTO Sessions (Id, AccountId, StartedAt, SeenAt, Way, Device) VALUES ('x', 99, '', '', '', '')");
        var (status, _, words) = await RunAsync(database);
        Assert.Equal(1, status);
        Assert.Contains("Rows of Sessions belong to nothing", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_no_database_where_there_is_none()
    {
        var missing = new Database($"Data Source={Path.Combine(folder.Path, "missing.db")}");
        await Assert.ThrowsAsync<RefusedException>(() => RunAsync(missing));
        Assert.False(File.Exists(Path.Combine(folder.Path, "missing.db")));
    }

    [Fact]
    public async Task Checks_a_backup_as_well_and_says_what_a_file_is_that_is_none()
    {
        var database = await MadeAsync();
        var backup = Path.Combine(folder.Path, "backup.db");
        Assert.Equal(0, await BackupCommand.RunAsync(database, backup, replace: false, evenSo: false, TextWriter.Null));
        var (_, newest, _) = await RunAsync(database);
        await using var data = new StringWriter();
        await using var words = new StringWriter();
        Assert.Equal(0, await CheckCommand.RunBackupAsync(backup, newest, data, words));
        Assert.Equal(newest, data.ToString());
        Assert.StartsWith("The backup is whole", words.ToString(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(backup, "");
        Assert.Contains("no database of CareerLadder", (await Assert.ThrowsAsync<RefusedException>(() => CheckCommand.RunBackupAsync(backup, null, data, words))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(backup, new string('x', 5000));
        Assert.Equal(1, await CheckCommand.RunBackupAsync(backup, null, data, words));
        Assert.Contains("The backup is damaged", words.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<Database> MadeAsync()
    {
        var database = new Database(folder.Database);
        await database.PrepareAsync();
        await using var db = database.Open();
        var clock = new FixedClock(Given.Day(Given.Today));
        db.WriteDown(new(AuditAction.SignedIn, "ada@house.example"), clock);
        db.WriteDown(new(AuditAction.SignedOut, "ada@house.example"), clock);
        await db.SaveChangesAsync();
        return database;
    }

    private static async Task<(int Status, string Data, string Words)> RunAsync(Database database, string? kept = null)
    {
        await using var data = new StringWriter();
        await using var words = new StringWriter();
        var status = await CheckCommand.RunAsync(database, kept, data, words);
        return (status, data.ToString(), words.ToString());
    }
}
