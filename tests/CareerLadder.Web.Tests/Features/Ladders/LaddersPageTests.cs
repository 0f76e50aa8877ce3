using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Ladders;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LaddersPageTests : BunitContext
{
    [Fact]
    public void Says_where_I_am_what_has_no_equal_and_what_stands_apart()
    {
        var page = Page("/ladders", "mia");

        Assert.Contains("You are here", page.Find("#level-M5").TextContent, StringComparison.Ordinal);
        Assert.Contains("The equal of where you are", page.Find("#level-E5").TextContent, StringComparison.Ordinal);
        Assert.Contains("No equal on the management track.", page.Find("[aria-label='Rung 2']").TextContent, StringComparison.Ordinal);
        Assert.Contains("These levels have no rung", page.Find("[aria-labelledby=apart]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/people/mia", page.Find("#level-M5 li a").GetAttribute("href"));
    }

    [Fact]
    public void Compares_the_two_levels_of_the_address()
    {
        var page = Page("/ladders?compare=E5&with=M5", "mia");

        Assert.Equal("Technical", page.Find(".compared h3").TextContent);
        Assert.Contains("Leads a system.", page.Find(".compared").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is written for M5.", page.Find(".compared").TextContent, StringComparison.Ordinal);
        Assert.Equal("E5", page.Find("#choose-compare option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void Says_how_ladders_come_where_there_are_none()
    {
        Services.AddSingleton(new LaddersStore(Given.Gate(Given.Organisation(Given.Team with { Levels = [] }), new("mia"))));

        Assert.Contains("levels.csv", Render<LaddersPage>(p => p.AddCascadingValue(new AsOf(Given.Day(Given.Today)))).Find(".empty").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LaddersPage> Page(string address, string viewer)
    {
        var facts = Given.Team with { Expectations = [new Expectation("E5", "Technical", "Leads a system.")] };
        Services.AddSingleton(new LaddersStore(Given.Gate(Given.Organisation(facts), new(viewer))));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<LaddersPage>(p => p.AddCascadingValue(new AsOf(Given.Day(Given.Today))));
    }
}
