using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class LimitsTests(DemoSite site)
{
    [Fact]
    public async Task Counts_what_a_limit_would_come_to_before_it_is_saved_and_leaves_all_as_it_was()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An administrator");
        var page = visitor.Page;
        await visitor.GoAsync("/settings/limits");
        await visitor.ShowsAsync("Limits of the rules");
        await visitor.EveryLookAsync("limits");

        await page.GetByRole(AriaRole.Button, new() { Name = "Change: The same post for long, Raised from this month on" }).ClickAsync();
        var number = page.GetByLabel("The same post for long: Raised from this month on");
        await Expect(number).ToBeFocusedAsync();
        await number.FillAsync("18");
        await number.PressAsync("Tab");
        await Expect(page.Locator("#limits-preview-heading")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("limits-changed");

        await page.GetByRole(AriaRole.Button, new() { Name = "Leave all as it was" }).ClickAsync();
        await Expect(number).ToHaveCountAsync(0);
    }
}
