using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class AuditStoreTests : IDisposable
{
    private static readonly Viewer Administrator = new("tom", IsAdministrator: true, Email: "tom@house.example");

    private readonly ScratchDatabase database = new();

    [Fact]
    public async Task Shows_administrators_everything_newest_first_with_names_and_the_hash_to_keep()
    {
        await WriteAsync(new(AuditAction.SignedIn, "eng@house.example", "eng", "eng"), new(AuditAction.LookedAtPay, "exec@house.example", "exec", "eng"));
        var view = await ReadAsync(Administrator);
        Assert.Equal([AuditAction.LookedAtPay, AuditAction.SignedIn], view.Lines.Select(l => l.Action));
        Assert.Equal("Eng Neer", view.Lines[0].AboutName);
        Assert.True(view.SeesAll);
        await using var db = database.CreateDbContext();
        Assert.Equal((await AuditCheck.RunAsync(db)).Newest, view.Newest);
    }

    [Fact]
    public async Task Shows_others_what_concerns_them_and_what_they_did_and_nothing_else()
    {
        await WriteAsync(
            new(AuditAction.LookedAtPay, "exec@house.example", "exec", "eng"),
            new(AuditAction.LookedAtPay, "exec@house.example", "exec", "mia"),
            new(AuditAction.SignedIn, "eng@house.example", "eng", "eng"),
            new(AuditAction.Invited, "tom@house.example", "tom", "new"));
        var mine = await ReadAsync(new("eng", Email: "eng@house.example"));
        Assert.Equal([AuditAction.SignedIn, AuditAction.LookedAtPay], mine.Lines.Select(l => l.Action));
        Assert.Equal((false, null, 0), (mine.SeesAll, mine.Newest, mine.Written));
        Assert.Null(await Store(new("eng", Email: "eng@house.example")).ReadProofAsync(null));
        Assert.Empty((await ReadAsync(new("eng", Email: "eng@house.example"), new(About: "mia"))).Lines);
        Assert.Equal(2, (await ReadAsync(new("exec", IsExecutive: true, Email: "exec@house.example"))).Lines.Count);
        Assert.Empty((await ReadAsync(new(null))).Lines);
        Assert.Empty((await ReadAsync(null)).Lines);
    }

    [Fact]
    public async Task Narrows_by_what_who_whom_and_days_with_both_days_counted()
    {
        await WriteAsync(new(AuditAction.SignedIn, "eng@house.example", "eng", "eng"), new(AuditAction.Invited, "tom@house.example", "tom", "new"));
        var day = Given.Day(Given.Today);
        Assert.Single((await ReadAsync(Administrator, new(AuditAction.Invited))).Lines);
        Assert.Single((await ReadAsync(Administrator, new(By: "eng@"))).Lines);
        Assert.Single((await ReadAsync(Administrator, new(About: "new"))).Lines);
        Assert.Equal("eng", Assert.Single((await ReadAsync(Administrator, new(About: "eng neer"))).Lines).About);
        Assert.Empty((await ReadAsync(Administrator, new(About: "mia"))).Lines);
        Assert.Equal(2, (await ReadAsync(Administrator, new(From: day, To: day))).Lines.Count);
        Assert.Empty((await ReadAsync(Administrator, new(From: day.AddDays(1)))).Lines);
        Assert.Empty((await ReadAsync(Administrator, new(To: day.AddDays(-1)))).Lines);
    }

    [Fact]
    public async Task Turns_pages_towards_the_older()
    {
        await WriteAsync([.. Enumerable.Range(0, 120).Select(i => new AuditEntry(AuditAction.SignedIn, $"p{i}@house.example"))]);
        var first = await ReadAsync(Administrator);
        var second = await ReadAsync(Administrator, new(Before: first.Older));
        var third = await ReadAsync(Administrator, new(Before: second.Older));
        Assert.Equal(Enumerable.Range(1, 120).Reverse(), first.Lines.Concat(second.Lines).Concat(third.Lines).Select(l => l.Id));
        Assert.Null(third.Older);
    }

    [Fact]
    public async Task Checks_every_entry_when_an_administrator_asks()
    {
        await WriteAsync(new(AuditAction.SignedIn, "eng@house.example", "eng", "eng"), new(AuditAction.SignedOut, "eng@house.example", "eng", "eng"));
        Assert.Equal(2, (await ReadAsync(Administrator)).Written);
        Assert.Equal((2, null), Checked(await Store(Administrator).ReadProofAsync("")));
        Assert.Contains("kept elsewhere", (await Store(Administrator).ReadProofAsync("ff"))!.Fault, StringComparison.Ordinal);
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotDeleted; DELETE FROM Audit WHERE Id = 1");
        Assert.Contains("Entry 1 is missing", (await Store(Administrator).ReadProofAsync(null))!.Fault, StringComparison.Ordinal);

        static (int Rows, string? Fault) Checked(AuditCheck? check) => (check!.Rows, check.Fault);
    }

    public void Dispose() => database.Dispose();

    private AuditStore Store(Viewer? viewer) => new(Given.Gate(Given.Organisation(Given.Team), viewer), database);

    private ValueTask<AuditView> ReadAsync(Viewer? viewer, AuditQuery? asked = null) => Store(viewer).ReadAsync(asked ?? new());

    private async Task WriteAsync(params AuditEntry[] entries)
    {
        await using var db = database.CreateDbContext();
        foreach (var entry in entries) db.WriteDown(entry, new FixedClock(Given.Day(Given.Today)));
        await db.SaveChangesAsync();
    }
}
