using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Organisations;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Organisations;

public sealed class OrganisationPageTests : BunitContext
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();
    private Organisation organisation = Given.Organisation(Given.Team);
    private Viewer? looking = new("exec", IsExecutive: true);

    public OrganisationPageTests() => Services.AddTransient(_ => new OrganisationStore(Given.Gate(organisation, looking), database));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

    [Fact]
    public void Tells_whoever_may_not_look_where_their_own_things_are()
    {
        looking = new("eng");
        var page = Page();
        Assert.Contains("is shown to executives", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("h2"));
    }

    [Theory]
    [InlineData("2016-10-31", true)]
    [InlineData("2016-11-01", false)]
    [InlineData("2028-12-31", false)]
    [InlineData("2029-01-01", true)]
    public void Says_when_the_day_lies_outside_the_months_there_are(string asOf, bool says) =>
        Assert.Equal(says, Page(asOf: asOf).Markup.Contains("You see the month nearest to", StringComparison.Ordinal));

    [Fact]
    public void Opens_a_list_in_the_address_and_keeps_it_from_month_to_month()
    {
        var page = Page(asOf: "2026-10-31", show: "flag-TlmTrap");
        Assert.Equal("Both at once, at the end of Oct 2026: 1", page.Find("#people h2").TextContent);
        Assert.Equal("/people/tom?asof=2026-10-31", page.Find("#people li a").GetAttribute("href"));
        Assert.Equal("/organisation?month=2026-09&show=flag-TlmTrap#people", page.Find("nav[aria-label=Month] a").GetAttribute("href"));
        Assert.Contains(page.FindAll("select option"), o => o.HasAttribute("selected") && o.TextContent == "Oct 2026");
    }

    [Fact]
    public void A_month_in_the_address_goes_before_the_day_and_is_carried_to_the_people()
    {
        var page = Page(show: "flag-TlmTrap", month: "2026-06");
        Assert.Equal("Both at once, at the end of Jun 2026: 1", page.Find("#people h2").TextContent);
        Assert.Equal("/people/tom?asof=2026-06-30", page.Find("#people li a").GetAttribute("href"));
        Assert.Contains("Oct 2026", Page(month: "soon").Find(".month b").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_in_a_long_list_to_the_last_of_them()
    {
        organisation = Given.Organisation([(new Person("exec"), "Executive 2015-01-01"), .. Enumerable.Range(1, 125).Select(i => (new Person($"p{i:000}"), "Engineer 2020-01-01 E3 exec"))]);
        var page = Page(show: Shown.Practising);
        Assert.EndsWith(": 125", page.Find("#people h2").TextContent, StringComparison.Ordinal);
        Assert.Equal(120, page.FindAll("#people li").Count);
        Assert.Contains("1 to 120 of 125", page.Find("#people .pages").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/organisation?show={Shown.Practising}&page=2#people", page.Find("#people .pages a").GetAttribute("href"));
        Assert.Equal(5, Page(show: Shown.Practising, list: 2).FindAll("#people li").Count);
        Assert.Equal(5, Page(show: Shown.Practising, list: 9).FindAll("#people li").Count);
        Assert.Equal(120, Page(show: Shown.Practising, list: -1).FindAll("#people li").Count);
    }

    [Fact]
    public void Opens_those_who_swung_to_management_in_a_year()
    {
        var page = Page();
        var door = page.Find("section[aria-labelledby=swings-heading] td a[href*=swung-]").GetAttribute("href")!;
        var year = door.Split("swung-")[1][..4];
        Assert.Equal(page.Find($"a[href='{door}']").TextContent, Page(show: $"swung-{year}").FindAll("#people li").Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Says_too_few_to_show_where_they_are()
    {
        var page = Page();
        Assert.Contains("too few to show", page.Find("section[aria-labelledby=flags-heading]").TextContent, StringComparison.Ordinal);
        Assert.Contains("too few to show", page.Find("section[aria-labelledby=why-heading]").TextContent, StringComparison.Ordinal);
        Assert.Contains("too few to show", page.Find("section[aria-labelledby=hands-on-heading]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Looks_right_with_nobody_and_with_one_person(int people)
    {
        organisation = people == 0 ? Organisation.Empty : Given.Organisation((new Person("exec", PractisedBefore: 9, ManagedBefore: 0), "Executive 2015-01-01"));
        var page = Page();
        Assert.Contains("Nobody reports to anybody", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_picture_says_what_it_shows_and_is_a_table_too()
    {
        var demo = DemoOrganisation.Make(Today);
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, demo.Facts);
        organisation = Given.Organisation(demo.Facts);
        looking = new(demo.People.Executive, IsExecutive: true);
        var page = Page();
        Assert.All(page.FindAll("svg[role=img]"), svg => Assert.True(svg.GetAttribute("aria-label")!.Length > 20));
        Assert.All(page.FindAll("svg:not([role=img])"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
        Assert.True(page.FindAll("details table").Count >= 5);
    }

    private IRenderedComponent<OrganisationPage> Page(string? asOf = null, string? show = null, string? month = null, int? list = null)
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/organisation?show={show}&month={month}&page={list}");
        return Render<OrganisationPage>(p => p.AddCascadingValue(asOf is null ? new AsOf(Today) : new AsOf(Given.Day(asOf), IsChosen: true)));
    }
}
