using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>From an empty database to the first people who work with it.</summary>
public sealed class SetupTests(DemoSite demo)
{
    private const string Password = "seven quiet lamps drift";

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Is_accessible_and_fits_the_screen_from_the_first_start_to_the_first_invitation(int width, ColorScheme colours)
    {
        await using var site = await ServedSite.StartAsync();
        await using var stranger = await Visitor.ComeAsync(demo.Browser, site, width, colours);
        await stranger.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Real-IP"] = "192.0.2.7" });
        await SeeAsync(stranger, "/setup?code=wrong", "First start", "setup-code");

        await using var visitor = await Visitor.ComeAsync(demo.Browser, site, width, colours);
        await SeeAsync(visitor, "/people", "Welcome to CareerLadder", "setup");
        await FillInAsync(visitor.Page, "password password");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await LookAsync(visitor, "setup-refused");
        await SetUpAsync(visitor.Page);
        await LookAsync(visitor, "first-steps");
        await SeeAsync(visitor, "/ladders", "Ladders", "ladders-none");
        await SeeAsync(visitor, "/ladders/edit", "Drafts and versions of the ladders", "ladders-edit-none");

        await SeeAsync(visitor, "/settings/accounts?list=without", "Accounts", "accounts-without-nobody");
        await SeeAsync(visitor, "/settings/accounts", "Accounts", "accounts-first");
        await SeeAsync(visitor, "/settings/accounts?list=invitations", "Accounts", "invitations-none");
        var link = await InviteAsync(visitor.Page, "bo@house.example");
        await LookAsync(visitor, "invitations-made");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts 1" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "ada@house.example" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "ada@house.example" })).ToBeFocusedAsync();
        await LookAsync(visitor, "account-last-administrator");

        await SeeAsync(stranger, link, "Welcome to CareerLadder", "invitation");
        await SeeAsync(stranger, "/invitation/guess", "This link does not open anything", "invitation-nothing");
        await SeeAsync(stranger, "/setup", "This is set up already", "setup-over");
    }

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Accounts_are_accessible_and_fit_the_screen_with_many_people(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(demo, "An administrator", width, colours);
        await SeeAsync(visitor, "/settings/accounts", "Accounts", "accounts");
        await SeeAsync(visitor, "/settings/accounts?role=executive&account=3", "Accounts", "accounts-one");
        await SeeAsync(visitor, "/settings/accounts?list=without&name=search", "Accounts", "accounts-without");
        await SeeAsync(visitor, "/settings/accounts?list=without&name=nobodyatall", "Accounts", "accounts-nobody");
    }

    [Fact]
    public async Task Invites_many_people_at_once_and_copies_their_links()
    {
        await using var site = await ServedSite.StartAsync();
        await using var ada = await Visitor.ComeAsync(demo.Browser, site);
        await ada.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await ada.GoAsync("/");
        await SetUpAsync(ada.Page, "A made-up organisation");
        await ada.GoAsync("/settings/accounts?list=without&name=search");
        await LiveAsync(ada.Page);
        var page = ada.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Select all" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Select none" })).ToBeVisibleAsync();
        var invite = page.Locator(".bar button.primary");
        var count = int.Parse((await invite.InnerTextAsync())["Invite ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(count > 1, $"{count} people");
        await invite.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{count} links" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(count, copied.Split('\n').Count(line => line.Contains($"\t{site.Address}/invitation/", StringComparison.Ordinal)));
        await page.GetByRole(AriaRole.Button, new() { Name = "I have it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{count} links" })).ToBeHiddenAsync();
        await ada.GoAsync("/settings/accounts?list=invitations");
        await Expect(page.GetByRole(AriaRole.Table)).ToHaveAttributeAsync("aria-rowcount", $"{count + 1}");
    }

    [Fact]
    public async Task Whoever_is_disabled_is_refused_on_the_open_page_and_at_the_sign_in()
    {
        await using var site = await ServedSite.StartAsync();
        await using var ada = await Visitor.ComeAsync(demo.Browser, site);
        await ada.GoAsync("/");
        await SetUpAsync(ada.Page, "A made-up organisation");
        await ada.GoAsync("/settings/accounts?list=invitations");
        await LiveAsync(ada.Page);
        var link = await InviteAsync(ada.Page, "bo@house.example");

        await using var bo = await Visitor.ComeAsync(demo.Browser, site);
        await bo.GoAsync(link);
        await bo.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await bo.Page.GetByLabel("The password once more").FillAsync(Password);
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await bo.ShowsAsync("My career");
        await bo.GoAsync("/people");
        await Expect(bo.Page.Locator("tbody tr[style]").First).ToBeAttachedAsync();

        await ada.GoAsync("/settings/accounts?name=bo%40house");
        await LiveAsync(ada.Page);
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "bo@house.example" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Disable…" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Disable now" }).ClickAsync();
        var taken = Stopwatch.StartNew();
        await Expect(bo.Page).ToHaveURLAsync("/sign-in?ended=yes");
        Figures.Keep("disabled", $"From disabling an account to its open page at the sign-in: {taken.ElapsedMilliseconds} ms.", TestContext.Current.TestOutputHelper);
        await bo.GoAsync("/people");
        await bo.ShowsAsync("Two ladders, one career");
        await Expect(ada.Page.GetByRole(AriaRole.Status).GetByText("is disabled and signed out everywhere")).ToBeVisibleAsync();
    }

    private static async Task SeeAsync(Visitor visitor, string address, string heading, string picture)
    {
        await visitor.GoAsync(address);
        await visitor.ShowsAsync(heading);
        if (address.StartsWith("/settings", StringComparison.Ordinal)) await LiveAsync(visitor.Page);
        await LookAsync(visitor, picture);
    }

    private static async Task LookAsync(Visitor visitor, string picture)
    {
        await visitor.PictureAsync(picture);
        await visitor.IsAccessibleAsync();
    }

    private static async Task FillInAsync(IPage page, string password, string beginning = "Nothing yet")
    {
        await page.GetByLabel("E-mail").FillAsync("ada@house.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("The password once more").FillAsync(password);
        await page.GetByLabel("We accept this for our organisation.").CheckAsync();
        await page.GetByLabel(beginning).CheckAsync();
    }

    private static async Task SetUpAsync(IPage page, string beginning = "Nothing yet")
    {
        await FillInAsync(page, Password, beginning);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My career");
    }

    private static async Task<string> InviteAsync(IPage page, string email)
    {
        await page.GetByLabel("Invite somebody by e-mail").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"A link for {email}" })).ToBeVisibleAsync();
        return await page.GetByLabel("The link").InputValueAsync();
    }

    // The page carries its mark once it listens; the rows in sight come a moment later.
    private static async Task LiveAsync(IPage page)
    {
        await Expect(page.Locator("[data-live]")).ToBeAttachedAsync();
        await page.Locator("table, .empty").First.ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("tbody td, .empty").First).ToBeVisibleAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
    }
}
