using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class BackupTests(DemoSite demo)
{
    private const string Ada = "ada@house.example";

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task The_demo_has_nothing_to_back_up_and_says_so(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(demo, "An administrator", width, colours);
        await visitor.GoAsync("/settings/backup");
        await visitor.ShowsAsync("Backup");
        await Expect(visitor.Page.GetByText("there is nothing to back up")).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("backup-demo");
    }

    [Fact]
    public async Task An_administrator_makes_one_and_sees_that_it_is_whole()
    {
        var folder = Directory.CreateTempSubdirectory("careerladder-backup-");
        var password = (await RunningProgram.RunAsync(folder, ["users", "add", Ada, "--role", "administrator"], ("Logging__LogLevel__Default", "None"), ("Logging__LogLevel__Microsoft", "None"))).Trim();
        await using var program = await RunningProgram.StartAsync(folder, "CareerLadder is open at ", ["serve", "--urls", "http://127.0.0.1:0"]);
        foreach (var (width, colours) in ((int, ColorScheme)[])[(Visitor.Wide, ColorScheme.Light), (Visitor.Narrow, ColorScheme.Dark)])
        {
            await using var visitor = await Visitor.ArriveAsync(demo, width, colours, program.Told.Split(' ')[0]);
            var page = visitor.Page;
            await page.GetByLabel("E-mail").FillAsync(Ada);
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
            await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
            await AcceptAsync(page);
            await visitor.GoAsync("/settings/backup");
            await visitor.ShowsAsync("Backup");
            await page.GetByRole(AriaRole.Button, new() { Name = "Back up now" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Backed up, checked and whole" })).ToBeVisibleAsync();
            await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Whole");
            await visitor.IsAccessibleAsync();
            await visitor.PictureAsync("backup");
        }
    }

    /// <summary>Whoever administers a fresh site is asked first what flags are not for.</summary>
    private static async Task AcceptAsync(IPage page)
    {
        if (!page.Url.Contains("/setup", StringComparison.Ordinal)) return;
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button).Last.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/setup", StringComparison.Ordinal));
    }
}
