using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>What the whole is for, by two people at two screens at once, on a demo of their own: what they decide would surprise other tests.</summary>
public sealed class JourneyTests
{
    private const string Manager = "Katharina Lindqvist";

    [Fact]
    public async Task From_a_flag_on_the_team_page_to_a_held_conversation_a_recorded_fork_a_plan_and_a_goal()
    {
        await using var site = new DemoSite();
        await site.InitializeAsync();
        await using var director = await Visitor.SignInAsync(site, "A director");
        await using var manager = await Visitor.SignInAsync(site, "A manager");

        await LeadFromTheFlagToTheConversationAsync(director);
        await OpenTheSameAsync(manager, director.Page.Url);
        await SayAndReadAsync(director, manager, "What would you miss, were you to go back?");
        await SayAndReadAsync(manager, director, "The two I mentor. Not the calendar.");
        await director.PictureAsync("journey-conversation");
        await HoldAsync(director, manager);
        await SwingBackAsync(manager);

        await director.GoAsync("/team");
        await Expect(RowOf(director).GetByRole(AriaRole.Link, new() { NameRegex = new("^A fork in the road", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToHaveCountAsync(0);
        await RowOf(director).GetByRole(AriaRole.Link, new() { Name = Manager, Exact = true }).ClickAsync();
        await Expect(director.Page.GetByText("The hour with the two I mentor")).ToBeVisibleAsync();

        await PlanAsync(manager, "Back to Payments as an engineer");
        await manager.GoAsync("/");
        await Expect(manager.Page.Locator("section[aria-labelledby=goals-heading]").GetByText("Back to Payments as an engineer")).ToBeVisibleAsync();
        await manager.PictureAsync("journey-end");
    }

    private static async Task LeadFromTheFlagToTheConversationAsync(Visitor director)
    {
        await director.GoAsync("/team");
        await RowOf(director).GetByRole(AriaRole.Link, new() { NameRegex = new("^A fork in the road", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await director.ShowsAsync(Manager);
        await Expect(director.Page.GetByRole(AriaRole.Heading, new() { Name = "A fork in the road" })).ToBeVisibleAsync();
        await director.Page.GoBackAsync();
        await RowOf(director).GetByRole(AriaRole.Link, new() { NameRegex = new("^next on", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await LiveAsync(director);
    }

    private static async Task OpenTheSameAsync(Visitor manager, string address)
    {
        await manager.GoAsync("/conversations");
        await manager.Page.Locator("section:has(#own-heading) .planned a").First.ClickAsync();
        await LiveAsync(manager);
        Assert.Equal(new Uri(address).AbsolutePath, new Uri(manager.Page.Url).AbsolutePath);
    }

    private static async Task SayAndReadAsync(Visitor one, Visitor other, string words)
    {
        await one.Page.GetByLabel("You write").FocusAsync();
        await one.Page.Keyboard.PressAsync("Control+End");
        await one.Page.Keyboard.TypeAsync(words);
        await Expect(other.Page.Locator(".other .words")).ToContainTextAsync(words);
        await Expect(one.Page.Locator("#my-words-said")).ToHaveTextAsync("Saved.");
    }

    private static async Task HoldAsync(Visitor director, Visitor manager)
    {
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Agree to this day" }).ClickAsync();
        await Expect(director.Page.GetByText("Agreed: ")).ToBeVisibleAsync();
        await director.Page.GetByText("It was held", new() { Exact = true }).ClickAsync();
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "It was held on this day" }).ClickAsync();
        foreach (var visitor in new[] { director, manager }) await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Held" })).ToBeVisibleAsync();
    }

    private static async Task SwingBackAsync(Visitor manager)
    {
        await manager.GoAsync("/");
        var fork = manager.Page.Locator("#fork");
        await manager.LiveAsync("#fork");
        await fork.GetByLabel("Swing back").CheckAsync();
        await fork.GetByLabel("What of the work brings you joy?").FillAsync("The hour with the two I mentor");
        await fork.GetByRole(AriaRole.Button, new() { Name = "Record the fork" }).ClickAsync();
        await Expect(fork.GetByText("What brings you joy: “The hour with the two I mentor”")).ToBeVisibleAsync();
    }

    private static async Task PlanAsync(Visitor manager, string name)
    {
        var page = manager.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Try a what-if" }).ClickAsync();
        await manager.ShowsAsync("What-if plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "New plan" }).ClickAsync();
        await page.WaitForURLAsync("**/plans?plan=*");
        // The field of the new plan, not of the one that lay open before.
        var field = page.GetByLabel("Name", new() { Exact = true });
        await Expect(field).ToHaveValueAsync("Swing to E5");
        await manager.LiveAsync("section[aria-labelledby=pendulum-heading]");
        await field.FillAsync(name);
        await page.WaitForTimeoutAsync(1000);
        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync(name);
        await manager.LiveAsync("section[aria-labelledby=pendulum-heading]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn into a goal" }).ClickAsync();
        // From the plan to its goal, and back.
        await page.GetByRole(AriaRole.Link, new() { Name = "It is a goal of yours" }).ClickAsync();
        await manager.ShowsAsync("My goals");
        await page.GetByRole(AriaRole.Article).Filter(new() { HasText = "made of the plan" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(field).ToHaveValueAsync(name);
    }

    private static ILocator RowOf(Visitor director) => director.Page.Locator("tr:has(td.flags)").Filter(new() { HasText = Manager });

    private static async Task LiveAsync(Visitor visitor)
    {
        await Expect(visitor.Page.GetByLabel("You write")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#agenda-new")).ToBeVisibleAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.getElementById('my-words')?.keeper !== undefined");
    }
}
