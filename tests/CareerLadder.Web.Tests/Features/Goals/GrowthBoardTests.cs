using Bunit;
using CareerLadder.Web.Features.Goals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GrowthBoardTests : LiveContext
{
    private static readonly Place Craft = new("E5", "Craft");

    private readonly GoalsWorld world = new();
    private string looking = "mia";

    public GrowthBoardTests()
    {
        Services.AddTransient(_ => world.Growth(looking));
        Services.AddTransient(_ => world.Evidence(looking));
        Services.AddTransient(_ => world.Drafts(new(looking)));
        Services.AddSingleton<TimeProvider>(new FixedClock(GoalsWorld.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) world.Dispose();
    }

    [Fact]
    public void Writes_ones_own_view_and_collects_evidence_under_it()
    {
        var board = Board("mia");
        Button(board, "Write my view: Craft").Click();
        board.Find("form").Submit();
        Assert.Contains("comes closest", board.Find(".validation-message").TextContent, StringComparison.Ordinal);
        board.FindAll("input[type=radio]")[2].Change("Mostly");
        board.Find("textarea").Change("Warm again");
        board.Find("form").Submit();
        Assert.Equal("Your view is saved.", board.Find("[role=status]").TextContent);
        Assert.Equal(("Mostly", "Warm again"), (board.Find(".view b").TextContent, board.Find(".words").TextContent));

        Button(board, "Add evidence: Craft").Click();
        board.Find("textarea").Change("Wrote a prototype");
        board.FindAll("input[type=checkbox]")[3].Change(true);
        board.Find("form").Submit();
        Assert.Equal("The evidence is added.", board.Find("[role=status]").TextContent);
        Assert.Contains("also under M5 People", board.Find(".piece .small").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_evidence_and_takes_it_away_only_when_asked_twice()
    {
        await world.Evidence("mia").AddAsync(GoalsWorld.Piece("First", Craft));
        var board = Board("mia");
        Button(board, "Change the evidence of 12 Nov 2026").Click();
        board.Find("textarea").Change("Second");
        board.Find("form").Submit();
        Assert.Equal("Second", board.Find(".piece p").TextContent);
        Button(board, "Change the evidence of 12 Nov 2026").Click();
        Button(board, "Take it away…").Click();
        Assert.Single((await world.Growth("mia").ReadAsync("mia", "E5", GoalsWorld.Today))!.Themes[0].Evidence);
        Button(board, "Yes, take it away").Click();
        Assert.Empty(board.FindAll(".piece"));
    }

    [Fact]
    public void Lets_the_manager_write_the_managers_view_and_nothing_else()
    {
        var board = Board("dora");
        Assert.Equal(["Write my view: Craft", "Write my view: People"], board.FindAll("button").Select(b => b.GetAttribute("aria-label")));
        Button(board, "Write my view: Craft").Click();
        Assert.Contains("Is Mia Manager there?", board.Find("legend").TextContent, StringComparison.Ordinal);
        board.FindAll("input[type=radio]")[3].Change("Fully");
        board.Find("form").Submit();
        Assert.Contains("Dora Director, 22 Nov 2026", board.Find(".view .small").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_words_of_who_is_the_manager_no_more()
    {
        var board = Board("dora");
        Button(board, "Write my view: Craft").Click();
        board.FindAll("input[type=radio]")[0].Change("NotYet");
        board.Find("textarea").Change("A long thought");
        world.Become(Given.Team with { Expectations = world.Organisation.Facts.Expectations, Posts = [.. Given.Team.Posts, new("mia", GoalsWorld.Today, null, Core.Careers.Kind.Manager, Level: "M5", Manager: "exec")] });
        board.Find("form").Submit();
        Assert.Contains("not Mia Manager’s direct manager any more", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("A long thought", board.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Folds_what_is_beyond_a_handful_and_adds_nothing_up()
    {
        for (var i = 1; i <= 200; i++) await world.Evidence("mia").AddAsync(new() { Text = $"Piece {i}", On = GoalsWorld.Today.AddDays(-i), Places = [Craft] });
        var board = Board("mia");
        Assert.Equal(5, board.FindAll(".shown > ul > li").Count);
        Assert.Equal(195, board.FindAll(".shown > details li").Count);
        foreach (var word in (string[])["%", "average", "score", "out of"]) Assert.DoesNotContain(word, board.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Opens_a_link_apart_and_without_telling_where_from()
    {
        await world.Evidence("mia").AddAsync(new() { Text = "See", On = GoalsWorld.Today, Link = "https://example.org/a/b", Places = [Craft] });
        var link = Board("mia").Find(".piece a");
        Assert.Equal(("https://example.org/a/b", "noopener noreferrer", "example.org"), (link.GetAttribute("href"), link.GetAttribute("rel"), link.TextContent));
    }

    [Fact]
    public void Does_without_expectations_and_without_the_level()
    {
        Assert.Equal("The level as a whole", Board("mia", "M6").Find("h2").TextContent);
        Assert.Empty(Board("mia", "M17").FindAll("h2, button"));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<GrowthBoard> board, string says) => board.FindAll("button").First(b => (b.GetAttribute("aria-label") ?? b.TextContent) == says);

    private IRenderedComponent<GrowthBoard> Board(string viewer, string level = "E5")
    {
        looking = viewer;
        return Render<GrowthBoard>(p => p.Add(b => b.Person, "mia").Add(b => b.Level, level).AddCascadingValue(new AsOf(GoalsWorld.Today)));
    }
}
