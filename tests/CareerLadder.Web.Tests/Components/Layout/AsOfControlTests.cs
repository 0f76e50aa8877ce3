using Bunit;
using CareerLadder.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Layout;

public sealed class AsOfControlTests : BunitContext
{
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
