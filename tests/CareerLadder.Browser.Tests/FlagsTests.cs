using Microsoft.Playwright;
using Xunit;

namespace CareerLadder.Browser.Tests;

public sealed class FlagsTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Is_accessible_and_fits_the_screen_all_and_one(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive", width, colours);
        foreach (var (name, address, heading) in new[] { ("flags-all", "/flags", "Flags"), ("flags-one", "/flags/tlm-trap", "Both at once"), ("flags-none", "/flags/nonsense", "There is no flag of that name") })
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync(heading);
            foreach (var closed in await visitor.Page.Locator("main details").AllAsync())
                await closed.EvaluateAsync("it => it.open = true");
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync(name);
        }
    }

    [Fact]
    public async Task Leads_from_all_rules_to_one_and_to_somebody_it_holds_for_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await visitor.GoAsync("/flags");
        await page.GetByRole(AriaRole.Link, new() { Name = "Both at once" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("Both at once");
        await page.Locator("section[aria-labelledby=holders] li a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/*");
    }
}
