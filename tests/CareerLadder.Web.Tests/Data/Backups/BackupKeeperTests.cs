using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Backups;

public sealed class BackupKeeperTests : IAsyncLifetime
{
    private const int DaysKept = 3;
    private readonly ScratchFolder folder = new();
    private readonly SetClock clock = new();
    private readonly LogUnderTest log = new();
    private readonly ILoggerFactory logs;
    private Database database = null!;

    public BackupKeeperTests() => logs = LoggerFactory.Create(log.ListenTo);

    private string Backups => Path.Combine(folder.Path, "backups");

    public async ValueTask InitializeAsync() => database = await Kept.MakeAsync(Path.Combine(folder.Path, "test.db"), "Ada");

    public ValueTask DisposeAsync()
    {
        logs.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Makes_one_at_the_hour_of_each_day_and_none_before()
    {
        using var keeper = Keeper();
        await LookAsync(keeper, "2026-11-22 12:00:00");
        await LookAsync(keeper, "2026-11-23 01:59:59");
        Assert.Empty(keeper.Files());
        Assert.Equal(At("2026-11-23 02:00:00"), keeper.NextAt);
        await LookAsync(keeper, "2026-11-23 02:00:00");
        await LookAsync(keeper, "2026-11-23 02:01:00");
        await LookAsync(keeper, "2026-11-24 01:59:59");
        var first = Assert.Single(keeper.Files());
        Assert.Equal(("test-20261123-020000Z.db", At("2026-11-23 02:00:00"), true), (first.Name, first.At, first.IsProved));
        Assert.Equal("Ada", await Kept.NameInAsync(first.Path));
        await LookAsync(keeper, "2026-11-24 02:00:00");
        Assert.Equal(2, keeper.Files().Count);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Backups));
    }

    [Fact]
    public async Task Makes_one_at_once_that_was_missed_while_the_program_did_not_run()
    {
        using (var before = Keeper()) await LookAsync(before, "2026-11-23 02:00:00");
        clock.Now = new(At("2026-11-25 09:00:00"));
        using var keeper = Keeper();
        await keeper.LookAsync();
        Assert.Equal(At("2026-11-25 09:00:00"), keeper.Files()[0].At);
        Assert.Equal(At("2026-11-26 02:00:00"), keeper.NextAt);
    }

    [Fact]
    public async Task Says_in_the_log_what_failed_and_tries_again_in_an_hour()
    {
        await File.WriteAllTextAsync(Backups, "in the way");
        using var keeper = Keeper();
        await LookAsync(keeper, "2026-11-23 02:00:00");
        Assert.StartsWith("Nothing can be written into the folder", keeper.Trouble!.Says, StringComparison.Ordinal);
        Assert.Contains("The backup could not be made: Nothing can be written", log.Said, StringComparison.Ordinal);
        Assert.Contains("It is tried again at 03:00 UTC.", log.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", log.Said, StringComparison.Ordinal);
        File.Delete(Backups);
        await LookAsync(keeper, "2026-11-23 02:59:59");
        Assert.Empty(keeper.Files());
        await LookAsync(keeper, "2026-11-23 03:00:00");
        Assert.Single(keeper.Files());
        Assert.Null(keeper.Trouble);
        Assert.Equal(At("2026-11-24 02:00:00"), keeper.NextAt);
    }

    [Fact]
    public async Task Says_that_the_database_is_damaged_and_keeps_no_copy_of_it()
    {
        Kept.Damage(Path.Combine(folder.Path, "test.db"));
        using var keeper = Keeper();
        Assert.Contains("damaged", (await keeper.MakeAsync()).Refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Backups));
    }

    [Fact]
    public async Task Deletes_each_so_many_days_after_its_own_and_nothing_else()
    {
        using var keeper = Keeper();
        Directory.CreateDirectory(Backups);
        foreach (var other in (string[])["other-20200101-020000Z.db", "test-2020.db", "test-20200101-020000Z.txt"]) await File.WriteAllTextAsync(Path.Combine(Backups, other), "");
        for (var day = 23; day <= 25; day++) await LookAsync(keeper, $"2026-11-{day} 02:00:00");
        Assert.Equal([25, 24, 23], keeper.Files().Select(f => f.At.Day));
        await LookAsync(keeper, "2026-11-26 02:00:00");
        Assert.Equal([26, 25, 24], keeper.Files().Select(f => f.At.Day));
        Assert.Equal(6, Directory.GetFiles(Backups).Length);
    }

    [Fact]
    public async Task Never_deletes_the_last_that_was_whole()
    {
        using var keeper = Keeper();
        await LookAsync(keeper, "2026-11-23 02:00:00");
        await Kept.TamperAsync(database);
        for (var day = 24; day <= 30; day++) await LookAsync(keeper, $"2026-11-{day} 02:00:00");
        Assert.Equal([(30, false), (29, false), (28, false), (23, true)], keeper.Files().Select(f => (f.At.Day, f.IsProved)));
        Assert.Contains("the check of it found something", log.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clears_away_what_a_program_left_behind_that_was_killed_and_not_what_is_being_written()
    {
        using var keeper = Keeper();
        Directory.CreateDirectory(Backups);
        string[] left = [Path.Combine(Backups, "test-20261120-020000Z.db.0123abcd.partial"), Path.Combine(Backups, "test-20261121-020000Z.db.0123abcd.partial")];
        foreach (var one in left) await File.WriteAllTextAsync(one, "half");
        File.SetLastWriteTimeUtc(left[0], clock.Now.UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(left[1], clock.Now.UtcDateTime.AddHours(-23));
        await keeper.MakeAsync();
        Assert.Equal((false, true), (File.Exists(left[0]), File.Exists(left[1])));
    }

    [Fact]
    public async Task Begins_no_second_one_while_the_first_is_being_made()
    {
        using var keeper = Keeper();
        var second = new List<string?>();
        var made = await keeper.MakeAsync(new Told(_ => second.Add(keeper.MakeAsync().GetAwaiter().GetResult().Refusal)));
        Assert.NotNull(made.File);
        Assert.Equal("A backup is being made already.", second[0]);
        Assert.Single(keeper.Files());
    }

    [Fact]
    public async Task Makes_none_without_a_folder()
    {
        using var keeper = Keeper(new(null, 2, DaysKept));
        await LookAsync(keeper, "2026-11-23 02:00:00");
        Assert.Null(keeper.NextAt);
        Assert.NotNull((await keeper.MakeAsync()).Refusal);
    }

    private static DateTime At(string moment) => DateTime.SpecifyKind(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private BackupKeeper Keeper(BackupPlan? plan = null) => new(plan ?? new(Backups, 2, DaysKept), database, clock, logs.CreateLogger<BackupKeeper>());

    private async Task LookAsync(BackupKeeper keeper, string moment)
    {
        clock.Now = new(At(moment));
        await keeper.LookAsync();
    }

    private sealed class Told(Action<BackupStep> hear) : IProgress<BackupStep>
    {
        public void Report(BackupStep value) => hear(value);
    }
}
