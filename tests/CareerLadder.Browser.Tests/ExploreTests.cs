using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class ExploreTests(DemoSite site)
{
    [Fact]
    public async Task Is_accessible_and_fits_the_screen_in_every_look()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        foreach (var (name, address) in new[] { ("explore-levels", "/people?by=level&figure=base"), ("explore-two", "/people?by=track&by=zone&figure=in-post"), ("explore-refused", "/people?base=..1"), ("explore-chosen", "/people?kind=Manager&in-post=12..&zone=London") })
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync("People");
            await visitor.LiveAsync(".explore");
            await visitor.EveryLookAsync(name);
        }
    }

    [Fact]
    public async Task Filters_groups_drills_down_saves_shares_and_takes_along()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An executive");
        var page = visitor.Page;
        await visitor.GoAsync("/people");
        await visitor.LiveAsync(".explore");
        await page.GetByText("filter by anything").ClickAsync();
        await page.GetByLabel("Also filter by").SelectOptionAsync("zone");
        await page.GetByLabel("Zone", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page).ToHaveURLAsync(new Regex("[?]zone=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Group by").SelectOptionAsync("level");
        await page.GetByLabel("Figure").SelectOptionAsync("base");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Base pay by level" })).ToBeVisibleAsync();
        var shared = page.Url;

        await page.Locator("summary", new() { HasTextString = "Views" }).ClickAsync();
        await page.GetByLabel("Save what you see now as").FillAsync("Base by level in one zone");
        await page.GetByText("Share it with everyone").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the view" }).ClickAsync();
        await Expect(page.GetByText("“Base by level in one zone” is saved.")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("explore-views");

        // The same view, to somebody who sees no pay.
        await using var member = await Visitor.SignInAsync(site, "An engineer");
        await member.GoAsync("/people");
        await member.LiveAsync(".explore");
        await member.Page.Locator("summary", new() { HasTextString = "Views" }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Base by level in one zone" }).ClickAsync();
        await Expect(member.Page).ToHaveURLAsync(shared);
        await Expect(member.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("base pay, which you may not filter or group by");
        await Expect(member.Page.Locator("body")).Not.ToContainTextAsync("Base pay by level");

        await page.Locator("summary", new() { HasTextString = "Export" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "These groups, CSV" }).ClickAsync());
        var lines = (await File.ReadAllLinesAsync((await download.PathAsync())!)).Where(l => l.Length > 0).ToArray();
        Assert.StartsWith("Level,People,Known of,Base pay: least", lines[0], StringComparison.Ordinal);
        Assert.Contains("may not be used for rating, pay, promotion or redundancy", lines[^1], StringComparison.Ordinal);
        var people = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "These people, CSV" }).ClickAsync());
        var listed = (await File.ReadAllLinesAsync((await people.PathAsync())!)).Length - 2;
        Assert.StartsWith($"{listed} of", await page.Locator(".count").First.InnerTextAsync(), StringComparison.Ordinal);

        var group = page.Locator("section[aria-labelledby=groups-heading] .bars a").First;
        await group.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("level=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("tbody .name a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/people/[^?]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
