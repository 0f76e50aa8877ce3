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

    [Fact]
    public async Task Writes_a_draft_finds_it_after_a_lost_page_and_puts_it_in_force()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An administrator");
        var page = visitor.Page;
        await visitor.GoAsync("/ladders/edit");
        await visitor.LiveAsync("#drafts");
        await visitor.EveryLookAsync("ladders-edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft from what is in force" }).ClickAsync();
        await visitor.LiveAsync("#draft-name");
        var draft = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit E6" }).ClickAsync();
        var title = page.GetByLabel("Title", new() { Exact = true });
        await title.FillAsync("Architect");
        await page.GetByLabel("Summary", new() { Exact = true }).FocusAsync();
        await page.WaitForFunctionAsync("() => location.search === '?level=E6'");
        await page.ReloadAsync();
        await visitor.LiveAsync("#level-title");
        await Expect(title).ToHaveValueAsync("Architect");

        await visitor.EveryLookAsync("ladders-draft-level");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save in the draft" }).ClickAsync();
        await Expect(page.GetByText("E6 is saved in the draft.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare word by word" }).ClickAsync();
        await visitor.ShowsAsync("Changes of the ladders");
        await Expect(page.Locator("ins", new() { HasText = "Architect" })).ToBeVisibleAsync();
        await visitor.EveryLookAsync("ladders-changes-draft");
        await visitor.GoAsync(draft);
        await visitor.LiveAsync("#draft-name");
        await page.GetByLabel("From which day").FillAsync("2031-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it changes" }).ClickAsync();
        await Expect(page.GetByText("changes E6.").First).ToBeVisibleAsync();
        await visitor.EveryLookAsync("ladders-draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put in force from 1 Jan 2031" }).ClickAsync();
        await visitor.ShowsAsync("Ladders");
        await Expect(page.Locator("#level-E6")).ToContainTextAsync("Architect");
        await visitor.GoAsync("/ladders?asof=2030-12-31");
        await Expect(page.Locator("#level-E6")).Not.ToContainTextAsync("Architect");
        await visitor.GoAsync("/ladders/changes");
        await visitor.EveryLookAsync("ladders-changes-administrator");
    }
}
