using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Audit;

public sealed class AuditCheckTests : IDisposable
{
    private const int Rows = 24;

    private readonly ScratchDatabase database = new();
    private readonly FixedClock clock = new(Given.Day(Given.Today));

    [Fact]
    public async Task Finds_nothing_wrong_with_an_empty_audit()
    {
        await using var db = database.CreateDbContext();
        Assert.Equal(new(0, AuditChain.Beginning, null), await AuditCheck.RunAsync(db));
    }

    [Fact]
    public async Task Finds_nothing_wrong_with_what_the_program_wrote()
    {
        await FillAsync();
        await using var db = database.CreateDbContext();
        var check = await AuditCheck.RunAsync(db);
        Assert.Equal((Rows, null), (check.Rows, check.Fault));
        Assert.Null((await AuditCheck.RunAsync(db, check.Newest.ToUpperInvariant() + " ")).Fault);
    }

    [Theory]
    [InlineData("UPDATE Audit SET Details = 'nothing' WHERE Id = 3")]
    [InlineData("DELETE FROM Audit WHERE Id = 24")]
    public async Task Cannot_be_changed_with_a_tool_as_long_as_the_table_guards_itself(string change)
    {
        await FillAsync();
        await using var db = database.CreateDbContext();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(change));
        Assert.Null((await AuditCheck.RunAsync(db)).Fault);
    }

    [Fact]
    public async Task Finds_every_one_of_ten_thousand_tamperings()
    {
        await FillAsync();
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotEdited; DROP TRIGGER AuditIsNotDeleted;");
        var kept = (await AuditCheck.RunAsync(db)).Newest;
        var random = new Random(20261124);
        var byKind = new int[AuditTampering.Kinds];
        var unseen = new List<string>();
        for (var i = 0; i < 10_000; i++)
        {
            var kind = i % AuditTampering.Kinds;
            await using var attempt = await db.Database.BeginTransactionAsync();
            var (did, needsKept) = await AuditTampering.DoAsync(db, kind, Rows, random);
            // Whoever writes all hashes anew, to the last, is caught only by one that was kept where they cannot write.
            if ((await AuditCheck.RunAsync(db, needsKept ? kept : null)).Fault is { } fault && fault.EndsWith('.')) byKind[kind]++;
            else unseen.Add(did);
            await attempt.RollbackAsync();
        }

        Assert.Empty(unseen);
        Assert.Equal(10_000, byKind.Sum());
        Assert.All(byKind, found => Assert.True(found > 500));
        Assert.Null((await AuditCheck.RunAsync(db, kept)).Fault);
    }

    [Fact]
    public async Task Says_of_a_hash_kept_elsewhere_that_it_is_gone()
    {
        await FillAsync();
        await using var db = database.CreateDbContext();
        Assert.Contains("kept elsewhere", (await AuditCheck.RunAsync(db, new string('a', 64))).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_what_was_done_and_that_it_was_done_together_or_not_at_all()
    {
        await using (var db = database.CreateDbContext())
        {
            db.WriteDown(new(AuditAction.Invited, "ada@house.example"), clock);
            db.Acceptance.Add(new() { Id = 1, By = "a", Sentence = "s" });
            db.Acceptance.Add(new() { Id = 2, By = null!, Sentence = "s" });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Equal(0, await db.Audit.CountAsync());
            db.Acceptance.Remove(db.Acceptance.Local.Single(a => a.Id == 2));
            await db.SaveChangesAsync();
        }

        await using var after = database.CreateDbContext();
        Assert.Equal(1, await after.Acceptance.CountAsync());
        Assert.Equal((1, null), ((await AuditCheck.RunAsync(after)).Rows, (await AuditCheck.RunAsync(after)).Fault));
    }

    [Fact]
    public async Task Stays_one_chain_when_many_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            for (var j = 0; j < 10; j++)
            {
                await using var db = database.CreateDbContext();
                db.WriteDown(new(AuditAction.SignedIn, $"writer {i}", Details: $"{j}"), clock);
                await db.SaveChangesAsync();
            }
        })));
        await using var all = database.CreateDbContext();
        var check = await AuditCheck.RunAsync(all);
        Assert.Equal((80, null), (check.Rows, check.Fault));
    }

    public void Dispose() => database.Dispose();

    private async Task FillAsync()
    {
        for (var i = 0; i < Rows; i += 3)
        {
            await using var db = database.CreateDbContext();
            db.WriteDown(new(AuditAction.SignedIn, $"p{i}@house.example", $"p{i}", $"p{i}", "By password, Firefox on Linux."), clock);
            db.WriteDown(new(AuditAction.SignInRefused, "eve@house.example"), clock);
            db.WriteDown(new(AuditAction.LookedAtPay, "exec@house.example", "exec", $"p{i}"), clock);
            await db.SaveChangesAsync();
        }
    }
}
