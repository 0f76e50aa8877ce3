using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class PeopleTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Is_accessible_and_fits_the_screen_full_and_narrowed(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive", width, colours);
        foreach (var (name, address) in new[] { ("people-all", "/people"), ("people-flag", "/people?flag=TlmTrap&sort=-post"), ("people-nobody", "/people?find=nobodyatall"), ("people-past", "/people?asof=2022-01-01") })
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync("People");
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync(name);
        }
    }

    [Fact]
    public async Task Finds_narrows_and_sorts_with_the_keyboard_alone_and_the_address_tells_it()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await visitor.GoAsync("/people");
        var find = page.GetByLabel("Find", new() { Exact = true });
        await LiveAsync(page);
        var everyone = await page.Locator(".count").InnerTextAsync();
        await find.FocusAsync();
        await page.Keyboard.TypeAsync("engineer");
        await Expect(page.Locator(".count")).Not.ToHaveTextAsync(everyone);
        await Expect(page).ToHaveURLAsync("/people?find=engineer");
        await Expect(find).ToBeFocusedAsync();
        await Expect(find).ToHaveValueAsync("engineer");

        await page.GetByLabel("Kind").SelectOptionAsync(new SelectOptionValue { Value = "Engineer" });
        await Expect(page).ToHaveURLAsync("/people?find=engineer&kind=Engineer");
        var byLevel = page.GetByRole(AriaRole.Columnheader, new() { Name = "Level" }).GetByRole(AriaRole.Link);
        // The address changes first, then the page is drawn anew.
        await Expect(byLevel).ToHaveAttributeAsync("href", "/people?find=engineer&kind=Engineer&sort=level");
        await byLevel.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/people?find=engineer&kind=Engineer&sort=level");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Level" })).ToHaveAttributeAsync("aria-sort", "ascending");

        await page.GetByRole(AriaRole.Link, new() { Name = "Clear" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".count")).ToHaveTextAsync(everyone);
        await Expect(find).ToHaveValueAsync("");
        await page.GoBackAsync();
        await Expect(page.GetByLabel("Kind")).ToHaveValueAsync("Engineer");
    }

    [Fact]
    public async Task Scrolls_through_everyone_to_the_last()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        await visitor.GoAsync("/people");
        await LiveAsync(visitor.Page);
        var last = await visitor.Page.GetByRole(AriaRole.Table).GetAttributeAsync("aria-rowcount");
        await visitor.Page.Keyboard.PressAsync("End");
        await Expect(visitor.Page.Locator($"tr[aria-rowindex='{last}']")).ToBeVisibleAsync();
    }

    // The rows in sight alone exist once the page is live.
    private static Task LiveAsync(IPage page) => Expect(page.Locator("tbody tr[style]").First).ToBeAttachedAsync(new() { Timeout = 20_000 });
}
