using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Erasing;

public sealed class ErasedAuditTests : IAsyncLifetime, IDisposable
{
    private readonly ErasureUnderTest given = new();
    private string kept = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await given.FillAsync();
        await using var db = given.Open();
        kept = (await AuditCheck.RunAsync(db, stop: Stop)).Newest;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Says_what_was_done_and_no_longer_who()
    {
        var erased = await given.EraseAsync();
        await using var db = given.Open();
        var entries = await db.Audit.OrderBy(a => a.Id).ToListAsync(Stop);
        Assert.Equal(("ad@house.example", "ad", null), (entries[0].By, entries[0].ByPerson, entries[0].About));
        Assert.Equal((erased.Name, null, null), (entries[1].By, entries[1].ByPerson, entries[1].About));
        Assert.Equal((erased.Name, erased.Key, erased.Key, "“…”, to read people."), (entries[2].By, entries[2].ByPerson, entries[2].About, entries[2].Details));
        Assert.Equal(("co@house.example", "co", erased.Key), (entries[3].By, entries[3].ByPerson, entries[3].About));
        Assert.Equal(("le-report@house.example", $"The one with {erased.Name}."), (entries[5].By, entries[5].Details));
        Assert.Equal(6, erased.Entries);
        Assert.StartsWith($"Erased. It is {erased.Name} from now on. Entries of the audit that no longer say who: 6, proved by ", entries[^1].Details, StringComparison.Ordinal);
        Assert.Equal(erased.Key, entries[^1].About);
    }

    [Fact]
    public async Task The_chain_goes_on_and_holds_what_was_kept_elsewhere_before()
    {
        await given.EraseAsync();
        await given.EraseAsync("le-report");
        await using var db = given.Open();
        var check = await AuditCheck.RunAsync(db, kept, stop: Stop);
        Assert.Equal((9, null), (check.Rows, check.Fault));
        // The table guards itself again.
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE Audit SET Details = 'x' WHERE Id = 1", Stop));
    }

    [Theory]
    [InlineData("UPDATE Audit SET Details = 'another' WHERE Id = 3", "Entry 3 ")]
    [InlineData("UPDATE Audit SET Hash = (SELECT Hash FROM Audit WHERE Id = 4) WHERE Id = 3", "Entry 3 ")]
    [InlineData("DELETE FROM AuditErasures WHERE Entry = 3", "Entry 3 ")]
    [InlineData("UPDATE AuditErasures SET Hash = 'ff' WHERE Entry = 4", "Entry 4 ")]
    [InlineData("INSERT INTO AuditErasures (Entry, Erasure, Hash) VALUES (1, 8, 'ff')", "Which entries were made nameless by entry 8 ")]
    [InlineData("UPDATE AuditErasures SET Erasure = 99 WHERE Entry = 3", "Which entries were made nameless by entry 8 ")]
    public async Task Finds_whoever_hides_behind_an_erasing(string change, string fault)
    {
        await given.EraseAsync();
        await using var db = given.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotEdited", Stop);
        await db.Database.ExecuteSqlRawAsync(change, Stop);
        Assert.StartsWith(fault, (await AuditCheck.RunAsync(db, stop: Stop)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_an_entry_that_was_made_nameless_without_an_entry_that_tells_of_it()
    {
        await using var db = given.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotEdited", Stop);
        var row = await db.Audit.AsNoTracking().SingleAsync(a => a.Id == 4, Stop);
        row.By = "somebody else";
        await db.Audit.Where(a => a.Id == 4).ExecuteUpdateAsync(set => set.SetProperty(a => a.By, "somebody else"), Stop);
        db.AuditErasures.Add(new() { Entry = 4, Erasure = 99, Hash = AuditChain.HashOf(row, row.Hash) });
        await db.SaveChangesAsync(Stop);
        Assert.Equal("Entry 4 was made nameless, and no entry tells of it.", (await AuditCheck.RunAsync(db, stop: Stop)).Fault);
    }
}
