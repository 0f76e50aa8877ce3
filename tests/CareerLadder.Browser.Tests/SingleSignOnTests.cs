using CareerLadder.Web.Tests.Components.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>What only a browser decides: which cookies go along from another site, and where a form may lead.</summary>
public sealed class SingleSignOnTests(DemoSite demo) : IAsyncLifetime
{
    private readonly SingleSignOnTestIssuer issuer = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-sso-");
    private RunningProgram? program;
    private IBrowserContext? context;

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        (string, string)[] settings =
        [
            ("SignIn__SingleSignOn__Name", "Example"), ("SignIn__SingleSignOn__Authority", issuer.Address),
            ("SignIn__SingleSignOn__ClientId", SingleSignOnTestIssuer.ClientId), ("SignIn__SingleSignOn__ClientSecret", SingleSignOnTestIssuer.ClientSecret),
        ];
        await RunningProgram.RunAsync(folder, ["users", "add", "ada@house.example"], settings);
        program = await RunningProgram.StartAsync(folder, "CareerLadder is open at ", ["serve", "--urls", "http://127.0.0.1:0"], settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
            await context.DisposeAsync();
        await program!.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Leads_to_an_issuer_on_another_site_and_back_to_where_the_person_wanted()
    {
        issuer.Says = token => (token["sub"], token["email"], token["email_verified"]) = ("ada-1", "ada@house.example", true);
        var page = await ArriveAsync("/flags");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Example" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/flags");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Flags");
        Assert.Contains("ada@house.example", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Visitor.Wide, ColorScheme.Light)]
    [InlineData(Visitor.Narrow, ColorScheme.Dark)]
    public async Task Offers_to_leave_the_issuer_too_when_somebody_signs_out(int width, ColorScheme colours)
    {
        issuer.HasWayOut = true;
        issuer.Says = token => (token["sub"], token["email"], token["email_verified"]) = ("ada-1", "ada@house.example", true);
        var page = await ArriveAsync("/account", width, colours);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Example" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/account");
        await page.GetByLabel("You and how this looks").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign out at Example too" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/leave\\?of=all&client_id=careerladder$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Root, "artifacts", "screenshots", $"sign-out-single-sign-on-{width}.png"), FullPage = true });
        Assert.Equal("", await Axe.FindsAsync(page));
    }

    [Theory]
    [InlineData(Visitor.Wide, ColorScheme.Light)]
    [InlineData(Visitor.Narrow, ColorScheme.Dark)]
    public async Task Says_for_everyone_to_read_why_somebody_was_not_let_in(int width, ColorScheme colours)
    {
        issuer.Says = token => (token["sub"], token["email"], token["email_verified"]) = ("eve-1", "eve@house.example", true);
        var page = await ArriveAsync("/", width, colours);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Example" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice[role=alert]")).ToHaveTextAsync("There is no account for eve@house.example here. Please ask an administrator for an invitation.");
        await page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Root, "artifacts", "screenshots", $"sign-in-single-sign-on-{width}.png"), FullPage = true });
        Assert.Equal("", await Axe.FindsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    /// <summary>Under another name than the issuer's, which makes them two sites to a browser.</summary>
    private async Task<IPage> ArriveAsync(string address, int width = Visitor.Wide, ColorScheme colours = ColorScheme.Light)
    {
        context = await demo.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = program!.Told.Split(' ')[0].Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = 844 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
