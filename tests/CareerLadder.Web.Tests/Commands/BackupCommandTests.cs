using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Tests.Data.Backups;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly StringWriter words = new();

    private string Source => At("test.db");

    private string File => At("backup.db");

    public void Dispose()
    {
        folder.Dispose();
        words.Dispose();
    }

    [Fact]
    public async Task Makes_a_whole_copy_that_only_this_user_may_read_and_says_so()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        Assert.Equal(0, await RunAsync(database));
        Assert.Equal("Ada", await Kept.NameInAsync(File));
        Assert.Contains($"Backed up, checked and whole: {File}", words.ToString(), StringComparison.Ordinal);
        Assert.True((await DatabaseCheck.RunAsync(FreshCopy.ToRead(File))).IsWhole);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal(["backup.db", "test.db"], Kept.FilesIn(folder.Path));
    }

    [Fact]
    public async Task Writes_over_a_file_only_when_told()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        await System.IO.File.WriteAllTextAsync(File, "something else");
        Assert.Contains("is there already", await RefusedAsync(database), StringComparison.Ordinal);
        Assert.Equal("something else", await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal(0, await RunAsync(database, replace: true));
        Assert.Equal("Ada", await Kept.NameInAsync(File));
        Assert.Equal(["backup.db", "test.db"], Kept.FilesIn(folder.Path));
    }

    [Fact]
    public async Task Refuses_in_a_sentence_what_cannot_be_done()
    {
        Assert.StartsWith("There is no database at", await RefusedAsync(new Database(folder.Database)), StringComparison.Ordinal);
        var database = await Kept.MakeAsync(Source, "Ada");
        Assert.Contains("is the database itself", await RefusedAsync(database, Source), StringComparison.Ordinal);
        Assert.Contains("is a folder", await RefusedAsync(database, folder.Path), StringComparison.Ordinal);
        Assert.StartsWith($"There is no folder {At("missing")}.", await RefusedAsync(database, At("missing/backup.db")), StringComparison.Ordinal);
        Assert.Equal(["test.db"], Kept.FilesIn(folder.Path));
    }

    [Fact]
    public async Task Refuses_a_database_that_is_damaged_or_of_something_else()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        Kept.Damage(Source);
        Assert.Contains("damaged", await RefusedAsync(database), StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(At("words.db"), new string('x', 5000));
        Assert.Contains(DatabaseCheck.NoDatabase, await RefusedAsync(new($"Data Source={At("words.db")}")), StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(At("empty.db"), "");
        Assert.Contains("no database of CareerLadder", await RefusedAsync(new($"Data Source={At("empty.db")}")), StringComparison.Ordinal);
        Assert.DoesNotContain(Kept.FilesIn(folder.Path), f => f.Contains("backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copies_a_database_that_other_hands_changed_only_when_told()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        await Kept.TamperAsync(database);
        Assert.Contains("--even-so", await RefusedAsync(database), StringComparison.Ordinal);
        Assert.Contains("The audit was changed. Entry 1", words.ToString(), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Equal(0, await BackupCommand.RunAsync(database, File, replace: false, evenSo: true, words));
        Assert.Contains("Backed up as it is", words.ToString(), StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_stopped()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BackupCommand.RunAsync(database, File, false, false, words, new CancellationToken(canceled: true)));
        Assert.Equal(["test.db"], Kept.FilesIn(folder.Path));
    }

    [Fact]
    public async Task Says_so_and_leaves_nothing_behind_when_the_disk_takes_no_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows limits no files.");
        await Kept.MakeAsync(Source, "Ada");
        var (status, said) = await ChildProgram.EndAsync(ChildProgram.StartWithoutRoom(folder, 100, "backup", File));
        Assert.Equal((1, "The disk failed while the database was read or written. Nothing of this was saved."), (status, said));
        Assert.Equal(["test.db"], Kept.FilesIn(folder.Path));
        (status, said) = await ChildProgram.EndAsync(ChildProgram.Start(folder, "backup", File));
        Assert.Equal(0, status);
        Assert.StartsWith("Backed up, checked and whole", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_along_what_is_saved_before_it_and_nothing_of_what_is_not_yet()
    {
        var database = await Kept.MakeAsync(Source, "Ada");
        await using var db = database.Open();
        await using var saving = await db.Database.BeginTransactionAsync();
        (await db.People.SingleAsync()).Name = "Grace";
        await db.SaveChangesAsync();
        Assert.Equal(0, await RunAsync(database));
        Assert.Equal("Ada", await Kept.NameInAsync(File));
        await saving.CommitAsync();
        Assert.Equal(0, await RunAsync(database, replace: true));
        Assert.Equal("Grace", await Kept.NameInAsync(File));
    }

    private string At(string name) => Path.Combine(folder.Path, name);

    private Task<int> RunAsync(Database database, bool replace = false) => BackupCommand.RunAsync(database, File, replace, evenSo: false, words);

    private async Task<string> RefusedAsync(Database database, string? file = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => BackupCommand.RunAsync(database, file ?? File, replace: false, evenSo: false, words))).Message;
}
