using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class AskStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    public AskStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Asks_as_the_direct_manager_and_both_see_when()
    {
        Assert.Equal(new AskedView(null, null, IsAnswered: false, MayAsk: true), await Store("mia").ReadAsync("eng"));
        Assert.True(await Store("mia").AskAsync("eng"));
        Assert.False(await Store("mia").AskAsync("eng"));
        Assert.Equal(new AskedView(Today, "Mia Manager", IsAnswered: false, MayAsk: false), await Store("mia").ReadAsync("eng"));
        Assert.Equal(new AskedView(Today, "Mia Manager", IsAnswered: false, MayAsk: false), await Store("eng").ReadAsync("eng"));
        Assert.Equal(new AskedView(Today, "Mia Manager", IsAnswered: false, MayAsk: true), await Store("mia", "2026-11-23").ReadAsync("eng"));
        await using var db = database.CreateDbContext();
        Assert.Equal(("eng", "mia"), await db.Audit.Where(a => a.Action == AuditAction.AskedIntent).Select(a => ValueTuple.Create(a.About, a.ByPerson)).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_that_it_was_answered_from_the_day_of_asking_on()
    {
        await Store("mia").AskAsync("eng");
        Assert.False((await Store("mia", answers: new IntentAnswer("eng", Today.AddDays(-1), Intent.Maybe)).ReadAsync("eng"))!.IsAnswered);
        Assert.True((await Store("mia", answers: new IntentAnswer("eng", Today, Intent.Maybe)).ReadAsync("eng"))!.IsAnswered);
    }

    [Theory]
    [InlineData("dora")]
    [InlineData("tom")]
    [InlineData("eng")]
    [InlineData(null)]
    public async Task Refuses_everybody_who_is_not_the_direct_manager(string? who)
    {
        Assert.False(await Store(who).AskAsync("eng"));
        if (who != "eng") Assert.Null(await Store(who).ReadAsync("eng"));
        await using var db = database.CreateDbContext();
        Assert.Empty(await db.Asked.ToListAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => database.Dispose();

    private AskStore Store(string? person, string today = Given.Today, params IntentAnswer[] answers) =>
        new(Given.Gate(Given.Organisation(Given.Team with { Intents = answers }), person is null ? null : new(person), today), database, new FixedClock(Given.Day(today)));
}
