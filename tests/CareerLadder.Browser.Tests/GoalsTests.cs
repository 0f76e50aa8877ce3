using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class GoalsTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_goals_growth_and_the_packet_fitting_the_screen(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer", width, colours);
        var person = await PersonAsync(visitor.Page);
        foreach (var (name, address) in new[]
        {
            ("goals", $"/people/{person}/goals"), ("growth", $"/people/{person}/growth?level=M4"), ("growth-no-equal", $"/people/{person}/growth?level=M8"),
            ("growth-unknown", $"/people/{person}/growth?level=M99"), ("growth-packet", $"/people/{person}/growth/packet?level=M4"),
        })
        {
            await visitor.GoAsync(address);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync(name);
        }

        await visitor.GoAsync($"/people/{person}/growth?level=M4");
        await LiveAsync(visitor.Page);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add evidence: People" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("What I did, and what came of it")).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("growth-evidence-form");
    }

    [Fact]
    public async Task Takes_an_engineer_from_a_goal_to_evidence_and_a_view_and_the_manager_to_theirs_by_keyboard_alone()
    {
        await using var engineer = await Visitor.SignInAsync(site, "An engineer");
        var page = engineer.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "All goals" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await engineer.ShowsAsync("My goals");
        await LiveAsync(page);
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Set a goal in two or three years" }));
        await page.GetByLabel("What do you want, in two or three years?").FocusAsync();
        await page.Keyboard.TypeAsync("Hold a conversation that I dread, and hold it well.");
        await page.Keyboard.PressAsync("Tab");
        // The keyboard chooses by what one types: M5 follows M4.
        await page.GetByLabel("Does it lead to what a level asks for").SelectOptionAsync("M5");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Set the goal", Exact = true }));
        await Expect(page.GetByText("The goal is set.")).ToBeVisibleAsync();

        var goal = page.Locator("article", new() { HasText = "that I dread" });
        await PressAsync(goal.GetByRole(AriaRole.Link, new() { Name = "M5 Engineering Manager II" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My growth: M5 Engineering Manager II");
        await LiveAsync(page);
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add evidence: People" }));
        await page.GetByLabel("What I did, and what came of it").FocusAsync();
        await page.Keyboard.TypeAsync("Sat in on a hard one-to-one, and wrote down what I would do.");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add it" }));
        await Expect(page.GetByText("The evidence is added.")).ToBeVisibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Write my view: People" }));
        await page.GetByLabel("Not yet").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.GetByLabel("In words: what is there").FocusAsync();
        await page.Keyboard.TypeAsync("I know what two people want.");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save my view" }));
        await Expect(page.GetByText("Your view is saved.")).ToBeVisibleAsync();
        await Expect(page.Locator(".view").First).ToContainTextAsync("In parts");
        var address = new Uri(page.Url).PathAndQuery;

        await using var manager = await Visitor.SignInAsync(site, "A manager");
        await manager.GoAsync(address);
        await LiveAsync(manager.Page);
        await Expect(manager.Page.GetByText("I know what two people want.")).ToBeVisibleAsync();
        await PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Write my view: People" }));
        await manager.Page.GetByLabel("Mostly").FocusAsync();
        await manager.Page.Keyboard.PressAsync("Space");
        await manager.Page.GetByLabel("In words: what is there").FocusAsync();
        await manager.Page.Keyboard.TypeAsync("She is nearer than she thinks.");
        await PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save my view" }));
        await Expect(manager.Page.GetByText("Your view is saved.")).ToBeVisibleAsync();

        // Printed to a PDF, as the browser would keep it.
        await page.GotoAsync(address.Replace("/growth", "/growth/packet", StringComparison.Ordinal));
        await Expect(page.GetByText("She is nearer than she thinks.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Sat in on a hard one-to-one")).ToBeVisibleAsync();
        await PdfAsync(page, "growth-packet-m5");
        await using var above = await Visitor.SignInAsync(site, "An executive");
        await above.GoAsync(address);
        await above.ShowsAsync("There is nothing here");
    }

    [Fact]
    public async Task Prints_a_packet_of_a_few_pages_with_no_menu_in_any_colours()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager", Visitor.Wide, ColorScheme.Dark);
        await visitor.GoAsync($"/people/{await PersonAsync(visitor.Page)}/growth/packet?level=E5");
        var pdf = await PdfAsync(visitor.Page, "growth-packet");
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, "/Type /Page\\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), 2, 4);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Print" })).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Loses_no_words_when_the_page_is_lost_before_they_are_saved()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An administrator");
        await visitor.GoAsync($"/people/{await PersonAsync(visitor.Page)}/goals");
        await LiveAsync(visitor.Page);
        var open = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Set a goal in five years" });
        await open.ClickAsync();
        var words = visitor.Page.GetByLabel("What do you want, in five years");
        await words.PressSequentiallyAsync("Half a sentence, and then the train");
        // The last key is sent, and the connection is gone with the page.
        await visitor.Page.ReloadAsync();
        await LiveAsync(visitor.Page);
        var patience = Stopwatch.StartNew();
        do
        {
            await visitor.Page.ReloadAsync();
            await LiveAsync(visitor.Page);
            await open.ClickAsync();
        }
        while (await words.InputValueAsync() != "Half a sentence, and then the train" && patience.Elapsed < TimeSpan.FromSeconds(20));
        await Expect(words).ToHaveValueAsync("Half a sentence, and then the train");
        await Expect(visitor.Page.GetByText("they are not saved yet")).ToBeVisibleAsync();
    }

    private static async Task<string> PersonAsync(IPage page)
    {
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "All goals" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Set a goal" })).First.GetAttributeAsync("href");
        return address!.Split('/')[2];
    }

    private static Task LiveAsync(IPage page) => Expect(page.Locator("[data-live=yes]")).ToHaveCountAsync(1);

    private static async Task PressAsync(ILocator what)
    {
        await what.FocusAsync();
        await what.PressAsync("Enter");
    }

    private static async Task<string> PdfAsync(IPage page, string name)
    {
        var pdf = await page.PdfAsync(new() { Path = Path.Combine(DemoSite.Root, "artifacts", "screenshots", $"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = true });
        return System.Text.Encoding.Latin1.GetString(pdf);
    }
}
