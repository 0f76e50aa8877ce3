using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LadderWritingStoreTests : IDisposable
{
    private const string Craft = "asks 0 Craft";

    private readonly LaddersUnderTest site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Writes_a_level_in_the_draft_and_leaves_what_is_in_force_as_it_is()
    {
        var draft = await site.BeginAsync();
        Assert.Null((await site.SaveAsync(draft, "E5", l => (l.Title, l.Rung, l.Asks[0].Text) = ("Staff", null, "Leads two systems."))).Refusal);
        var text = (await site.GetAsync(draft)).Text;
        Assert.Equal(new("E5", Track.Engineering, null, "Staff"), text.Levels.Single(l => l.Id == "E5"));
        Assert.Equal([new("E5", "Craft", "Leads two systems."), new("E5", "People", "Grows others."), new("E3", "Craft", "Builds.")], text.Expectations);
        Assert.Equal(5, (await site.Organisation.GetAsync()).LadderOn(LaddersUnderTest.Today).RungOf("E5"));
    }

    [Fact]
    public async Task Adds_takes_away_and_renames_levels_with_what_they_ask_for()
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, null, l => (l.Id, l.Track, l.Asks[1].Text) = ("E8", Track.Engineering, "Grows those who grow others."));
        await site.SaveAsync(draft, "E3", l => l.Id = "Senior");
        await site.RemoveAsync(draft, "E5");
        var text = (await site.GetAsync(draft)).Text;
        Assert.Equal([new("Senior", "Craft", "Builds."), new("E8", "People", "Grows those who grow others.")], text.Expectations);
        Assert.DoesNotContain(text.Levels, l => l.Id is "E3" or "E5");
        Assert.Equal("There is a level E8 in this draft already. Please choose another id.", (await site.SaveAsync(draft, "Senior", l => l.Id = "E8")).Refusal);
    }

    [Fact]
    public async Task Puts_together_what_two_wrote_in_different_places()
    {
        var draft = await site.BeginAsync();
        var mine = LevelInput.Of((await site.GetAsync(draft)).Text, "E5");
        var opened = mine.Values;
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff", LaddersUnderTest.AnotherAdministrator);
        mine.Summary = "Leads.";
        Assert.Null((await site.Writing().SaveLevelAsync(draft, "E5", mine, opened)).Refusal);
        Assert.Equal(new("E5", Track.Engineering, 5, "Staff", "Leads."), (await site.GetAsync(draft)).Text.Levels.Single(l => l.Id == "E5"));
    }

    [Fact]
    public async Task Tells_the_later_of_two_who_wrote_in_one_place_shows_both_and_loses_nothing()
    {
        var draft = await site.BeginAsync();
        var mine = LevelInput.Of((await site.GetAsync(draft)).Text, "E5");
        var opened = mine.Values;
        await site.SaveAsync(draft, "E5", l => l.Asks[0].Text = "Theirs.", LaddersUnderTest.AnotherAdministrator);
        mine.Asks[0].Text = "Mine.";
        var done = await site.Writing().SaveLevelAsync(draft, "E5", mine, opened);
        Assert.Equal("Tom Both saved this level while you were writing. Both texts stand below; keep yours, or take theirs, and save again.", done.Refusal);
        Assert.Equal(("Mine.", "Theirs."), (done.Clash!.Merged[Craft], done.Clash.Theirs[Craft]));
        Assert.Equal("Theirs.", (await site.GetAsync(draft)).Text.Expectations[0].Text);
        // Having seen both, to save again is a decision.
        Assert.Null((await site.Writing().SaveLevelAsync(draft, "E5", mine, done.Now!)).Refusal);
        Assert.Equal("Mine.", (await site.GetAsync(draft)).Text.Expectations[0].Text);
    }

    [Fact]
    public async Task Keeps_what_was_typed_of_a_level_that_somebody_took_away_meanwhile()
    {
        var draft = await site.BeginAsync();
        var mine = LevelInput.Of((await site.GetAsync(draft)).Text, "E5");
        var opened = mine.Values;
        await site.RemoveAsync(draft, "E5", LaddersUnderTest.AnotherAdministrator);
        mine.Asks[0].Text = "Mine.";
        var done = await site.Writing().SaveLevelAsync(draft, "E5", mine, opened);
        Assert.StartsWith("E5 is not in this draft any more: Tom Both took it away or renamed it meanwhile.", done.Refusal, StringComparison.Ordinal);
        Assert.Null((await site.Writing().SaveLevelAsync(draft, null, mine, done.Now!)).Refusal);
        Assert.Contains((await site.GetAsync(draft)).Text.Expectations, e => e is { Level: "E5", Text: "Mine." });
    }

    [Fact]
    public async Task Writes_adds_and_takes_away_themes()
    {
        var draft = await site.BeginAsync();
        var writing = site.Writing();
        var opened = new ThemeInput { Name = "Craft" }.Values;
        Assert.Null((await writing.SaveThemeAsync(draft, "Craft", new() { Name = "Making", Summary = "How well." }, opened)).Refusal);
        Assert.Null((await writing.SaveThemeAsync(draft, null, new() { Name = "Writing" }, new ThemeInput().Values)).Refusal);
        Assert.Equal("There is a theme called Making already. Please choose another name.", (await writing.SaveThemeAsync(draft, null, new() { Name = "Making" }, new ThemeInput().Values)).Refusal);
        Assert.StartsWith("Dora Director saved this theme while you were writing.", (await writing.SaveThemeAsync(draft, "Craft", new() { Name = "Trade" }, opened)).Refusal, StringComparison.Ordinal);
        await writing.RemoveThemeAsync(draft, "People", (await site.GetAsync(draft)).At);
        var text = (await site.GetAsync(draft)).Text;
        Assert.Equal([new("Craft", "Making", "How well."), new("Writing")], text.Themes);
        Assert.Equal(["Craft"], text.Expectations.Select(e => e.Theme).Distinct());
    }

    [Fact]
    public async Task Takes_nothing_away_that_somebody_wrote_in_since_it_was_shown()
    {
        var draft = await site.BeginAsync();
        var seen = (await site.GetAsync(draft)).At;
        await site.SaveAsync(draft, "E5", l => l.Asks[0].Text = "Theirs.", LaddersUnderTest.AnotherAdministrator);
        const string Said = "Tom Both wrote in this draft after you opened it, so nothing was taken away.";
        Assert.StartsWith(Said, (await site.Writing().RemoveLevelAsync(draft, "E5", seen)).Refusal, StringComparison.Ordinal);
        Assert.StartsWith(Said, (await site.Writing().RemoveThemeAsync(draft, "Craft", seen)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Theirs.", (await site.GetAsync(draft)).Text.Expectations[0].Text);
        Assert.Null((await site.RemoveAsync(draft, "E5")).Refusal);
        // What two want to go is gone, and neither is asked again.
        Assert.Null((await site.Writing().RemoveLevelAsync(draft, "E5", seen)).Refusal);
    }

    [Fact]
    public async Task Keeps_what_was_typed_of_a_theme_that_somebody_took_away_meanwhile()
    {
        var draft = await site.BeginAsync();
        var opened = new ThemeInput { Name = "Craft" }.Values;
        await site.Writing(LaddersUnderTest.AnotherAdministrator).RemoveThemeAsync(draft, "Craft", (await site.GetAsync(draft)).At);
        var mine = new ThemeInput { Name = "Craft", Summary = "Mine." };
        var done = await site.Writing().SaveThemeAsync(draft, "Craft", mine, opened);
        Assert.StartsWith("This theme is not in the draft any more: Tom Both took it away meanwhile.", done.Refusal, StringComparison.Ordinal);
        Assert.Null((await site.Writing().SaveThemeAsync(draft, null, mine, done.Now!)).Refusal);
        Assert.Contains(new("Craft", Summary: "Mine."), (await site.GetAsync(draft)).Text.Themes);
    }

    [Fact]
    public async Task Names_a_draft_and_tells_the_later_of_two_who_name_it()
    {
        var draft = await site.BeginAsync();
        Assert.Null((await site.Writing(LaddersUnderTest.AnotherAdministrator).RenameAsync(draft, new() { Name = " Theirs " }, "Next year")).Refusal);
        var done = await site.Writing().RenameAsync(draft, new() { Name = "Mine" }, "Next year");
        Assert.StartsWith("Tom Both called this draft “Theirs” meanwhile.", done.Refusal, StringComparison.Ordinal);
        Assert.Null((await site.Writing().RenameAsync(draft, new() { Name = "Mine" }, done.Now!["name"])).Refusal);
        Assert.Equal("Mine", (await site.GetAsync(draft)).Name);
        Assert.Equal("Please give the draft a name, such as the year it is for.", (await site.Writing().RenameAsync(draft, new() { Name = " " }, "Mine")).Refusal);
    }

    [Theory]
    [InlineData("", "1", "Please give the level its id, as posts and bands name it: E5.")]
    [InlineData("E5", "1001", "A rung is a whole number from -1000 to 1000. Leave it empty for a level without an equal.")]
    public async Task Refuses_what_no_level_can_be(string id, string rung, string sentence)
    {
        var draft = await site.BeginAsync();
        Assert.Equal(sentence, (await site.SaveAsync(draft, "E5", l => (l.Id, l.Rung) = (id, int.Parse(rung, System.Globalization.CultureInfo.InvariantCulture)))).Refusal);
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        var draft = await site.BeginAsync();
        foreach (var viewer in new Viewer[] { new("eng"), new("exec", IsExecutive: true), new("mia", IsCompensation: true) })
        {
            var writing = site.Writing(viewer);
            Assert.Equal(LadderDone.NotAllowed, await writing.RenameAsync(draft, new() { Name = "x" }, "Next year"));
            Assert.Equal(LadderDone.NotAllowed, await site.SaveAsync(draft, "E5", l => l.Title = "x", viewer));
            Assert.Equal(LadderDone.NotAllowed, await writing.RemoveLevelAsync(draft, "E5", default));
            Assert.Equal(LadderDone.NotAllowed, await writing.RemoveThemeAsync(draft, "Craft", default));
            Assert.Equal(LadderDone.NotAllowed, await writing.SaveThemeAsync(draft, null, new() { Name = "x" }, new ThemeInput().Values));
        }

        Assert.True((await site.GetAsync(draft)).Changes.IsNothing);
    }
}
