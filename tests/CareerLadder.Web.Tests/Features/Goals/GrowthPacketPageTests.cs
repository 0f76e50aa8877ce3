using Bunit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GrowthPacketPageTests : BunitContext
{
    private static readonly Place Craft = new("E5", "Craft");

    private readonly GoalsWorld world = new();
    private string looking = "mia";
    private bool wasNotFound;

    public GrowthPacketPageTests() => Services.AddTransient(_ => world.Growth(looking));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) world.Dispose();
    }

    [Fact]
    public async Task Holds_goals_evidence_and_both_views_with_what_they_may_not_be_used_for()
    {
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("Back to Staff", "E5"));
        await world.Evidence("mia").AddAsync(new() { Text = "A prototype", On = GoalsWorld.Today, Link = "https://example.org/p", Places = [Craft] });
        await world.Growth("mia").WriteViewAsync("mia", Craft, new() { Standing = Standing.Mostly, Words = "Warm" });
        await world.Growth("dora").WriteViewAsync("mia", Craft, new() { Standing = Standing.Fully, Words = "Hot" });
        var page = Page("mia", "E5");
        Assert.Equal(["Mia Manager", "E5 Staff Engineer", "Dora Director", "22 Nov 2026"], page.FindAll("dd").Select(d => d.TextContent));
        Assert.StartsWith(Purpose.Sentence, page.Find(".purpose").TextContent, StringComparison.Ordinal);
        foreach (var word in (string[])["Back to Staff", "A prototype", "https://example.org/p", "Warm", "Hot", "Dora Director, 22 Nov 2026"]) Assert.Contains(word, page.Find(".goals").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Print, or save as a PDF", page.Find("[data-does=print]").TextContent);
    }

    [Fact]
    public void Is_there_for_the_direct_manager_and_for_nobody_else()
    {
        Assert.NotEmpty(Page("dora", "E5").FindAll("h1"));
        foreach (var viewer in (string[])["exec", "eng", "tom", "pat", "liv"])
        {
            wasNotFound = false;
            Assert.Empty(Page(viewer, "E5").FindAll("h1, dd"));
            Assert.True(wasNotFound, viewer);
        }
    }

    [Fact]
    public void Does_without_the_level_and_without_any_ladder()
    {
        Assert.Contains("There is no level “M17”", Page("mia", "M17").Markup, StringComparison.Ordinal);
        world.Become(Given.Team with { Levels = [] });
        Assert.Contains("There are no ladders yet.", Page("mia", null).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<GrowthPacketPage> Page(string viewer, string? level)
    {
        looking = viewer;
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.OnNotFound += (_, _) => wasNotFound = true;
        navigation.NavigateTo(Links.GrowthPacket("mia", level));
        return Render<GrowthPacketPage>(p => p.Add(g => g.Id, "mia").AddCascadingValue(new AsOf(GoalsWorld.Today)));
    }
}
