using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeoplePageTests : LiveContext
{
    private readonly ScratchDatabase database = new();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

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
    public async Task A_choice_builds_on_the_one_before_also_while_the_browser_is_still_on_its_way()
    {
        var browser = new SlowBrowser();
        Services.AddSingleton<NavigationManager>(browser);
        var page = Page("/people", "dora");

        page.Find("#people-by").Change("track");
        page.Find("#people-figure").Change("in-post");
        Assert.Contains("Time in post by track", page.Markup, StringComparison.OrdinalIgnoreCase);
        await page.InvokeAsync(browser.Arrive);
        Assert.Contains("Time in post by track", page.Markup, StringComparison.OrdinalIgnoreCase);
        await page.InvokeAsync(browser.Arrive);

        Assert.EndsWith("/people?by=track&figure=in-post", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("Time in post by track", page.Markup, StringComparison.OrdinalIgnoreCase);
        await page.InvokeAsync(() => browser.GoBack("/people?by=track"));
        page.WaitForAssertion(() => Assert.DoesNotContain("Time in post by track", page.Markup, StringComparison.OrdinalIgnoreCase));
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

    [Fact]
    public void Groups_what_a_link_asks_for_and_opens_the_people_of_each_group()
    {
        var page = Page("/people?by=track&figure=in-post", "dora");

        Assert.Equal(["Management", "Engineering", "Not known"], page.Find(".card .bars").QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal("/people?track=Management&figure=in-post", page.Find(".bars a").GetAttribute("href"));
        Assert.Contains("Time in post", page.Find("[aria-labelledby=spread-]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Track", "People", "Known of", "Lower quarter", "Median", "Upper quarter"], page.FindAll("section[aria-labelledby=groups-heading] thead th").Select(th => th.TextContent));
    }

    [Fact]
    public void Filters_by_a_number_and_says_what_narrows_the_list()
    {
        var page = Page("/people", "dora");

        page.Find("#people-add").Change("in-post");
        page.Find("#facet-from").Change("36");
        page.Find("form.facet").Submit();

        Assert.EndsWith("/people?in-post=36..", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("Time in post: 3 y or more", page.Find(".chosen span").TextContent));
        Assert.Equal("/people", page.Find(".chosen a").GetAttribute("href"));
    }

    [Fact]
    public void Tells_what_may_not_be_asked() =>
        Assert.Contains("base pay, which you may not filter or group by, so nobody is found", Page("/people?base=1..", "mia").Find(".notice").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Offers_nothing_of_pay_to_whoever_sees_none_but_their_own()
    {
        Assert.DoesNotContain("base", Page("/people", "mia").FindAll("#people-by option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task Saves_a_view_under_a_name()
    {
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, Given.Team);
        var page = Page("/people?by=track", "dora");

        page.Find("details.views").TriggerEvent("ontoggle", EventArgs.Empty);
        page.Find("#view-name").Change("Both tracks");
        page.Find(".panel form").Submit();

        page.WaitForAssertion(() => Assert.Equal("/people?by=track", page.Find(".panel li a").GetAttribute("href")));
        Assert.Contains("yours alone", page.Find(".panel li").TextContent, StringComparison.Ordinal);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<PeoplePage> Page(string address, string viewer, AsOf? asOf = null, Organisation? organisation = null)
    {
        var gate = Given.Gate(organisation ?? Given.Organisation(Given.Team), new(viewer, IsExecutive: viewer == "exec"));
        Services.AddSingleton(new PeopleStore(gate));
        Services.AddSingleton(new SavedViewsStore(gate, database));
        if (Navigation is not SlowBrowser) Navigation.NavigateTo(address);
        return Render<PeoplePage>(p => p.AddCascadingValue(asOf ?? new AsOf(Given.Day(Given.Today))));
    }

    /// <summary>Says that it is at an address only when told to, one address after the other.</summary>
    private sealed class SlowBrowser : NavigationManager
    {
        private readonly Queue<string> underWay = new();

        public SlowBrowser() => Initialize("http://localhost/", "http://localhost/people");

        public void Arrive() => BeAt(underWay.Dequeue());

        public void GoBack(string address) => BeAt(address);

        protected override void NavigateToCore(string uri, NavigationOptions options) => underWay.Enqueue(uri);

        private void BeAt(string address)
        {
            Uri = ToAbsoluteUri(address).ToString();
            NotifyLocationChanged(isInterceptedLink: false);
        }
    }
}
