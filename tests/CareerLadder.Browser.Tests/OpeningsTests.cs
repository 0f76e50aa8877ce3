using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class OpeningsTests(DemoSite site)
{
    [Fact]
    public async Task An_engineer_says_interest_with_the_keyboard_alone_and_takes_it_back()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var page = visitor.Page;
        await OpenAsync(visitor);
        await visitor.EveryLookAsync("openings-engineer");
        var opening = page.GetByRole(AriaRole.Article, new() { Name = "Senior Engineer II, Privacy" });
        await opening.GetByRole(AriaRole.Button, new() { Name = "I am interested" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(opening.GetByText("will not, unless you say so")).ToBeVisibleAsync();
        await Expect(opening.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("I would like to know more.");
        await visitor.EveryLookAsync("openings-interest");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(opening.GetByText("that you are interested")).ToBeVisibleAsync();
        await Expect(opening.GetByText("I would like to know more.")).ToBeVisibleAsync();
        await opening.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Taken back. Nobody sees it any more.");
        await Expect(opening.GetByRole(AriaRole.Button, new() { Name = "I am interested" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_manager_posts_an_opening_everyone_sees_it_and_the_manager_closes_it()
    {
        const string Title = "Engineer who reads logs";
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await OpenAsync(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post an opening" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Post it" }).ClickAsync();
        await Expect(page.GetByText("Please give it a title")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("openings-post");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync(Title);
        await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("Engineer");
        await page.GetByLabel("Level", new() { Exact = true }).SelectOptionAsync("E3");
        await page.GetByLabel("Team", new() { Exact = true }).FillAsync("Payments");
        await page.GetByLabel("What there is to do", new() { Exact = true }).FillAsync("Find out what the night shift of the payment sandbox does.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post it" }).ClickAsync();
        var opening = page.GetByRole(AriaRole.Article, new() { Name = Title });
        await Expect(opening).ToBeVisibleAsync();

        await using (var engineer = await Visitor.SignInAsync(site, "An engineer"))
        {
            await OpenAsync(engineer, "?track=engineering&rung=3");
            await Expect(engineer.Page.GetByRole(AriaRole.Article, new() { Name = Title })).ToBeVisibleAsync();
            await Expect(engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(0);
        }

        await opening.GetByRole(AriaRole.Button, new() { Name = "Filled or closed" }).ClickAsync();
        await opening.GetByLabel("Who has it now?").FillAsync("Nobody of That Name");
        await opening.GetByRole(AriaRole.Button, new() { Name = "It is filled" }).ClickAsync();
        await Expect(opening.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody here is called “Nobody of That Name”.");
        await opening.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Expect(opening).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Narrows_by_track_and_rung_and_the_address_tells_it()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await OpenAsync(visitor);
        await page.GetByLabel("Track").SelectOptionAsync("management");
        await Expect(page).ToHaveURLAsync("/openings?track=management");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Principal Engineer" })).ToHaveCountAsync(0);
        await page.GetByLabel("Rung").SelectOptionAsync("7");
        await Expect(page.GetByText("Nothing open matches both.")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("openings-nothing");
        await page.GoBackAsync();
        await Expect(page.GetByLabel("Rung")).ToHaveValueAsync("");
        await visitor.GoAsync("/openings?asof=2020-01-01");
        await Expect(page.GetByText("Posts that were open on 1 Jan 2020.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_climb_door_counts_what_is_posted_above()
    {
        foreach (var who in new[] { "An engineer", "A manager" })
        {
            await using var visitor = await Visitor.SignInAsync(site, who);
            await Expect(visitor.Page.Locator("section", new() { HasText = "Doors" }).Last).ToContainTextAsync("posted");
            await Expect(visitor.Page.GetByText("nothing posted now")).ToHaveCountAsync(0);
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "How few seats there are above" }).ClickAsync();
            await visitor.ShowsAsync("Before you climb");
            await Expect(visitor.Page.GetByText("Seats on this rung and on those above it, today")).ToBeVisibleAsync();
        }
    }

    /// <summary>On a demo of its own: what the manager says here would show on other pages.</summary>
    [Fact]
    public async Task Two_people_say_yes_to_a_swap_in_two_browsers_and_then_see_each_other()
    {
        await using var own = new DemoSite();
        await own.InitializeAsync();
        await using var manager = await Visitor.SignInAsync(own, "A manager");
        await using var engineer = await Visitor.SignInAsync(own, "An engineer");
        await manager.Page.GetByText("Answer anew").First.ClickAsync();
        await manager.Page.GetByLabel("I want to go back to engineering").CheckAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Expect(manager.Page.GetByText("you said: I want to go back to engineering")).ToBeVisibleAsync();
        await OpenAsync(manager);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "You may look for somebody" }).ClickAsync();
        await Expect(manager.Page.GetByText("You may be asked since")).ToBeVisibleAsync();

        // Others who want back come first for the engineer, who says no to each: until only the manager is left.
        await OpenAsync(engineer);
        for (var others = 0; others < 12 && !await IsAskedAsync(manager); others++)
        {
            await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "No, not this one" }).ClickAsync();
            await Expect(engineer.Page.GetByText("stays between you and this page")).ToBeVisibleAsync();
            await OpenAsync(manager);
            await OpenAsync(engineer);
        }

        await Expect(engineer.Page.GetByText("would change seats with you.")).ToBeVisibleAsync();
        await Expect(engineer.Page.Locator("#swap")).Not.ToContainTextAsync("Katharina");
        await Expect(manager.Page.Locator("#swap")).Not.ToContainTextAsync("Inés");
        await manager.EveryLookAsync("openings-swap-offered");
        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, I would" }).ClickAsync();
        await Expect(engineer.Page.GetByRole(AriaRole.Heading, new() { Name = "Swap seats" })).ToBeVisibleAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, I would" }).ClickAsync();
        await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Name = "You and Inés Fernández-Villar want to swap" })).ToBeVisibleAsync();
        await OpenAsync(engineer);
        await Expect(engineer.Page.GetByRole(AriaRole.Heading, new() { Name = "You and Katharina Lindqvist want to swap" })).ToBeVisibleAsync();
        await manager.EveryLookAsync("openings-swap-agreed");
    }

    private static Task<bool> IsAskedAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "A swap for you" }).IsVisibleAsync();

    private static async Task OpenAsync(Visitor visitor, string asked = "")
    {
        await visitor.GoAsync("/openings" + asked);
        // Only a live page answers to what is pressed.
        await visitor.LiveAsync("h1");
    }
}
