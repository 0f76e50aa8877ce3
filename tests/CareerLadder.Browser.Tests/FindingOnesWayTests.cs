using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class FindingOnesWayTests(DemoSite site)
{
    [Fact]
    public async Task Leads_a_stranger_to_the_sign_in_and_then_where_they_wanted()
    {
        await using var visitor = await Visitor.ArriveAsync(site);
        await visitor.GoAsync("/ladders?asof=2023-09-01");
        await visitor.ShowsAsync("Two ladders, one career");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "An engineer" }).ClickAsync();
        await visitor.ShowsAsync("Ladders");
        await Expect(visitor.Page).ToHaveURLAsync("/ladders?asof=2023-09-01");
    }

    [Fact]
    public async Task Opens_and_closes_the_menu_of_a_narrow_screen_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager", Visitor.Narrow);
        var people = visitor.Page.GetByRole(AriaRole.Navigation).GetByText("People");
        await Expect(people).ToBeHiddenAsync();

        var menu = visitor.Page.Locator(".menu-switch summary");
        await menu.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(people).ToBeVisibleAsync();
        await visitor.PictureAsync("menu");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(people).ToBeHiddenAsync();

        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("People");
        await Expect(people).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Skips_to_the_content_without_leaving_the_page()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        await visitor.GoAsync("/people?asof=2023-09-01");
        await visitor.Page.GetByText("Skip to the content").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync("/people?asof=2023-09-01#content");
        await visitor.ShowsAsync("People");
    }

    [Fact]
    public async Task Looks_at_another_day_on_every_page_until_back_to_today()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var page = visitor.Page;
        await visitor.GoAsync("/people?find=ada");
        await page.Locator(".as-of summary").ClickAsync();
        await page.GetByLabel("See everything as of").FillAsync("2023-09-01");
        await visitor.PictureAsync("as-of-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/people?asof=2023-09-01&find=ada");
        await Expect(page.Locator(".as-of summary")).ToHaveTextAsync("As of 1 Sep 2023");

        await page.GetByRole(AriaRole.Navigation).GetByText("Flags").ClickAsync();
        await visitor.ShowsAsync("Flags");
        await Expect(page).ToHaveURLAsync("/flags?asof=2023-09-01");
        // The rules are the same on every day: the page offers none, and carries the chosen one along.
        await Expect(page.Locator(".as-of")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Navigation).GetByText("Ladders").ClickAsync();
        await visitor.ShowsAsync("Ladders");
        await Expect(page).ToHaveURLAsync("/ladders?asof=2023-09-01");

        await page.Locator(".as-of summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/ladders");
    }

    [Fact]
    public async Task Finds_from_anywhere_with_one_key()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await Expect(visitor.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("Ada L");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("People");
        await Expect(visitor.Page).ToHaveURLAsync("/people?find=Ada+L");
        await Expect(visitor.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("Ada L");
    }

    [Fact]
    public async Task Remembers_the_colours_chosen_against_the_system()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await page.GetByLabel("You and how this looks").ClickAsync();
        await visitor.PictureAsync("you-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(22, 22, 20)");

        await visitor.GoAsync("/flags");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visitor.IsAccessibleAsync();
    }

    [Fact]
    public async Task Signs_out()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        await visitor.Page.GetByLabel("You and how this looks").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visitor.ShowsAsync("Two ladders, one career");
        await visitor.GoAsync("/people");
        await visitor.ShowsAsync("Two ladders, one career");
    }
}
