using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class TeamTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_the_teams_of_a_manager_and_of_those_above_so_that_all_can_read_them(int width, ColorScheme colours)
    {
        await using (var manager = await Visitor.SignInAsync(site, "A manager", width, colours))
        {
            await manager.GoAsync("/team");
            await manager.ShowsAsync("Your team");
            await manager.IsAccessibleAsync();
            await manager.PictureAsync("team");
            await manager.GoAsync("/team?asof=2024-06-03");
            await manager.IsAccessibleAsync();
            await manager.PictureAsync("team-past");
        }

        await using (var engineer = await Visitor.SignInAsync(site, "An engineer", width, colours))
        {
            await engineer.GoAsync("/team");
            await Expect(engineer.Page.GetByText("Nobody reports to you today.")).ToBeVisibleAsync();
            await engineer.IsAccessibleAsync();
            await engineer.PictureAsync("team-of-nobody");
        }

        await using var executive = await Visitor.SignInAsync(site, "An executive", width, colours);
        await executive.GoAsync("/team");
        await executive.ShowsAsync("Your team");
        await executive.IsAccessibleAsync();
        await executive.PictureAsync("team-executive");
        // Two steps down.
        for (var step = 0; step < 2; step++) await executive.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Team of [0-9]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await Expect(executive.Page.GetByRole(AriaRole.Navigation, new() { Name = "Way up" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await executive.IsAccessibleAsync();
        await executive.PictureAsync("team-below");
    }

    [Fact]
    public async Task Asks_somebody_right_where_it_is_said_that_they_were_not_asked()
    {
        await using var manager = await Visitor.SignInAsync(site, "A manager");
        await manager.GoAsync("/team");
        var owed = manager.Page.Locator("#debt-NeverAsked li").First;
        await manager.LiveAsync(".asked >> nth=0");
        await owed.GetByRole(AriaRole.Button, new() { Name = "Ask now" }).ClickAsync();
        await Expect(owed.GetByRole(AriaRole.Status)).ToContainTextAsync("no answer yet");
        await Expect(owed.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await manager.EveryLookAsync("team-asked");
        await manager.Page.ReloadAsync();
        await Expect(owed.GetByRole(AriaRole.Status)).ToContainTextAsync("no answer yet");
    }

    [Fact]
    public async Task Goes_from_a_flag_to_the_person_and_back_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Team", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("Your team");
        for (var i = 0; i < 80 && !await page.EvaluateAsync<bool>("document.activeElement.closest('td.flags') !== null"); i++) await page.Keyboard.PressAsync("Tab");
        var whose = await page.EvaluateAsync<string>("document.activeElement.closest('tr').querySelector('td a').textContent");
        await page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync(whose);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Flags" })).ToBeInViewportAsync();
        await page.GoBackAsync();
        await visitor.ShowsAsync("Your team");
    }

    [Fact]
    public async Task Opens_the_people_of_a_month_from_its_dots()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        await visitor.GoAsync("/team");
        var month = visitor.Page.Locator(".months a").First;
        var row = visitor.Page.Locator("#" + (await month.GetAttributeAsync("href"))!.Split('#')[1]);
        await month.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(row).ToBeInViewportAsync();
        await Expect(row.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Says_that_there_is_nothing_here_to_whoever_may_not_look_at_a_team()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        await visitor.GoAsync("/team/k001");
        await visitor.ShowsAsync("There is nothing here");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Team", Exact = true })).ToHaveCountAsync(0);
    }
}
