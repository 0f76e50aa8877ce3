using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class TryoutsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    private readonly CurrentOrganisation organisation;

    public TryoutsStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Keeps_what_was_chosen_tried_and_how_it_was()
    {
        Assert.True(await Store("eng").ChooseAsync("intern"));
        Assert.False(await Store("eng").ChooseAsync("intern"));
        Assert.True(await Store("eng").ChooseAsync("meeting"));
        var chosen = (await Store("eng").ReadAsync())!.Lines;
        Assert.Equal([("meeting", Today), ("intern", Today)], chosen.Select(l => (l.Part.Id, l.ChosenOn)));
        Assert.True(await Store("eng").TellAsync(chosen[0].Id, new(Today) { TriedFrom = Today.AddDays(-9), LastDay = Today, Joy = 5, Skill = 2, Words = "  fun " }));

        var lines = (await Store("eng").ReadAsync())!.Lines;
        Assert.Equal(["intern", "meeting"], lines.Select(l => l.Part.Id));
        Assert.Equal((Today.AddDays(-9), Today, 5, 2, "fun"), (lines[1].TriedFrom, lines[1].TriedUntil, lines[1].Joy, lines[1].Skill, lines[1].Words));
        Assert.True(await Store("eng").ChooseAsync("meeting"));
    }

    [Fact]
    public async Task What_was_begun_is_part_of_the_career_at_once_and_what_was_only_chosen_is_not()
    {
        await Store("eng").ChooseAsync("intern");
        Assert.Empty((await organisation.GetAsync()).Find("eng")!.Career.Tryouts);
        await Store("eng").TellAsync((await Store("eng").ReadAsync())!.Lines[0].Id, new(Today) { TriedFrom = Today, Joy = 4, Skill = 3 });
        Assert.Equal([new("eng", "intern", Today, 4, 3)], (await organisation.GetAsync()).Find("eng")!.Career.Tryouts);
    }

    [Fact]
    public async Task Drops_what_was_not_tried_and_nothing_that_was()
    {
        await Store("eng").ChooseAsync("intern");
        var id = (await Store("eng").ReadAsync())!.Lines[0].Id;
        Assert.False(await Store("mia").DropAsync(id));
        Assert.True(await Store("eng").DropAsync(id));
        await Store("eng").ChooseAsync("intern");
        id = (await Store("eng").ReadAsync())!.Lines[0].Id;
        await Store("eng").TellAsync(id, new(Today) { TriedFrom = Today });
        Assert.False(await Store("eng").DropAsync(id));
    }

    [Fact]
    public async Task Is_for_the_person_and_the_direct_manager_to_read_and_for_the_person_to_write()
    {
        await Store("eng").ChooseAsync("intern");
        var id = (await Store("eng").ReadAsync())!.Lines[0].Id;
        Assert.Single((await Store("mia").ReadAsync("eng"))!.Lines);
        Assert.False(await Store("mia").TellAsync(id, new(Today) { TriedFrom = Today, Joy = 1 }));
        foreach (var viewer in new[] { "dora", "tom", "exec", null }) Assert.Null(await Store(viewer).ReadAsync("eng"));
        Assert.Null(await Store("unknown").ReadAsync());
        Assert.False(await Store("unknown").ChooseAsync("intern"));
        Assert.False(await Store("eng").ChooseAsync("no such part"));
    }

    [Fact]
    public async Task Says_whether_trying_makes_sense_today()
    {
        Assert.True((await Store("eng").ReadAsync())!.Practises);
        Assert.False((await Store("mia").ReadAsync())!.Practises);
    }

    public void Dispose() => database.Dispose();

    private TryoutsStore Store(string? person) => new(Given.Gate(Given.Organisation(Given.Team), person is null ? null : new(person)), database, organisation, TimeProvider.System);
}
