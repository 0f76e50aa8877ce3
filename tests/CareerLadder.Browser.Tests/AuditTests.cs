using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class AuditTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task Shows_administrators_everything_and_narrows_it_down(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(site, "An administrator", width, colours);
        var page = visitor.Page;
        await visitor.GoAsync("/settings/audit");
        await visitor.ShowsAsync("Audit");
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("audit-all");

        await page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Signed in" });
        await page.GetByLabel("About", new() { Exact = true }).FillAsync("balogun");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Clear" })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Yetunde Balogun");
        await Expect(page.Locator("tbody tr").Filter(new() { HasNotText = "Yetunde Balogun" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every entry" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("(?:is as it was|are as they were) written", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await visitor.PictureAsync("audit-checked");
    }
}
