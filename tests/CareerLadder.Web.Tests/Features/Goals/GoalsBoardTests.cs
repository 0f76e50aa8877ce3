using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Goals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GoalsBoardTests : LiveContext
{
    private readonly GoalsWorld world = new();
    private Viewer looking = new("mia");

    public GoalsBoardTests()
    {
        Services.AddTransient(_ => world.Goals(looking));
        Services.AddTransient(_ => world.Drafts(looking));
        Services.AddSingleton<TimeProvider>(new FixedClock(GoalsWorld.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) world.Dispose();
    }

    [Fact]
    public void Sets_a_goal_says_it_in_other_words_and_reaches_it()
    {
        var board = Board("mia");
        Button(board, "Set a goal in two or three years").Click();
        board.Find("form").Submit();
        Assert.Contains("One sentence is enough", board.Find(".validation-message").TextContent, StringComparison.Ordinal);
        board.Find("textarea").Change("Back to Staff");
        board.Find("select").Change("E5");
        board.Find("form").Submit();
        Assert.Equal("The goal is set.", board.Find("[role=status]").TextContent);
        Assert.Equal("Back to Staff", board.Find(".text").TextContent);
        Assert.Contains("E5 Staff Engineer", board.Find(".goal a").TextContent, StringComparison.Ordinal);
        Button(board, "Share it upward").Click();
        Assert.Equal("shared upward", board.Find(".chip").TextContent);
        Button(board, "Reached").Click();
        Assert.StartsWith("Congratulations", board.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Reached on 22 Nov 2026", board.Find("#ended-heading ~ article").TextContent, StringComparison.Ordinal);
        Button(board, "Want it again").Click();
        Assert.Empty(board.FindAll("#ended-heading"));
    }

    [Fact]
    public async Task Finds_what_was_typed_and_not_saved_again()
    {
        await world.Drafts(new("mia")).KeepAsync("goal-TwoToThreeYears", "Half a sentence");
        var board = Board("mia");
        Button(board, "Set a goal in two or three years").Click();
        Assert.Equal("Half a sentence", board.Find("textarea").GetAttribute("value"));
        Assert.True(board.Find("textarea").HasAttribute("data-found"));
        board.Find("form").Submit();
        Assert.Null((await world.Drafts(new("mia")).ReadAsync("goal-TwoToThreeYears"))!.Text);
        Assert.Equal("Half a sentence", board.Find(".text").TextContent);
    }

    [Fact]
    public async Task Keeps_the_words_when_the_goal_is_another_meanwhile()
    {
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("First"));
        var board = Board("mia");
        Button(board, "Say it in other words").Click();
        var id = (await world.Goals("mia").ReadAsync("mia", GoalsWorld.Today))!.Wanted[0].Goal.Id;
        await world.Goals("mia").EndAsync(id, Web.Data.Rows.GoalEnding.LetGo);
        board.Find("textarea").Change("Second");
        board.Find("form").Submit();
        Assert.Contains("Your words stay here", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Second", board.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Lets_the_manager_read_and_change_nothing_and_says_kindly_that_nothing_is_shared()
    {
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("Between us"));
        var manager = Board("mia", new("dora"));
        Assert.Equal("Between us", manager.Find(".text").TextContent);
        Assert.Empty(manager.FindAll("button"));
        var above = Board("mia", new("exec"));
        Assert.Equal(2, above.FindAll("section p").Count(p => p.TextContent == "Nothing of this is shared upward."));
    }

    [Fact]
    public async Task Shows_a_past_day_without_anything_to_press()
    {
        await world.Goals("mia", "2025-01-01").SetAsync(GoalsWorld.Goal("Then"));
        var board = Board("mia", asOf: Given.Day("2025-06-01"));
        Assert.Equal("Then", board.Find(".text").TextContent);
        Assert.Empty(board.FindAll("button"));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<GoalsBoard> board, string says) => board.FindAll("button").First(b => (b.GetAttribute("aria-label") ?? b.TextContent) == says);

    private IRenderedComponent<GoalsBoard> Board(string person, Viewer? viewer = null, DateOnly? asOf = null)
    {
        looking = viewer ?? new(person);
        return Render<GoalsBoard>(p => p.Add(b => b.Person, person).AddCascadingValue(new AsOf(asOf ?? GoalsWorld.Today, IsChosen: asOf is not null)));
    }
}
