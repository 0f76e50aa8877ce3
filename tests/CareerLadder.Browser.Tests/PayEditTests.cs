using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>Pay and bands changed by hand in a real browser, by somebody who looks after them.</summary>
public sealed class PayEditTests(DemoSite site)
{
    [Fact]
    public async Task Shows_what_would_follow_from_pay_and_from_a_band_before_either_is_saved()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        var page = visitor.Page;
        await visitor.GoAsync("/people?level=E5");
        await page.Locator("a[href^='/people/k']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add or correct pay" }).ClickAsync();
        await visitor.ShowsAsync("Edit pay");
        await visitor.LiveAsync(".pays");
        var before = await page.Locator(".pays > li").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add pay" }).ClickAsync();
        await page.GetByLabel("First day; it holds until the next").FillAsync("2027-01-01");
        await page.GetByLabel("Base pay of a full-time year").FillAsync("9 000 000");
        await page.GetByLabel("Base pay of a full-time year").PressAsync("Tab");
        await Expect(page.GetByText("is more than twice what it is the day before")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();
        await page.GetByLabel("Base pay of a full-time year").FillAsync("112 000");
        await page.GetByLabel("Base pay of a full-time year").PressAsync("Tab");
        await Expect(page.GetByText("is more than twice")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^What would follow for ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToBeVisibleAsync();
        await visitor.EveryLookAsync("pay-edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".pays > li")).ToHaveCountAsync(before + 1);

        await page.GetByRole(AriaRole.Link, new() { Name = "Bands", Exact = true }).ClickAsync();
        await visitor.ShowsAsync("Bands");
        await visitor.LiveAsync(".bands");
        await page.GetByRole(AriaRole.Button, new() { Name = "New band from a day: E5" }).ClickAsync();
        await page.GetByLabel("Minimum").FillAsync("105 000");
        await page.GetByLabel("Minimum").PressAsync("Tab");
        await Expect(page.GetByText("would be outside the band, instead of")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show who" }).ClickAsync();
        await Expect(page.GetByText("That you looked is written down.")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("bands-edit");
    }
}
