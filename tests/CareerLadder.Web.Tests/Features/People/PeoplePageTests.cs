using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeoplePageTests : LiveContext
{
    [Fact]
    public void Shows_each_person_with_a_link_a_level_and_the_flags_one_may_see()
    {
        var page = Page("/people", "dora");

        Assert.Contains("7 people.", page.Find(".count").TextContent, StringComparison.Ordinal);
        var tom = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Tom Both", StringComparison.Ordinal));
        Assert.Equal("/people/tom", tom.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("M4", tom.QuerySelector(".chip.tlm")!.TextContent);
        Assert.Contains("Act", tom.TextContent, StringComparison.Ordinal);
        Assert.Contains("Both at once", tom.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_view_a_link_asks_for()
    {
        var page = Page("/people?kind=Manager&sort=-name", "tom");

        Assert.Equal(["Pat Unknown", "Mia Manager"], page.FindAll("tbody .name").Select(n => n.TextContent));
        Assert.Equal("descending", page.Find("th.name").GetAttribute("aria-sort"));
        Assert.StartsWith("2 of 7 people.", page.Find(".count").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_narrows_at_once_and_the_address_follows()
    {
        var page = Page("/people?kind=Manager", "tom");

        page.Find("#people-find").Input("mia");

        Assert.Equal("Mia Manager", Assert.Single(page.FindAll("tbody .name")).TextContent);
        page.WaitForAssertion(() => Assert.EndsWith("/people?find=mia&kind=Manager", Navigation.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Choosing_goes_to_the_address_of_the_choice_and_shows_it()
    {
        var page = Page("/people?asof=2024-06-01", "dora", new(Given.Day("2024-06-01"), IsChosen: true));

        page.Find("#people-kind").Change("Engineer");

        Assert.EndsWith("/people?asof=2024-06-01&kind=Engineer", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("Eng Neer,Tom Both", string.Join(",", page.FindAll("tbody .name").Select(n => n.TextContent))));
    }

    [Fact]
    public void Says_that_a_flag_finds_only_those_one_may_see()
    {
        var page = Page("/people?flag=TlmTrap", "eng");

        Assert.Contains("finds only those whose flag is yours to see", page.Find(".count").TextContent, StringComparison.Ordinal);
        Assert.Equal("/people", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void Says_how_people_come_where_there_is_nobody_yet()
    {
        var page = Page("/people", "eng", organisation: Organisation.Empty);

        Assert.Contains("People come with an import; administrators find how on My career.", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<PeoplePage> Page(string address, string viewer, AsOf? asOf = null, Organisation? organisation = null)
    {
        Services.AddSingleton(new PeopleStore(Given.Gate(organisation ?? Given.Organisation(Given.Team), new(viewer))));
        Navigation.NavigateTo(address);
        return Render<PeoplePage>(p => p.AddCascadingValue(asOf ?? new AsOf(Given.Day(Given.Today))));
    }
}
