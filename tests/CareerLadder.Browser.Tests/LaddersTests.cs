using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class LaddersTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Is_accessible_and_fits_the_screen_alone_and_comparing(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager", width, colours);
        foreach (var (name, address) in new[] { ("ladders-all", "/ladders"), ("ladders-compare", "/ladders?compare=E5&with=M5"), ("ladders-past", "/ladders?asof=2020-01-01") })
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync("Ladders");
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync(name);
        }
    }

    [Fact]
    public async Task Compares_two_levels_and_opens_who_stands_there_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var page = visitor.Page;
        await visitor.GoAsync("/ladders");
        await page.GetByLabel("Level", new() { Exact = true }).SelectOptionAsync("E5");
        await page.GetByLabel("With", new() { Exact = true }).SelectOptionAsync("M5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/ladders?compare=E5&with=M5");
        await Expect(page.Locator(".compared h3").First).ToBeVisibleAsync();
        await Expect(page.GetByText("You are here")).ToBeVisibleAsync();

        var standing = page.Locator("#level-E3 summary");
        await standing.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#level-E3 li a").First).ToBeVisibleAsync();
        await visitor.PictureAsync("ladders-open");
    }
}
