using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class SituationsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    public SituationsStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Offers_what_the_flags_suggest_and_shows_all_to_read()
    {
        var lines = (await Store("mia").ReadAsync())!;
        Assert.Equal(Enum.GetValues<Situation>().Length, lines.Count);
        Assert.Equal([Situation.NewAndWantingOut, Situation.PushedIntoItAndLikingIt, Situation.PushedIntoItAndWantingOut], lines.Where(l => l.IsOffered).Select(l => l.Text.Situation));
        Assert.True(lines[0].IsOffered);
        Assert.DoesNotContain((await Store("eng").ReadAsync())!, l => l.IsOffered);
    }

    [Fact]
    public async Task Keeps_the_choice_for_the_person_alone_until_it_is_theirs_no_more()
    {
        Assert.True(await Store("mia").ChooseAsync(Situation.PushedIntoItAndLikingIt));
        Assert.True(await Store("mia").ChooseAsync(Situation.PushedIntoItAndLikingIt));
        Assert.Equal((Situation.PushedIntoItAndLikingIt, Today), ((await Store("mia").ReadAsync())![0].Text.Situation, (await Store("mia").ReadAsync())![0].ChosenOn));
        foreach (var viewer in new[] { "dora", "eng", "exec" }) Assert.All((await Store(viewer).ReadAsync())!, l => Assert.Null(l.ChosenOn));
        Assert.True(await Store("dora").EndAsync(Situation.PushedIntoItAndLikingIt));
        Assert.NotNull((await Store("mia").ReadAsync())![0].ChosenOn);
        Assert.True(await Store("mia").EndAsync(Situation.PushedIntoItAndLikingIt));
        Assert.All((await Store("mia").ReadAsync())!, l => Assert.Null(l.ChosenOn));
        await using var db = database.CreateDbContext();
        Assert.Single(await db.Situations.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Audit.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Takes_nothing_from_who_has_no_career_here()
    {
        foreach (var viewer in new[] { null, "unknown" })
        {
            Assert.Null(await Store(viewer).ReadAsync());
            Assert.False(await Store(viewer).ChooseAsync(Situation.EarlyManager));
            Assert.False(await Store(viewer).EndAsync(Situation.EarlyManager));
        }

        Assert.False(await Store("mia").ChooseAsync((Situation)99));
    }

    public void Dispose() => database.Dispose();

    private SituationsStore Store(string? person) =>
        new(Given.Gate(Given.Organisation(Given.Team with { Intents = [new("mia", Given.Day("2026-03-01"), Intent.BackToEngineering)] }), person is null ? null : new(person)), database);
}
