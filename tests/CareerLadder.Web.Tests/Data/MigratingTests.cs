using CareerLadder.Benchmarks;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class MigratingTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScratchFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.Path, "test.db");

    public static TheoryData<string> Versions => [.. OldDatabase.Versions()];

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Versions))]
    public async Task From_every_earlier_version_gives_the_tables_of_a_new_database_and_keeps_every_row(string version)
    {
        var fresh = Path.Combine(folder.Path, "fresh.db");
        await new Database(OldDatabase.ToOpen(fresh)).PrepareAsync();
        var old = await OldDatabase.MakeAsync(version, File);

        await new Database(OldDatabase.ToOpen(File)).PrepareAsync();

        Assert.Equal(await OldDatabase.SchemaAsync(fresh), await OldDatabase.SchemaAsync(File));
        Assert.Empty(await old.MissingInAsync(File));
        Assert.Equal((DatabaseKind.Current, true), await CheckAsync());
    }

    [Fact]
    public async Task Does_not_wait_for_the_lock_of_a_program_that_was_killed_in_an_earlier_version()
    {
        await OldDatabase.MakeAsync("Goals", File);
        await RunAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2020-01-01')");

        await new Database(OldDatabase.ToOpen(File)).PrepareAsync().WaitAsync(Patience, Stop);

        Assert.Equal((DatabaseKind.Current, true), await CheckAsync());
    }

    [Fact]
    public async Task Of_programs_that_start_together_one_does_it_and_the_others_wait()
    {
        var old = await OldDatabase.MakeAsync(OldDatabase.Versions()[0], File);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Database(OldDatabase.ToOpen(File)).PrepareAsync()))).WaitAsync(Patience, Stop);

        Assert.Empty(await old.MissingInAsync(File));
        Assert.Equal((DatabaseKind.Current, true), await CheckAsync());
    }

    [Fact]
    public async Task Leaves_all_as_it_was_when_the_last_of_many_steps_cannot_be_done()
    {
        await OldDatabase.MakeAsync("Accounts", File);
        await RunAsync("CREATE TABLE Mappings (Something TEXT)");
        var before = await OldDatabase.SchemaAsync(File);

        Assert.Contains("Mappings", (await Assert.ThrowsAnyAsync<Exception>(() => new Database(OldDatabase.ToOpen(File)).PrepareAsync())).Message, StringComparison.Ordinal);

        Assert.Equal(before, await OldDatabase.SchemaAsync(File));
        await RunAsync("DROP TABLE Mappings");
        await new Database(OldDatabase.ToOpen(File)).PrepareAsync();
        Assert.Equal((DatabaseKind.Current, true), await CheckAsync());
    }

    [Fact]
    public async Task Gives_its_connection_back_with_foreign_keys_watched_again()
    {
        // With a pool: the next one gets the very connection that migrated.
        var database = new Database(folder.Database);
        await OldDatabase.MakeAsync("Goals", File);
        await database.PrepareAsync();

        await using var db = database.Open();
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlAsync($"INSERT INTO Posts (Person, \"From\", Kind) VALUES ('nobody', '2020-01-01', 'Engineer')", Stop));
    }

    [Fact]
    public async Task Killed_at_random_is_put_right_by_the_next_start()
    {
        // The long run is `dotnet run -c Release --project tests/CareerLadder.Benchmarks -- migrations`.
        var seed = Random.Shared.Next();
        var came = await KilledMigrations.RunAsync(3, seed).WaitAsync(TimeSpan.FromMinutes(3), Stop);
        output.WriteLine($"{came}, seed {seed}");
        Assert.Empty(came.Faults);
    }

    private async Task<(DatabaseKind, bool)> CheckAsync()
    {
        var check = await DatabaseCheck.RunAsync(OldDatabase.ToOpen(File));
        return (check.Kind, check.IsWhole);
    }

    private async Task RunAsync(string sql)
    {
        await using var db = new Database(OldDatabase.ToOpen(File)).Open();
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }
}
