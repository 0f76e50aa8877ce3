using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>What is recorded: its history, taking it along, and erasing it.</summary>
public sealed class RecordTests(DemoSite site)
{
    [Fact]
    public async Task An_administrator_sees_each_change_takes_files_along_and_finds_whose_data_could_be_erased()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An administrator");
        var page = visitor.Page;
        await visitor.GoAsync("/settings/changes");
        await visitor.ShowsAsync("Changes");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Changed a post" }).First).ToBeVisibleAsync();
        await visitor.EveryLookAsync("changes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Changed a post, entry" }).First.ClickAsync();
        await visitor.ShowsAsync("Changed a post");
        await visitor.LiveAsync("#change-rows");
        await visitor.EveryLookAsync("change");

        await visitor.GoAsync("/settings/export?person=an");
        await visitor.ShowsAsync("Export");
        await visitor.EveryLookAsync("export");
        var files = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Take the files along" }).ClickAsync());
        Assert.Matches("^careerladder-\\d{4}-\\d{2}-\\d{2}\\.zip$", files.SuggestedFilename);
        Assert.True(new FileInfo(await files.PathAsync()).Length > 10_000);

        var leaver = await page.Locator(".found li", new() { HasText = "left" }).First.Locator("a[href^='/people/']").First.GetAttributeAsync("href");
        await visitor.GoAsync($"{leaver}/erase");
        await visitor.ShowsAsync("Erase personal data");
        await visitor.LiveAsync("#erase-name");
        await page.GetByLabel("Type the name").FillAsync("Somebody else");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase the personal data for good" }).ClickAsync();
        await Expect(page.GetByText("Please type the name as it stands above")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("erase");
    }

    [Fact]
    public async Task People_see_their_own_history_and_take_a_copy_of_their_data_along()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        var page = visitor.Page;
        await visitor.GoAsync("/account");
        var copy = page.GetByRole(AriaRole.Link, new() { Name = "Take the copy along" });
        var person = (await copy.GetAttributeAsync("href"))!.Replace("/copy", "", StringComparison.Ordinal);
        var taken = await page.RunAndWaitForDownloadAsync(() => copy.ClickAsync());
        Assert.Matches("^copy-\\d{4}-\\d{2}-\\d{2}\\.zip$", taken.SuggestedFilename);
        await visitor.GoAsync($"{person}/history");
        await visitor.ShowsAsync("My history");
        await Expect(page.GetByText("note changed")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("history");
    }
}
