using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class OrganisationTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_how_careers_move_so_that_all_can_read_it(int width, ColorScheme colours)
    {
        await using var executive = await Visitor.SignInAsync(site, "An executive", width, colours);
        await executive.GoAsync("/organisation");
        await executive.ShowsAsync("Organisation");
        await executive.IsAccessibleAsync();
        await executive.PictureAsync("organisation");
        await executive.GoAsync("/organisation?asof=2021-06-30&show=to-engineering");
        await executive.IsAccessibleAsync();
        await executive.PictureAsync("organisation-past");
        await executive.GoAsync("/organisation?asof=2028-03-31");
        await executive.IsAccessibleAsync();
        await executive.PictureAsync("organisation-ahead");
    }

    [Fact]
    public async Task Opens_the_people_behind_a_figure_and_goes_from_month_to_month_with_the_list_open()
    {
        await using var executive = await Visitor.SignInAsync(site, "An executive");
        var page = executive.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Organisation", Exact = true }).ClickAsync();
        await executive.ShowsAsync("Organisation");
        var work = page.GetByRole(AriaRole.Region, new() { Name = "Who does which work" });
        var both = await work.GetByRole(AriaRole.Link).Nth(2).InnerTextAsync();
        await work.GetByRole(AriaRole.Link).Nth(2).ClickAsync();
        var list = page.Locator("#people");
        await Expect(list.GetByRole(AriaRole.Heading)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^Both at once, at the end of .*: {both}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(int.Parse(both, System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Month" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(list).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("month=.*show=flag-TlmTrap", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await list.GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people/k", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Leaves_everyone_else_at_the_door()
    {
        await using var engineer = await Visitor.SignInAsync(site, "An engineer");
        await Expect(engineer.Page.GetByRole(AriaRole.Link, new() { Name = "Organisation", Exact = true })).ToHaveCountAsync(0);
        await engineer.GoAsync("/organisation");
        await Expect(engineer.Page.GetByText("is shown to executives")).ToBeVisibleAsync();
    }
}
