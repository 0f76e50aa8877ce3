using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Audit;

public sealed class AuditLogTests : IDisposable
{
    private static readonly Viewer Executive = new("exec", IsExecutive: true, Email: "exec@house.example");

    private readonly ScratchDatabase database = new();

    [Fact]
    public async Task Writes_down_once_who_looked_at_whom()
    {
        var log = new AuditLog(database, new FixedClock(Given.Day(Given.Today)));
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, ["eng", "mia", "eng", "exec"]);
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, ["mia"]);
        await log.LookedAsync(AuditAction.LookedAtNotes, Executive, ["mia"]);
        await log.LookedAsync(AuditAction.LookedAtPay, new("eng", Email: "eng@house.example"), ["eng"]);
        await using var db = database.CreateDbContext();
        var rows = await db.Audit.OrderBy(r => r.Id).Select(r => $"{r.By} {r.Action} {r.About}").ToListAsync();
        Assert.Equal(["exec@house.example LookedAtPay eng", "exec@house.example LookedAtPay mia", "exec@house.example LookedAtNotes mia"], rows);
    }

    [Fact]
    public async Task Writes_down_again_who_looks_again_after_a_quarter_of_an_hour()
    {
        var clock = new SetClock();
        var log = new AuditLog(database, clock);
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, ["eng"]);
        clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, ["eng"]);
        Assert.Equal(1, await CountAsync());
        clock.Now += TimeSpan.FromSeconds(1);
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, ["eng"]);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Writes_down_at_once_who_looked_at_the_pay_of_ten_thousand_and_no_more_where_they_look_again()
    {
        var log = new AuditLog(database, new FixedClock(Given.Day(Given.Today)));
        string[] people = [.. Enumerable.Range(0, 10_000).Select(i => $"p{i}")];
        var first = System.Diagnostics.Stopwatch.StartNew();
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, people);
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.ElapsedMilliseconds} ms at first");
        var again = System.Diagnostics.Stopwatch.StartNew();
        await log.LookedAsync(AuditAction.LookedAtPay, Executive, people);
        TestContext.Current.TestOutputHelper?.WriteLine($"{again.ElapsedMilliseconds} ms again");
        Assert.Equal(10_000, await CountAsync());
    }

    [Fact]
    public async Task Fails_where_it_cannot_be_written_down_so_that_nothing_is_shown()
    {
        var log = new AuditLog(database, new FixedClock(Given.Day(Given.Today)));
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("DROP TABLE Audit");
        await Assert.ThrowsAnyAsync<Exception>(() => log.LookedAsync(AuditAction.LookedAtPay, Executive, ["eng"]).AsTask());
    }

    public void Dispose() => database.Dispose();

    private async Task<int> CountAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.Audit.CountAsync();
    }
}
