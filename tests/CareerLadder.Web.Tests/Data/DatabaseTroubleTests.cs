using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class DatabaseTroubleTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Says_that_a_file_is_no_database()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "test.db"), new string('x', 5000));

        Assert.Contains("damaged, or no database", await SayAsync(folder.Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_file_cannot_be_opened()
    {
        Assert.Contains("cannot be opened", await SayAsync($"Data Source={folder.Path}"), StringComparison.Ordinal);
        Assert.Contains("cannot be opened", await SayAsync("Data Source=/proc/no such folder/careerladder.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_another_program_keeps_the_database_locked()
    {
        var database = new Database(folder.Database + ";Default Timeout=1");
        await database.PrepareAsync();
        await using var other = database.Open();
        await using var kept = await other.Database.BeginTransactionAsync();

        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 100");
        var trouble = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.BeginTransactionAsync());

        Assert.Contains("is busy", DatabaseTrouble.Say(trouble), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_a_fault_of_the_program_itself() => Assert.Null(DatabaseTrouble.Say(new InvalidOperationException()));

    private static async Task<string?> SayAsync(string connectionString) =>
        DatabaseTrouble.Say(await Assert.ThrowsAnyAsync<Exception>(() => new Database(connectionString).PrepareAsync()));
}
