using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using Xunit;
using static CareerLadder.Web.Tests.Features.Goals.GoalsWorld;
using Standing = CareerLadder.Web.Data.Rows.Standing;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GrowthStoreTests : IDisposable
{
    private static readonly Place Craft = new("E5", "Craft");
    private static readonly Facts WithTom = Given.Team with { Posts = [.. Given.Team.Posts, new("eng", Today, null, Core.Careers.Kind.Engineer, Level: "E3", Manager: "tom")] };

    private readonly GoalsWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Holds_a_manager_against_an_engineers_level_and_leads_to_its_equal()
    {
        var told = (await world.Growth("mia").ReadAsync("mia", "E5", Today))!;
        Assert.Equal(("E5", "M5", Pen.Own, "Dora Director"), (told.Level!.Id, told.EqualLevels.Single().Id, told.Pen, told.Manager));
        Assert.Equal(["Craft", "People"], told.Themes.Select(t => t.Theme));
        Assert.Equal(["Sets the approach."], told.Themes[0].Asks);
        Assert.Equal(["Knows what each wants.", "Makes it happen."], (await world.Growth("mia").ReadAsync("mia", "M5", Today))!.Themes[1].Asks);
        Assert.Equal(["E5 Craft", "E5 People", "M5 Craft", "M5 People"], told.Places.Select(p => $"{p}"));
        Assert.Equal(Pen.None, (await world.Growth("mia").ReadAsync("mia", "E5", Today.AddDays(-1)))!.Pen);
    }

    [Fact]
    public async Task Begins_with_the_level_one_aims_at_else_stands_on()
    {
        Assert.Equal("M5", (await world.Growth("mia").ReadAsync("mia", null, Today))!.LevelId);
        await world.Goals("mia").SetAsync(Goal("Back", "E5"));
        Assert.Equal("E5", (await world.Growth("mia").ReadAsync("mia", null, Today))!.LevelId);
        // On no level at all: the first there is.
        Assert.Equal("X1", (await world.Growth("none").ReadAsync("none", null, Today))!.LevelId);
    }

    [Fact]
    public async Task Reads_what_a_level_asks_for_by_the_ladders_of_the_day()
    {
        var first = Today.AddDays(-30);
        world.Become(Given.Team with
        {
            Levels = [.. Given.Levels, .. Given.Levels.Select(l => l with { From = first })],
            Expectations = [new("E5", "Craft", "Of old."), new("E5", "Craft", "Of now.", first)],
            Themes = [new("Craft", "Making", From: first)],
        });
        foreach (var (day, asks, name) in new[] { (first.AddDays(-1), "Of old.", "Craft"), (first, "Of now.", "Making") })
        {
            var theme = Assert.Single((await world.Growth("mia").ReadAsync("mia", "E5", day))!.Themes);
            Assert.Equal((asks, name), (Assert.Single(theme.Asks), theme.Name));
        }
    }

    [Fact]
    public async Task Keeps_both_views_and_writes_over_none_of_an_earlier_day()
    {
        Assert.True(await world.Growth("mia", "2026-01-01").WriteViewAsync("mia", Craft, View(Standing.NotYet, "Cold")));
        Assert.True(await world.Growth("mia").WriteViewAsync("mia", Craft, View(Standing.Partly, "Warmer")));
        Assert.True(await world.Growth("mia").WriteViewAsync("mia", Craft, View(Standing.Mostly, "  Warm  ")));
        Assert.True(await world.Growth("dora").WriteViewAsync("mia", Craft, View(Standing.Fully)));
        foreach (var viewer in (string[])["mia", "dora"])
        {
            var theme = (await world.Growth(viewer).ReadAsync("mia", "E5", Today))!.Themes[0];
            Assert.Equal(new(Standing.Mostly, "Warm", "Mia Manager", Today, IsOfToday: true), theme.Own);
            Assert.Equal([new(Standing.NotYet, "Cold", "Mia Manager", Given.Day("2026-01-01"), IsOfToday: true)], theme.OwnEarlier);
            Assert.Equal([new(Standing.Fully, null, "Dora Director", Today, IsOfToday: true)], theme.Managers);
        }

        var then = (await world.Growth("mia").ReadAsync("mia", "E5", Today.AddDays(-1)))!.Themes[0];
        Assert.Equal("Cold", then.Own!.Words);
        Assert.Empty(then.Managers);
    }

    [Fact]
    public async Task Writes_down_that_a_manager_wrote_a_view_and_not_what()
    {
        await world.Growth("mia").WriteViewAsync("mia", Craft, View(Standing.NotYet, "Mine alone"));
        Assert.Empty(await world.WrittenDownAsync(AuditAction.ViewWritten));
        await world.Growth("dora").WriteViewAsync("mia", Craft, View(Standing.NotYet, "Between us"));
        Assert.Equal([("dora@house.example", "mia", null)], await world.WrittenDownAsync(AuditAction.ViewWritten));
    }

    [Fact]
    public async Task Is_for_the_person_and_the_direct_manager_alone()
    {
        foreach (var viewer in Strangers.Append(new("exec", IsExecutive: true)))
        {
            Assert.Null(await world.Growth(viewer).ReadAsync("mia", "E5", Today));
            Assert.False(await world.Growth(viewer).WriteViewAsync("mia", Craft, View(Standing.Fully)));
        }

        Assert.False(await world.Growth("mia").WriteViewAsync("nobody", Craft, View(Standing.Fully)));
        Assert.Equal(Pen.Managers, (await world.Growth("dora").ReadAsync("mia", "E5", Today))!.Pen);
    }

    [Fact]
    public async Task Leaves_a_former_managers_view_with_its_name_and_date_to_the_new_one()
    {
        await world.Growth("mia", "2026-02-02").WriteViewAsync("eng", Craft, View(Standing.Partly, "Older"));
        await world.Growth("mia", "2026-03-03").WriteViewAsync("eng", Craft, View(Standing.Mostly, "Former"));
        await world.Evidence("eng").AddAsync(Piece("Did it", Craft));
        world.Become(WithTom with { Expectations = world.Organisation.Facts.Expectations });
        Assert.Null(await world.Growth("mia").ReadAsync("eng", "E5", Today));
        Assert.False(await world.Growth("mia").WriteViewAsync("eng", Craft, View(Standing.NotYet)));
        await world.Growth("tom").WriteViewAsync("eng", Craft, View(Standing.NotYet, "New here"));
        var theme = (await world.Growth("tom").ReadAsync("eng", "E5", Today))!.Themes[0];
        Assert.Equal([("New here", "Tom Both", true), ("Former", "Mia Manager", false)], theme.Managers.Select(v => (v.Words!, v.Writer, v.IsOfToday)));
        Assert.Equal([("Older", Given.Day("2026-02-02"))], theme.ManagersEarlier.Select(v => (v.Words!, v.On)));
        Assert.Equal("Did it", Assert.Single(theme.Evidence).Text);
    }

    [Fact]
    public async Task Takes_no_view_that_is_not_whole_or_of_what_the_ladder_does_not_ask()
    {
        Assert.False(await world.Growth("mia").WriteViewAsync("mia", Craft, new()));
        Assert.False(await world.Growth("mia").WriteViewAsync("mia", Craft, View((Standing)7)));
        Assert.False(await world.Growth("mia").WriteViewAsync("mia", new("E5", "Juggling"), View(Standing.Fully)));
        Assert.False(await world.Growth("mia").WriteViewAsync("mia", new("M9", "Craft"), View(Standing.Fully)));
        // Nothing is written about M6 in themes: it can be held against as a whole.
        Assert.Equal(Place.WholeLevel, Assert.Single((await world.Growth("mia").ReadAsync("mia", "M6", Today))!.Themes).Theme);
        Assert.True(await world.Growth("mia").WriteViewAsync("mia", new("M6", Place.WholeLevel), View(Standing.NotYet)));
    }

    [Fact]
    public async Task Keeps_what_stands_beside_a_level_that_has_left_the_ladder_and_does_without_any_ladder()
    {
        await world.Growth("mia").WriteViewAsync("mia", Craft, View(Standing.Mostly, "Kept"));
        await world.Evidence("mia").AddAsync(Piece("Kept too", new Place("E5", "People")));
        world.Become(Given.Team with { Levels = [] });
        var gone = (await world.Growth("mia").ReadAsync("mia", "E5", Today))!;
        Assert.Null(gone.Level);
        Assert.Equal(["Craft", "People"], gone.Themes.Select(t => t.Theme));
        Assert.Equal(("Kept", "Kept too"), (gone.Themes[0].Own!.Words, gone.Themes[1].Evidence[0].Text));
        Assert.False(await world.Growth("mia").WriteViewAsync("mia", Craft, View(Standing.Fully)));
        Assert.Empty((await world.Growth("eng").ReadAsync("eng", null, Today))!.Themes);
        Assert.Null((await world.Growth("eng").ReadAsync("eng", null, Today))!.LevelId);
        Assert.Empty((await world.Growth("eng").ReadAsync("eng", "M17", Today))!.Themes);
    }

    private static ViewInput View(Standing standing, string? words = null) => new() { Standing = standing, Words = words };
}
