using Bunit;
using CareerLadder.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Layout;

public sealed class AsOfControlTests(DemoUnderTest demo) : BunitContext, IClassFixture<DemoUnderTest>
{
    private static readonly string[] Parts = [.. ((string[])["pay", "people", "swings", "into-band", "fair-pay"]).Select(part => $"/alignment?show={part}")];

    [Theory]
    [InlineData("/", true)]
    [InlineData("/people", true)]
    [InlineData("/team", true)]
    [InlineData("/ladders", true)]
    [InlineData("/openings", true)]
    [InlineData("/flags/TlmTrap", true)]
    [InlineData("/flags", false)]
    [InlineData("/conversations", false)]
    [InlineData("/account", false)]
    public async Task Is_offered_where_a_page_heeds_it_and_nowhere_else(string page, bool isOffered)
    {
        using var manager = await demo.SignedInAsync("manager");
        foreach (var address in (string[])[page, $"{page}?asof=2025-03-01"])
            Assert.Equal(isOffered, (await manager.GetStringAsync(address)).Contains("id=\"as-of-date\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12-31", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("1900-01-01", false)]
    [InlineData("2100-12-31", false)]
    public async Task Answers_a_day_far_away_and_says_where_it_shows_today_instead(string day, bool isToday)
    {
        using var executive = await demo.SignedInAsync("executive");
        foreach (var page in (string[])["/", "/alignment", .. Parts, "/organisation", "/people", "/people?by=level&figure=joined", "/people?by=in-post&figure=at-company", "/openings", "/team", "/ladders"])
        {
            var told = await executive.GetStringAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day}");
            Assert.True(told.Contains("<h1", StringComparison.Ordinal) && !told.Contains("something went wrong", StringComparison.Ordinal), page);
            Assert.True(told.Contains("is not a day between 1900 and 2100", StringComparison.Ordinal) == isToday, page);
        }

        foreach (var file in (string[])["people.csv", "people.xlsx"]) Assert.NotEmpty(await executive.GetByteArrayAsync($"/people/export/{file}?asof={day}"));
    }

    [Theory]
    [InlineData("/alignment?show=pay", "Nobody stands on a level")]
    [InlineData("/alignment?show=people", "Nobody is behind this figure")]
    [InlineData("/alignment?show=swings", "No swing inside the organisation")]
    [InlineData("/alignment?show=into-band", "Nobody is below their band")]
    [InlineData("/alignment?show=fair-pay", "there was none yet")]
    [InlineData("/alignment", "No level of this zone has a band on 1 Jan 1900.")]
    [InlineData("/people", "Nobody")]
    [InlineData("/openings", "No post is open")]
    [InlineData("/organisation", "You see the month nearest to 1 Jan 1900.")]
    public async Task Says_in_a_sentence_that_there_was_nobody_before_the_first_post(string page, string sentence)
    {
        using var executive = await demo.SignedInAsync("executive");
        Assert.Contains(sentence, await executive.GetStringAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof=1900-01-01"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12", "is not a month, written like 2026-10")]
    [InlineData("8999-12", "You see the month nearest to 31 Dec 8999.")]
    [InlineData("2101-01", "You see the month nearest to 31 Jan 2101.")]
    [InlineData("1850-06", "You see the month nearest to 30 Jun 1850.")]
    [InlineData("0001-01", "You see the month nearest to")]
    [InlineData("nonsense", "is not a month, written like 2026-10")]
    public async Task Answers_a_month_far_away_and_says_which_it_shows(string month, string sentence)
    {
        using var executive = await demo.SignedInAsync("executive");
        foreach (var page in (string[])["/organisation?month=", "/organisation?show=flag-TlmTrap&month="]) Assert.Contains(sentence, await executive.GetStringAsync(page + month), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_that_shows_another_day_offers_it_and_no_other_page_does()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false)).ToList();
        var source = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "../../../../../src/CareerLadder.Web"));
        foreach (var page in pages)
        {
            var text = File.ReadAllText(source.EnumerateFiles($"{page.Name}.razor", SearchOption.AllDirectories).Single().FullName);
            // What is printed has no frame to offer anything in.
            if (text.Contains("@layout PaperLayout", StringComparison.Ordinal)) continue;
            Assert.True(text.Contains("AsOf.Date", StringComparison.Ordinal) == page.IsDefined(typeof(HeedsAsOfAttribute), inherit: false), page.Name);
        }
    }

    [Fact]
    public void Shows_the_day_and_keeps_the_rest_of_the_address()
    {
        var control = On("/people?find=ada&asof=2023-09-01&level=E5");
        Assert.Equal("As of 1 Sep 2023", control.Find("summary").TextContent);
        Assert.Equal("/people", control.Find("form").GetAttribute("action"));
        Assert.Equal(["find=ada", "level=E5"], control.FindAll("input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Equal("/people?find=ada&level=E5", control.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Offers_no_way_back_to_today_when_it_is_today()
    {
        Assert.Empty(On("/people").FindAll("a"));
    }

    [Fact]
    public void Follows_the_address_on_a_live_page()
    {
        var control = On("/people");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/people?asof=2020-02-29");
        control.WaitForAssertion(() => Assert.Equal("As of 29 Feb 2020", control.Find("summary").TextContent));
    }

    private IRenderedComponent<AsOfControl> On(string address)
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddCascadingValue(AsOf.Cascade);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<AsOfControl>();
    }
}
