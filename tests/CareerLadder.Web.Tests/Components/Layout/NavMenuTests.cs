using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Layout;

public sealed class NavMenuTests : BunitContext
{
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    public NavMenuTests() => Services.AddScoped(_ => Given.Gate(Team, new("dora")));

    [Theory]
    [InlineData("dora", true)]
    [InlineData("mia", true)]
    [InlineData("eng", false)]
    [InlineData("pat", false)]
    [InlineData(null, false)]
    public void Shows_the_team_to_whoever_somebody_reports_to_today(string? viewer, bool shows)
    {
        Services.AddScoped(_ => Given.Gate(Team, new(viewer)));
        Services.AddCascadingValue(_ => new AsOf(new DateOnly(2015, 1, 1), IsChosen: true));
        Assert.Equal(shows, Render<NavMenu>().FindAll("a").Any(a => a.TextContent == "Team"));
    }

    [Fact]
    public void Marks_the_page_one_is_on_also_below_it()
    {
        Assert.Equal("People", HereOn("/people/p1?asof=2023-09-01"));
        Assert.Equal("My career", HereOn("/?asof=2023-09-01"));
    }

    [Fact]
    public void Carries_the_chosen_date_to_every_page()
    {
        Services.AddCascadingValue(_ => new AsOf(new DateOnly(2023, 9, 1), IsChosen: true));
        Assert.All(Render<NavMenu>().FindAll("a"), link => Assert.EndsWith("?asof=2023-09-01", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_its_groups_for_those_who_listen()
    {
        Services.AddCascadingValue(_ => new AsOf(new DateOnly(2026, 11, 22)));
        var menu = Render<NavMenu>();
        Assert.All(menu.FindAll("[aria-labelledby]"), list => Assert.NotNull(menu.Find($"#{list.GetAttribute("aria-labelledby")}")));
    }

    private string HereOn(string address)
    {
        using var context = new BunitContext();
        context.Services.AddScoped(_ => Given.Gate(Team, new("dora")));
        context.Services.AddCascadingValue(_ => new AsOf(new DateOnly(2026, 11, 22)));
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return context.Render<NavMenu>().Find("[aria-current=page]").TextContent;
    }
}
