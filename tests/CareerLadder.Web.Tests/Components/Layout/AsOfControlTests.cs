using Bunit;
using CareerLadder.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Layout;

public sealed class AsOfControlTests(DemoUnderTest demo) : BunitContext, IClassFixture<DemoUnderTest>
{
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
