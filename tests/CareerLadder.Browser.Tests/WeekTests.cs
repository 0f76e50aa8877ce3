using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>A demo of its own: what is told here is nothing to the tests that look at the shared one.</summary>
public sealed class WeekSite : IAsyncLifetime
{
    public DemoSite Demo { get; } = new();

    public ValueTask InitializeAsync() => Demo.InitializeAsync();

    public ValueTask DisposeAsync() => Demo.DisposeAsync();
}

/// <summary>What one looks after oneself on one's own page, and what others then see of it.</summary>
public sealed class WeekTests(WeekSite week) : IClassFixture<WeekSite>
{
    private readonly DemoSite site = week.Demo;

    [Fact]
    public async Task Sets_a_flag_aside_so_that_the_manager_no_longer_sees_it_and_takes_it_up_again()
    {
        await using var engineer = await Visitor.SignInAsync(site, "An engineer");
        await using var manager = await Visitor.SignInAsync(site, "A manager");
        var name = await engineer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        var title = await engineer.Page.Locator("article.flag h3").First.InnerTextAsync();
        await FindAsync(manager, name);
        await Expect(manager.Page.Locator("article.flag h3").GetByText(title)).ToBeVisibleAsync();

        await engineer.Page.GetByText("Set aside: " + title).ClickAsync();
        var form = engineer.Page.Locator("article.flag").First;
        await form.GetByRole(AriaRole.Button, new() { Name = "Set it aside" }).ClickAsync();
        await Expect(form.GetByText("A few words on why")).ToBeVisibleAsync();
        await form.GetByLabel("Why, in a few words").FillAsync("We talked; after the summer");
        await engineer.EveryLookAsync("set-aside");
        // A finger stays down for a moment. What was said of the words goes meanwhile, and the button moves.
        await form.GetByRole(AriaRole.Button, new() { Name = "Set it aside" }).HoverAsync();
        await engineer.Page.Mouse.DownAsync();
        await Expect(form.GetByText("A few words on why")).ToHaveCountAsync(0);
        await engineer.Page.Mouse.UpAsync();
        await Expect(engineer.Page.Locator("article.flag h3").GetByText(title)).ToHaveCountAsync(0);
        await engineer.Page.GetByText("Set aside: 1 flag").ClickAsync();
        await Expect(engineer.Page.GetByText("We talked; after the summer")).ToBeVisibleAsync();
        await engineer.EveryLookAsync("set-aside-done");

        await manager.Page.ReloadAsync();
        await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Flags" })).ToBeVisibleAsync();
        await Expect(manager.Page.GetByText(title)).ToHaveCountAsync(0);
        await Expect(manager.Page.GetByText("after the summer")).ToHaveCountAsync(0);

        await engineer.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again: " + title }).ClickAsync();
        await Expect(engineer.Page.Locator("article.flag h3").GetByText(title)).ToBeVisibleAsync();
        await manager.Page.ReloadAsync();
        await Expect(manager.Page.Locator("article.flag h3").GetByText(title)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Answers_what_was_asked_and_shares_it_with_the_line_above()
    {
        await using var manager = await Visitor.SignInAsync(site, "A manager");
        await using var executive = await Visitor.SignInAsync(site, "An executive");
        var name = await manager.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await FindAsync(executive, name);
        await Expect(executive.Page.GetByRole(AriaRole.Heading, new() { Name = "What " + name + " wants" })).ToHaveCountAsync(0);

        await Expect(manager.Page.Locator(".week").GetByText("Do you want to manage on, or go back?")).ToBeVisibleAsync();
        await manager.LiveAsync("section[aria-labelledby=records-heading]");
        await manager.Page.GetByText("Answer anew").ClickAsync();
        await manager.Page.GetByLabel("I want engineering for a while, and may manage again").CheckAsync();
        await manager.Page.GetByLabel("In your own words, if you like").FillAsync("From the summer on, if it suits the team.");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Expect(manager.Page.GetByText("I want engineering for a while").First).ToBeVisibleAsync();
        await manager.Page.GetByText("What you share").ClickAsync();
        await manager.Page.GetByLabel("My answers, and the flags that rest on them").CheckAsync();
        await Expect(manager.Page.GetByText("with the line above my manager, since")).ToBeVisibleAsync();
        await manager.EveryLookAsync("shared");

        await executive.Page.ReloadAsync();
        await Expect(executive.Page.GetByText("From the summer on, if it suits the team.")).ToBeVisibleAsync();
        await executive.EveryLookAsync("shared-seen");

        await manager.Page.GetByLabel("My answers, and the flags that rest on them").UncheckAsync();
        await Expect(manager.Page.GetByText("with the line above my manager, since")).ToHaveCountAsync(0);
        await executive.Page.ReloadAsync();
        await Expect(executive.Page.GetByText("From the summer on")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Logs_the_hours_of_this_week_with_the_estimate_answering_and_one_key()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var answer = visitor.Page.GetByText("If every week were like this:");
        // What is typed before the page is live is not answered; nobody types as soon as that.
        for (var tries = 0; tries < 20 && !await answer.IsVisibleAsync(); tries++)
        {
            await visitor.Page.GetByLabel("Hours this week").FillAsync("");
            await visitor.Page.GetByLabel("Hours this week").PressSequentiallyAsync("4");
            await visitor.Page.WaitForTimeoutAsync(500);
        }

        await Expect(answer).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("What it was, if you like").FillAsync("A flaky test");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByText("4 hours a week, ")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Chooses_a_situation_and_no_more()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var card = visitor.Page.Locator("#situations");
        await visitor.LiveAsync("#situations");
        await card.Locator("summary").First.ClickAsync();
        await card.Locator(".situation > summary").GetByText("Somebody who would like to manage and never had the chance").ClickAsync();
        await visitor.EveryLookAsync("situations");
        await card.GetByRole(AriaRole.Button, new() { Name = "That is me: somebody who would like to manage" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "You recognise yourself in somebody who would like to manage" })).ToBeVisibleAsync();
        await using var manager = await Visitor.SignInAsync(site, "A manager");
        await FindAsync(manager, await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await Expect(manager.Page.GetByText("recognise")).ToHaveCountAsync(0);
        await manager.EveryLookAsync("person-of-ones-own");
        await card.GetByRole(AriaRole.Button, new() { Name = "Not any more: somebody" }).ClickAsync();
        await Expect(card.GetByText("You recognise yourself")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tries_a_part_of_managing_and_says_how_it_was()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var card = visitor.Page.Locator("#parts");
        await visitor.LiveAsync("#parts");
        await card.GetByText("Say how it goes").First.ClickAsync();
        await card.GetByRole(AriaRole.Radio, new() { Name = "4" }).First.CheckAsync();
        await card.GetByLabel("In your own words, if you like").First.FillAsync("Quieter than I thought.");
        await visitor.EveryLookAsync("tryouts");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Expect(card.GetByText("“Quieter than I thought.”")).ToBeVisibleAsync();
        await card.GetByText("Choose a part to try").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Try: Write the posting" }).ClickAsync();
        await Expect(card.GetByText("to try; chosen on")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tells_a_swing_with_the_persons_consent_and_brings_congratulations_from_another_browser()
    {
        await using var own = new SwingSite();
        await own.StartAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await using var ada = await SignInAsync(own, "ada");
        await using var grace = await SignInAsync(own, "grace");
        await Expect(grace.Page.GetByText("Ada Quinn swung")).ToHaveCountAsync(0);
        await Expect(ada.Page.GetByText("Would you like colleagues to be told?")).ToBeVisibleAsync();
        await ada.LiveAsync(".week");
        await ada.EveryLookAsync("swing-asked");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, tell them" }).ClickAsync();
        await Expect(ada.Page.GetByText("Colleagues are told that you swung to engineering.")).ToBeVisibleAsync();

        await grace.Page.ReloadAsync();
        await grace.LiveAsync(".week");
        await grace.Page.GetByText("Write a few words").ClickAsync();
        await grace.Page.GetByLabel("To Ada Quinn, and nobody else").FillAsync("Good to have you beside me again!");
        await grace.EveryLookAsync("swing-congratulate");
        await grace.Page.GetByRole(AriaRole.Button, new() { Name = "Congratulate" }).ClickAsync();
        await Expect(grace.Page.GetByText("You wrote: “Good to have you beside me again!”")).ToBeVisibleAsync();

        await ada.Page.ReloadAsync();
        await Expect(ada.Page.GetByText("Grace Okoro: “Good to have you beside me again!”")).ToBeVisibleAsync();
        await ada.LiveAsync(".week");
        await ada.EveryLookAsync("swing-congratulated");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();
        await grace.Page.ReloadAsync();
        await Expect(grace.Page.GetByRole(AriaRole.Heading, new() { Name = "This week" })).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("Ada Quinn swung")).ToHaveCountAsync(0);
    }

    private async Task<Visitor> SignInAsync(SwingSite own, string who)
    {
        var visitor = await Visitor.ArriveAsync(site, address: own.Address);
        await visitor.Page.GetByLabel("E-mail").FillAsync(SwingSite.EmailOf(who));
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(own.PasswordOf(who));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync("/");
        await visitor.Page.WaitForFunctionAsync("() => document.readyState === 'complete' && window.Blazor !== undefined");
        return visitor;
    }

    private static async Task FindAsync(Visitor visitor, string name)
    {
        await visitor.GoAsync("/people?find=" + Uri.EscapeDataString(name));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await visitor.ShowsAsync(name);
    }
}
