using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class AuditProofTests : LiveContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ScratchDatabase database = new();
    private readonly TaskCompletionSource<Organisation> waits = new();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

    [Fact]
    public async Task Says_at_once_that_it_checks_is_pressed_once_and_tells_what_came_of_it()
    {
        await using (var db = database.CreateDbContext())
        {
            for (var i = 0; i < 2500; i++) db.WriteDown(new(AuditAction.SignedIn, "eng@house.example"), new FixedClock(Given.Day(Given.Today)));
            await db.SaveChangesAsync();
        }

        Services.AddSingleton(new AuditStore(
            new AccessGate(new SignedIn(new("tom", IsAdministrator: true)), () => new(waits.Task), new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new()), (_, _) => ValueTask.CompletedTask), database));
        var proof = Render<AuditProof>(p => p.Add(a => a.Newest, "abc").Add(a => a.Written, 2500));
        Assert.Empty(proof.FindAll("[role=status], progress"));
        proof.Find("form").Submit();
        Assert.Equal("Checking 2\u202f500 entries…", proof.Find("[role=status]").TextContent);
        Assert.True(proof.Find("button").HasAttribute("disabled"));
        proof.Find("form").Submit();
        waits.SetResult(Given.Organisation(Given.Team));
        proof.WaitForAssertion(() => Assert.Equal("All 2\u202f500 entries are as they were written.", proof.Find("[role=status]").TextContent), Patience);
        Assert.False(proof.Find("button").HasAttribute("disabled"));
        Assert.Empty(proof.FindAll("progress"));
        proof.Find("#audit-newest").Change("ff");
        proof.Find("form").Submit();
        proof.WaitForAssertion(() => Assert.Contains("kept elsewhere", proof.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Tells_how_far_it_is_after_each_thousand()
    {
        await using var db = database.CreateDbContext();
        for (var i = 0; i < 2500; i++) db.WriteDown(new(AuditAction.SignedIn, "eng@house.example"), new FixedClock(Given.Day(Given.Today)));
        await db.SaveChangesAsync();
        var told = new Told();
        await AuditCheck.RunAsync(db, read: told);
        Assert.Equal([1000, 2000], told.All);
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> All { get; } = [];

        public void Report(int value) => All.Add(value);
    }
}
