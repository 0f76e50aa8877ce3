using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Tests.Features.Goals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class GoalsCardTests : BunitContext
{
    private readonly GoalsWorld world = new();
    private Viewer? looking;

    public GoalsCardTests() => Services.AddTransient(_ => world.Current(looking));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) world.Dispose();
    }

    [Fact]
    public async Task Lists_what_one_wants_by_horizon_and_leads_to_the_level()
    {
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("Back to Staff", "E5"));
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("Both, in turn", horizon: Horizon.FiveYears));
        var card = Card(new("mia"));
        Assert.Equal(["In two or three years", "In five years, hazily"], card.FindAll("h3").Select(h => h.TextContent));
        Assert.Equal("/people/mia/growth?level=E5", card.Find(".towards").GetAttribute("href"));
        Assert.Equal(["/people/mia/goals", "/people/mia/growth"], card.FindAll(".leads a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Shows_those_above_what_is_shared_and_leads_them_to_the_ladder()
    {
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("Between us"));
        Assert.Equal("", Card(new("exec")).Markup.Trim());
        await world.Goals("mia").SetAsync(GoalsWorld.Goal("For all", "E5", isShared: true));
        var card = Card(new("exec"));
        Assert.DoesNotContain("Between us", card.Markup, StringComparison.Ordinal);
        Assert.Equal("/ladders#level-E5", card.Find(".towards").GetAttribute("href"));
        Assert.Single(card.FindAll(".leads a"));
    }

    [Fact]
    public void Invites_oneself_and_is_not_there_for_anybody_else()
    {
        Assert.Contains("One hazy sentence is a good beginning", Card(new("mia")).Markup, StringComparison.Ordinal);
        Assert.Equal("Set a goal", Card(new("mia")).Find(".leads a").TextContent);
        Assert.Equal("", Card(new("eng")).Markup.Trim());
    }

    private IRenderedComponent<GoalsCard> Card(Viewer viewer)
    {
        looking = viewer;
        return Render<GoalsCard>(p => p.Add(c => c.Person, "mia").AddCascadingValue(new AsOf(GoalsWorld.Today)));
    }
}
