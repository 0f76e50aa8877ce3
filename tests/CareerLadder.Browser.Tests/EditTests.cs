using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>Changing a career by hand in a real browser, alone and when two do it at once.</summary>
public sealed class EditTests(DemoSite site)
{
    private const string Team = "Payments and Refunds";

    [Fact]
    public async Task Shows_what_would_follow_keeps_what_is_typed_and_tells_the_later_of_two()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Team", Exact = true }).ClickAsync();
        await page.Locator("section[aria-labelledby=people-heading] a[href^='/people/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit this career" }).ClickAsync();
        await visitor.ShowsAsync("Edit this career");
        await visitor.LiveAsync(".posts");
        await visitor.EveryLookAsync("edit");
        var address = page.Url;

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Change: ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).Last.ClickAsync();
        await Expect(page.GetByText("What would follow", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Team", new() { Exact = true }).FillAsync(Team);
        await page.GetByLabel("Last day, or open until the next post").FillAsync("2027-03-31");
        await Expect(page.GetByText("would be in no post")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();
        await visitor.EveryLookAsync("edit-asks");

        // What was typed is there again on a new page.
        await page.GotoAsync(address);
        await Expect(page.GetByText("This is as you left it; it is not saved yet.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Team", new() { Exact = true })).ToHaveValueAsync(Team);

        await using var other = await Visitor.SignInAsync(site, "An administrator");
        await other.GoAsync(address);
        await other.LiveAsync(".posts");
        await other.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Change: ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).Last.ClickAsync();
        await other.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Engineer of Refunds");
        await other.Page.GetByLabel("Title", new() { Exact = true }).PressAsync("Tab");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(other.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        // A report's manager looks at neither of these.
        await other.GoAsync("/settings/join");
        await other.ShowsAsync("Someone joins");
        await other.LiveAsync("#join-name");
        await other.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Maximiliana-Theodora von Hohenzollern-Sigmaringen y Borbón-Parma");
        await other.Page.GetByLabel("Name", new() { Exact = true }).PressAsync("Tab");
        await Expect(other.Page.GetByLabel("Key, as in your files")).Not.ToHaveValueAsync("");
        await other.EveryLookAsync("join");
        await other.GoAsync(address);
        await other.LiveAsync("#leaving");
        await other.Page.GetByText("Someone leaves: enter the last day").ClickAsync();
        await other.Page.GetByLabel("Last day", new() { Exact = true }).FillAsync("2027-01-31");
        await Expect(other.Page.GetByText("ends on 31 Jan 2027.")).ToBeVisibleAsync();
        await other.Page.GetByText("Correct name, e-mail, zone or first day").ClickAsync();
        await Expect(other.Page.GetByLabel("First day here, if known")).ToBeVisibleAsync();
        await other.EveryLookAsync("leave");

        await page.GetByLabel("Leave it: those days are in no post").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("after you opened it.")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("edit-two-at-once");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take theirs: Title" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with mine" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".posts")).ToContainTextAsync($"Engineer of Refunds, {Team}");
    }
}
