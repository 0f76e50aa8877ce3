using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class ForkTests(DemoSite site)
{
    [Fact]
    public async Task Asks_a_manager_after_two_years_and_leads_there_from_the_doors()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await page.Locator("section[aria-labelledby=doors-heading]").GetByRole(AriaRole.Link, new() { Name = "Record the fork" }).ClickAsync();
        var fork = page.Locator("#fork");
        await Expect(fork.GetByRole(AriaRole.Group, new() { Name = "Which way?" })).ToBeInViewportAsync();
        // Live before anything is chosen: what is chosen earlier is not heard.
        await visitor.LiveAsync("#fork");
        await fork.GetByLabel("Stay, and look again").CheckAsync();
        await Expect(fork.GetByLabel("Look at it again on")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("fork-asked");
    }

    [Fact]
    public async Task Records_a_decision_to_stay_with_the_keyboard_alone_and_says_what_is_wrong_with_a_day()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        var fork = page.Locator("#fork");
        await visitor.LiveAsync("#fork");
        await fork.GetByText("Decide now").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await fork.GetByLabel("Stay, and look again").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await fork.GetByLabel("Look at it again on").FillAsync("2040-01-01");
        await page.Keyboard.PressAsync("Tab");
        await Expect(fork.GetByText("or a day before it")).ToBeVisibleAsync();
        await fork.GetByLabel("Look at it again on").FillAsync((await fork.GetByLabel("Look at it again on").GetAttributeAsync("max"))!);
        await fork.GetByLabel("What of the work brings you joy?").FillAsync("The mornings");
        await fork.GetByRole(AriaRole.Button, new() { Name = "Record the fork" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(fork.GetByText("What brings you joy: “The mornings”")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(fork.GetByText("What brings you joy: “The mornings”")).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("fork-recorded");
    }
}
