using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>One's own account, with a browser whose passkeys live in an authenticator of its own making.</summary>
public sealed class AccountTests(DemoSite demo)
{
    [Fact]
    public async Task Adds_a_passkey_signs_in_with_it_and_removes_it()
    {
        await using var visitor = await Visitor.ArriveAsync(demo, address: demo.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Compensation" }).ClickAsync();
        await visitor.GoAsync("/account");
        await page.GetByLabel("Name of a new one").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your new passkey is ready");
        await Expect(page.GetByLabel("Name of the passkey")).ToHaveValueAsync("My laptop");

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/");
        await page.GetByLabel("You and how this looks").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Your account" }).ClickAsync();
        await visitor.ShowsAsync("Your account");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "this one" })).ToContainTextAsync("passkey");
        await visitor.EveryLookAsync("account-passkey");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My laptop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is removed");
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not open anything here");
    }

    [Fact]
    public async Task Says_kindly_that_no_passkey_was_used()
    {
        await using var visitor = await Visitor.ArriveAsync(demo, address: demo.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        // An authenticator whose owner does not unlock it.
        await AddAuthenticatorAsync(visitor.Page, isUnlocked: false);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(visitor.Page.Locator("[data-passkey-said]")).ToContainTextAsync("No passkey was used. Please try again, or sign in another way.");
    }

    [Fact]
    public async Task Sets_up_an_authenticator_app_and_signs_in_with_it_in_every_look()
    {
        await using var site = new PasswordSite();
        await site.StartAsync();
        await using var visitor = await Visitor.ArriveAsync(demo, address: site.Address);
        var page = visitor.Page;
        await SignInAsync(page, site);
        await visitor.GoAsync("/account");
        await visitor.EveryLookAsync("account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up an authenticator app" }).ClickAsync();
        await visitor.ShowsAsync("Set up an authenticator app");
        await visitor.EveryLookAsync("account-authenticator");
        var key = (await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code that your app shows now").FillAsync(CodeNow(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Expect(page.GetByText("Keep these recovery codes now")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("account-recovery-codes");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy them" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var code = (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n')[0];
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download them" }).ClickAsync());
        Assert.Contains(code, await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await visitor.ShowsAsync("Your account");
        await visitor.EveryLookAsync("account-authenticator-on");
        await SignOutAsync(page);
        await SignInAsync(page, site);
        await visitor.ShowsAsync("One more step");
        await visitor.EveryLookAsync("sign-in-code");
        await page.GetByLabel("Code that your app shows now").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not the code that your app shows now");
        await visitor.EveryLookAsync("sign-in-code-wrong");
        await page.GetByRole(AriaRole.Link, new() { Name = "use a recovery code" }).ClickAsync();
        await page.GetByLabel("Recovery code").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page).ToHaveURLAsync("/");
    }

    [Fact]
    public async Task Says_before_and_after_why_a_password_will_not_do()
    {
        await using var site = new PasswordSite();
        await site.StartAsync();
        await using var visitor = await Visitor.ArriveAsync(demo, address: site.Address);
        var page = visitor.Page;
        await SignInAsync(page, site);
        await visitor.GoAsync("/account");
        await page.GetByLabel("Present password").FillAsync(site.Password);
        await page.GetByLabel("New password").FillAsync("house2024password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It holds “house”");
        await visitor.EveryLookAsync("account-password-refused");
        await page.GetByLabel("Present password").FillAsync(site.Password);
        await page.GetByLabel("New password").FillAsync("kettle moss lampshade");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your new password is set");
    }

    [Fact]
    public async Task Shows_a_password_to_whoever_types_it_until_it_is_sent()
    {
        await using var site = new PasswordSite();
        await site.StartAsync();
        await using var visitor = await Visitor.ArriveAsync(demo, Visitor.Narrow, address: site.Address);
        var page = visitor.Page;
        var (password, show) = (page.GetByLabel("Password"), page.GetByRole(AriaRole.Button, new() { Name = "Show Password" }));
        await password.FillAsync("seven quiet lamps");
        await Expect(password).ToHaveAttributeAsync("type", "password");
        await show.ClickAsync();
        await Expect(password).ToHaveAttributeAsync("type", "text");
        await Expect(show).ToHaveAttributeAsync("aria-pressed", "true");
        await visitor.EveryLookAsync("sign-in-password-shown");
        await show.PressAsync("Space");
        await Expect(password).ToHaveAttributeAsync("type", "password");
        await show.PressAsync("Enter");
        await page.GetByLabel("E-mail").FillAsync(PasswordSite.Email);
        await password.FillAsync(site.Password);
        await page.EvaluateAsync("() => document.addEventListener('submit', e => window.sentAs = document.getElementById('password').type)");
        await page.EvaluateAsync("() => document.querySelector('form.fields').addEventListener('submit', e => e.preventDefault())");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        Assert.Equal("password", await page.EvaluateAsync<string>("window.sentAs"));
        await Expect(show).ToHaveAttributeAsync("aria-pressed", "false");
    }

    private static async Task AddAuthenticatorAsync(IPage page, bool isUnlocked = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = isUnlocked,
            ["automaticPresenceSimulation"] = true,
        };
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
    }

    private static async Task SignInAsync(IPage page, PasswordSite site)
    {
        await page.GetByLabel("E-mail").FillAsync(PasswordSite.Email);
        await page.GetByLabel("Password").FillAsync(site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in(?:\\?|$)", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByLabel("You and how this looks").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Two ladders, one career");
    }

    /// <summary>What an app would show: RFC 6238.</summary>
    private static string CodeNow(string key)
    {
        const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What the standard says
        var hash = HMACSHA1.HashData(bytes, step.Reverse().ToArray());
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
