using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class CareerTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_a_career_that_fits_the_screen_and_can_be_read_by_all(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.ArriveAsync(site, width, colours);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "A manager" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "The pendulum" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Img).And(visitor.Page.Locator("svg.drawing:visible"))).ToHaveCountAsync(1);
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("my-career");

        foreach (var summary in await visitor.Page.Locator("main summary:visible").AllAsync())
        {
            if (await summary.EvaluateAsync<bool>("s => !s.parentElement.open")) await summary.ClickAsync();
        }

        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("my-career-opened");
    }

    [Fact]
    public async Task Opens_the_table_the_workings_and_a_rule_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await page.GetByText("Show as a table").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Engineering Manager" }).First).ToBeVisibleAsync();
        // Past the table, which the keyboard can scroll, to how fluency is worked out.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Nobody measured anything")).ToBeVisibleAsync();
        // On to the first flag, which lies open, and through its sources to its rule.
        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "The rule and its numbers"; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/flags/[A-Za-z]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Shows_the_manager_of_ones_own_page_by_name_post_and_level_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        await visitor.Page.Locator("main .sub a").ClickAsync();
        await Expect(visitor.Page.GetByText("This is what everyone here sees")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "The pendulum" })).ToBeHiddenAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("person-of-others");
    }

    [Fact]
    public async Task Looks_back_at_a_career_as_it_was()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        await visitor.GoAsync("/?asof=2020-01-01");
        await Expect(visitor.Page.Locator("svg.drawing:visible").GetByText("1 Jan 2020")).ToBeVisibleAsync();
        await visitor.PictureAsync("my-career-in-2020");
    }

    [Fact]
    public async Task Says_that_nobody_has_that_key()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        await visitor.GoAsync("/people/nobody-of-that-key");
        await visitor.ShowsAsync("There is nothing here");
    }
}
