using CareerLadder.Web.Features.Openings;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class InterestsStoreTests : IDisposable
{
    private readonly OpeningsUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Tells_the_one_who_manages_the_opening_and_nobody_else()
    {
        var id = await given.PostedAsync();
        Assert.Equal(Done.Well, await given.Interests("ann").SayAsync(id, new() { Words = "  I know the ledger. " }));
        Assert.Equal([new InterestTold(new("ann", "Ann Ambitious"), Today, "I know the ledger.")], (await given.SeenByAsync("mia")).Lines[0].Interested);
        Assert.Equal(new MyInterest(Today, "I know the ledger.", "Mia Manager", OwnManagerKnows: false), (await given.SeenByAsync("ann")).Lines[0].Mine);
        foreach (var other in new[] { "tom", "dora", "exec", "ben", "eng" }) AssertNothing(await given.SeenByAsync(other));
        foreach (var role in new Viewer[] { Administrator, new("pat", IsAdministrator: true), new("exec", IsExecutive: true), new("pat", IsCompensation: true) })
            AssertNothing((await given.Openings(role).ReadAsync(new(Today)))!);
    }

    [Fact]
    public async Task Ones_own_manager_knows_only_where_one_says_so_and_knows_no_words()
    {
        var (one, two) = (await given.PostedAsync(), await given.PostedAsync());
        await given.Interests("ann").SayAsync(one, new() { Words = "quietly" });
        await given.Interests("ann").SayAsync(two, new() { Words = "openly", OwnManagerMayKnow = true });
        Assert.Equal([new ReportsInterest(new("ann", "Ann Ambitious"), "Staff Engineer, Payments", Today)], (await given.SeenByAsync("tom")).Reports);
        foreach (var other in new[] { "mia", "dora", "exec", "ben" }) Assert.Empty((await given.SeenByAsync(other)).Reports);
        await given.Interests("ann").WithdrawAsync(two);
        Assert.Empty((await given.SeenByAsync("tom")).Reports);
    }

    [Fact]
    public async Task Says_beforehand_who_will_know()
    {
        await given.PostedAsync();
        Assert.Equal(new AsksInterest("Mia Manager", "Tom Both", TellsOwnManager: false, Again: false), (await given.SeenByAsync("ann")).Lines[0].Asks);
        Assert.Equal(new AsksInterest("Mia Manager", null, TellsOwnManager: true, Again: false), (await given.SeenByAsync("eng")).Lines[0].Asks);
        Assert.Equal(new AsksInterest("Mia Manager", null, TellsOwnManager: false, Again: false), (await given.SeenByAsync("pat")).Lines[0].Asks);
        Assert.Null((await given.SeenByAsync("mia")).Lines[0].Asks);
        Assert.Null((await given.Openings(Administrator).ReadAsync(new(Today)))!.Lines[0].Asks);
    }

    [Fact]
    public async Task Is_taken_back_and_then_nobody_sees_it()
    {
        var id = await given.PostedAsync();
        await given.Interests("ann").SayAsync(id, new() { Words = "soon forgotten" });
        await given.Interests("ben").SayAsync(id, new());
        Assert.Equal(Done.Well, await given.Interests("ann").WithdrawAsync(id));
        Assert.Equal(["ben"], (await given.SeenByAsync("mia")).Lines[0].Interested.Select(i => i.Person.Id));
        var line = (await given.SeenByAsync("ann")).Lines[0];
        Assert.Null(line.Mine);
        Assert.NotNull(line.Asks);
        await using var db = given.Database.CreateDbContext();
        var kept = await db.Interests.SingleAsync(i => i.Person == "ann");
        Assert.Equal((Today, null), (kept.WithdrawnOn, kept.Words));
    }

    [Fact]
    public async Task Whoever_manages_it_later_was_not_told_until_one_tells_them_too()
    {
        var id = await given.PostedAsync();
        await given.Interests("ann").SayAsync(id, new() { Words = "for Mia" });
        var told = Told;
        told.Manager = "dora";
        Assert.Equal(Done.Well, await given.Openings("dora").ChangeAsync(id, told));
        AssertNothing(await given.SeenByAsync("dora"));
        AssertNothing(await given.SeenByAsync("mia"));
        var line = (await given.SeenByAsync("ann")).Lines[0];
        Assert.Equal("Mia Manager", line.Mine!.ToldTo);
        Assert.True(line.Asks!.Again);
        await given.Interests("ann").SayAsync(id, new() { Words = "for Dora" });
        Assert.Equal(["for Dora"], (await given.SeenByAsync("dora")).Lines[0].Interested.Select(i => i.Words));
    }

    [Fact]
    public async Task Is_said_once_however_often_it_is_said()
    {
        var id = await given.PostedAsync();
        await given.Interests("ann").SayAsync(id, new() { Words = "first" });
        await given.Interests("ann").SayAsync(id, new() { Words = "then" });
        Assert.Equal("then", Assert.Single((await given.SeenByAsync("mia")).Lines[0].Interested).Words);
    }

    [Fact]
    public async Task Refuses_what_is_not_open_what_is_ones_own_and_what_is_too_long()
    {
        var id = await given.PostedAsync();
        Assert.Contains("yourself", (await given.Interests("mia").SayAsync(id, new())).Refusal, StringComparison.Ordinal);
        Assert.Contains("2000", (await given.Interests("ann").SayAsync(id, new() { Words = new('x', 2001) })).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await given.Interests("liv").SayAsync(id, new())).Refusal);
        Assert.NotNull((await given.Interests("unknown").SayAsync(id, new())).Refusal);
        given.Access = new() { EveryoneSeesOpenings = false };
        Assert.Equal(Done.Missing, await given.Interests("ann").SayAsync(id, new()));
        given.Access = new();
        await given.Openings("mia").CloseAsync(id);
        Assert.Equal(Done.Missing, await given.Interests("ann").SayAsync(id, new()));
        AssertNothing(await given.SeenByAsync("mia"));
    }

    [Fact]
    public async Task Whoever_has_left_is_no_longer_listed()
    {
        var id = await given.PostedAsync();
        await given.Interests("ann").SayAsync(id, new());
        given.Organisation = Given.Organisation(Facts with { People = [.. Facts.People.Select(p => p.Id == "ann" ? p with { Left = Today.AddDays(1) } : p)] });
        Assert.Single((await given.SeenByAsync("mia")).Lines[0].Interested);
        given.Organisation = Given.Organisation(Facts with { People = [.. Facts.People.Select(p => p.Id == "ann" ? p with { Left = Today } : p)] });
        Assert.Empty((await given.SeenByAsync("mia")).Lines[0].Interested);
    }

    private static void AssertNothing(OpeningsView view)
    {
        Assert.All(view.Lines, l => Assert.True(l is { Mine: null, Interested: [] }));
        Assert.Empty(view.Reports);
    }
}
