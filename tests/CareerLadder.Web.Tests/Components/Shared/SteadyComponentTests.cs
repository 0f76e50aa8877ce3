using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Features.Goals;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class SteadyComponentTests : LiveContext
{
    // Three of them fill a page of the database.
    private static readonly string Long = string.Concat(Enumerable.Repeat("Back to Staff one day. ", 43)).Trim();

    private readonly GoalsWorld world = new();
    private readonly GoalsWorld others = new();

    public SteadyComponentTests()
    {
        Services.AddTransient(_ => world.Goals("mia"));
        Services.AddTransient(_ => others.Drafts(new("mia")));
        Services.AddSingleton<TimeProvider>(new FixedClock(GoalsWorld.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        world.Database.Trouble.Dispose();
        world.Dispose();
        others.Dispose();
    }

    [Theory]
    [InlineData(Wrong.Full, "The disk is full")]
    [InlineData(Wrong.Locked, "busy for too long")]
    [InlineData(Wrong.ReadOnly, "may only be read")]
    public async Task A_save_that_fails_says_so_keeps_what_was_typed_and_works_once_it_can(Wrong wrong, string says)
    {
        var board = await BoardWithoutRoomAsync();
        world.Database.Trouble.Become(wrong, world.Database);

        board.Find("form").Submit();

        Assert.Contains(says, board.Find(".trouble[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("What you typed is still here", board.Find(".trouble").TextContent, StringComparison.Ordinal);
        Assert.Equal(Long, board.Find("textarea").GetAttribute("value"));
        Assert.False(board.Find("form button[type=submit]").HasAttribute("disabled"));
        world.Database.Trouble.Become(Wrong.Nothing, world.Database);
        Assert.Equal(3, await GoalsAsync());

        board.Find("form").Submit();

        Assert.Empty(board.FindAll(".trouble"));
        Assert.Equal("The goal is set.", board.Find("[role=status]").TextContent);
        Assert.Equal(4, await GoalsAsync());
    }

    [Fact]
    public async Task What_it_says_stays_while_one_types_and_can_be_closed()
    {
        var board = await BoardWithoutRoomAsync();
        world.Database.Trouble.Become(Wrong.Full, world.Database);
        board.Find("form").Submit();

        board.Find("select").Change("E5");
        Assert.NotEmpty(board.FindAll(".trouble"));

        board.Find(".trouble button").Click();
        Assert.Empty(board.FindAll(".trouble"));
        Assert.Equal(Long, board.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_save_that_was_done_is_not_called_undone_because_its_draft_could_not_be_cleared_away()
    {
        var board = Board();
        board.Find("button[aria-label='Set a goal in two or three years']").Click();
        board.Find("textarea").Change("Short");
        // Drafts are kept in the other one here.
        others.Database.Trouble.Become(Wrong.ReadOnly, others.Database);

        board.Find("form").Submit();

        Assert.Empty(board.FindAll(".trouble"));
        Assert.Equal("The goal is set.", board.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Every_component_is_one_so_that_every_save_passes_through_it()
    {
        var components = typeof(SteadyComponent).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IComponent))).ToList();
        Assert.True(components.Count > 300, $"{components.Count}");
        // Those that a framework's own class makes: they save nothing, or look after themselves.
        Assert.Equal(
            ["DraftText", "MainLayout", "PaperLayout", "PlainLayout", "Validates`1", "WhileShown"],
            components.Where(t => !t.IsAssignableTo(typeof(SteadyComponent)) && t.Name != "_Imports").Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>With a form filled in, whose words need a page that is not there yet.</summary>
    private async Task<IRenderedComponent<GoalsBoard>> BoardWithoutRoomAsync()
    {
        for (var i = 0; i < 3; i++) await world.Goals("mia").SetAsync(GoalsWorld.Goal(Long, horizon: Horizon.FiveYears));
        await using (var db = world.Database.CreateDbContext()) await db.Database.ExecuteSqlAsync($"VACUUM");
        var board = Board();
        board.Find("button[aria-label='Set a goal in two or three years']").Click();
        board.Find("textarea").Change(Long);
        return board;
    }

    private async Task<int> GoalsAsync() => (await world.Goals("mia").ReadAsync("mia", GoalsWorld.Today))!.Wanted.Count;

    private IRenderedComponent<GoalsBoard> Board() => Render<GoalsBoard>(p => p.Add(b => b.Person, "mia").AddCascadingValue(new AsOf(GoalsWorld.Today, IsChosen: false)));
}
