using Microsoft.Playwright;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>What holds on every page. Add a page here when you add one: its picture is then taken in every look, and axe reads it.</summary>
public sealed class EveryPageTests(DemoSite site)
{
    private static readonly (string Name, string Address, string Heading)[] Pages =
    [
        ("people", "/people", "People"),
        ("people-by-team", "/people?by=team", "People"),
        ("team", "/team", "Your team"),
        ("ladders", "/ladders", "Ladders"),
        ("ladders-changes", "/ladders/changes", "Changes of the ladders"),
        ("ladders-edit-not-yours", "/ladders/edit", "There is nothing here"),
        ("openings", "/openings", "Openings"),
        ("climb", "/openings/climb", "Before you climb"),
        ("alignment-manager", "/alignment", "Are the two ladders level?"),
        ("alignment-pay-not-yours", "/alignment?show=pay", "Is pay inside its bands?"),
        ("organisation-not-yours", "/organisation", "Organisation"),
        ("conversations", "/conversations", "Conversations"),
        ("flags", "/flags", "Flags"),
        ("account-demo", "/account", "Your account"),
        ("audit", "/settings/audit", "Audit"),
        ("not-found", "/no-such-page", "There is nothing here"),
        ("error", "/error", "Sorry, something went wrong on our side"),
        ("as-of", "/people?asof=2023-02-31", "People"),
    ];

    /// <summary>Either width and either colours once, for what a test has to come to anew; a picture is taken in both colours each time.</summary>
    public static TheoryData<int, ColorScheme> Looks() => new()
    {
        { Visitor.Wide, ColorScheme.Light },
        { Visitor.Narrow, ColorScheme.Dark },
    };

    [Fact]
    public async Task Is_accessible_and_fits_the_screen()
    {
        await using var visitor = await Visitor.ArriveAsync(site);
        await visitor.EveryLookAsync("sign-in");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "A manager" }).ClickAsync();
        foreach (var (name, address, heading) in Pages)
        {
            await visitor.GoAsync(address);
            await visitor.ShowsAsync(heading);
            await visitor.EveryLookAsync(name);
        }
    }
}
