using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class AlignmentTests(DemoSite site)
{
    private static readonly (string Name, string Address, string Heading)[] Parts =
    [
        ("alignment", "/alignment", "Are the two ladders level?"),
        ("alignment-drift", "/alignment?zone=Berlin&rung=5", "Are the two ladders level?"),
        ("alignment-pay", "/alignment?show=pay&by=team", "Is pay inside its bands?"),
        ("alignment-people", "/alignment?show=people&pay=outside", "The people behind a figure"),
        ("alignment-swings", "/alignment?show=swings&cuts=only", "Did a swing cost pay?"),
        ("alignment-into-band", "/alignment?show=into-band", "What would it cost to bring everyone into band?"),
        ("alignment-fair-pay", "/alignment?show=fair-pay", "Is equal work paid equally?"),
    ];

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Every_part_is_accessible_and_fits_the_screen(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive", width, colours);
        foreach (var (name, address, heading) in Parts)
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync(heading);
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync(name);
        }
    }

    [Fact]
    public async Task Leads_from_the_menu_by_keyboard_to_the_people_behind_a_figure_and_to_one_of_them()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Alignment" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("Are the two ladders level?");
        await page.Locator(".figures a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/alignment?show=people&pay=swing-would-cut");
        await visitor.ShowsAsync("The people behind a figure");
        var name = await page.Locator("td.what a").First.TextContentAsync();
        await page.Locator("td.what a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync(name!);
    }

    [Fact]
    public async Task Alignment_and_organisation_are_walked_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await visitor.GoAsync("/alignment?zone=Berlin");
        await visitor.EveryControlIsReachedAsync();
        await visitor.GoAsync("/alignment?zone=Berlin");
        await visitor.PressAsync(".as-of > summary");
        await visitor.TabToAsync("#as-of-date");
        await page.Keyboard.TypeAsync("07222024");
        await visitor.PressAsync(".as-of button");
        await Expect(page.Locator(".as-of time")).ToHaveTextAsync("22 Jul 2024");
        await visitor.PressAsync(".zones a:not([aria-current])");
        await Expect(page.Locator(".zones a[aria-current]")).Not.ToHaveTextAsync("Berlin");
        await visitor.PressAsync(".figures a[href*='show=people']");
        await visitor.ShowsAsync("The people behind a figure");

        await visitor.GoAsync("/organisation");
        await visitor.EveryControlIsReachedAsync();
        await visitor.GoAsync("/organisation");
        var month = page.Locator("#month");
        var before = await month.InputValueAsync();
        await visitor.TabToAsync("#month");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(month).Not.ToHaveValueAsync(before);
        var after = await month.InputValueAsync();
        await visitor.PressAsync(".month button");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"month={after}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await visitor.PressAsync("dl.facts a");
        await Expect(page.Locator("#people")).ToBeVisibleAsync();
        await visitor.PressAsync("#people li a");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people/", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Plays_through_the_days_on_which_bands_changed_and_can_be_stopped_and_stepped()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await visitor.GoAsync("/alignment?zone=Berlin");
        var days = page.Locator(".days");
        var play = page.Locator("[data-does=play]");
        await play.ClickAsync();
        await Expect(play).ToHaveTextAsync("Stop");
        var first = await days.Locator("a.button:not(.step)").First.TextContentAsync();
        var second = await days.Locator("a.button:not(.step)").Nth(1).TextContentAsync();
        await Expect(days.Locator("[aria-current]")).ToHaveTextAsync(first!);
        await Expect(days.Locator("[aria-current]")).ToHaveTextAsync(second!);
        await play.ClickAsync();
        await Expect(play).ToHaveTextAsync("Play from the first");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("asof=.*zone=Berlin", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await days.GetByRole(AriaRole.Link, new() { Name = "Earlier" }).ClickAsync();
        await Expect(days.Locator("[aria-current]")).ToHaveTextAsync(first!);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Expect(play).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Gives_the_plan_along_as_a_file_to_those_who_may_have_it_alone()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        await visitor.GoAsync("/alignment?show=into-band");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Take the plan along as CSV" }).ClickAsync());
        Assert.StartsWith("into-band-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("person,name,level,zone,base,band_min,missing,fte,cost_a_year,currency", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await using var member = await Visitor.SignInAsync(site, "An engineer");
        Assert.Equal(404, (await member.Page.GotoAsync("/alignment/into-band.csv"))!.Status);
        await member.GoAsync("/alignment?show=into-band");
        await Expect(member.Page.Locator(".empty")).ToContainTextAsync("Pay is for executives and compensation");
    }
}
