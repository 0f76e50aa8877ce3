using Bunit;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Features.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class AccountsPageTests : IAsyncLifetime
{
    private readonly LiveContext context = new();
    private Administrator given = null!;
    private bool wasNotFound;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await given.DisposeAsync();
    }

    [Fact]
    public async Task Shows_the_view_a_link_asks_for_and_the_address_follows_what_is_typed()
    {
        await given.JoinedAsync("mia", Roles.Executive);
        var page = Page("/settings/accounts?role=executive");
        Assert.Equal("Mia Manager", Assert.Single(page.FindAll("tbody .name a")).TextContent);
        Assert.Equal(["Accounts 1", "Invitations 0", "Not invited 7"], page.FindAll(".lists a").Select(a => a.TextContent));

        page.Find("#accounts-find").Input("mia");
        page.WaitForAssertion(() => Assert.EndsWith("/settings/accounts?name=mia&role=executive", Navigation.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Disables_only_when_asked_twice()
    {
        var (mia, _) = await given.JoinedAsync("mia");
        var page = Page($"/settings/accounts?account={mia}");
        Button(page, "Disable…").Click();
        Assert.Equal(AccountState.Active, (await given.Accounts.ReadAsync(new(Account: mia)))!.Chosen!.State);
        Button(page, "Disable now").Click();
        page.WaitForAssertion(() => Assert.Contains("Mia Manager is disabled and signed out everywhere.", page.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal(AccountState.Disabled, (await given.Accounts.ReadAsync(new(Account: mia)))!.Chosen!.State);
    }

    [Fact]
    public async Task Says_why_the_last_administrator_stays_one()
    {
        var page = Page($"/settings/accounts?account={await given.AdaAsync()}");
        Assert.True(Button(page, "Disable…").HasAttribute("disabled"));
        Assert.True(page.FindAll("input[type=checkbox]").Single(c => c.HasAttribute("checked")).HasAttribute("disabled"));
        Assert.Contains("The last administrator: make somebody else one first.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Invites_those_who_are_ticked_and_shows_each_link_until_it_is_put_away()
    {
        var page = Page("/settings/accounts?list=without");
        Button(page, "Select all 7").Click();
        page.FindAll("tbody input[type=checkbox]").First(c => c.GetAttribute("aria-label") == "Select Mia Manager").Change(false);
        Button(page, "Invite 6").Click();
        page.WaitForAssertion(() => Assert.Equal(6, page.Find("#new-links").TextContent.Split('\n').Length), TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("mia@house.example", page.Find("#new-links").TextContent, StringComparison.Ordinal);
        Assert.Contains("tom@house.example\thttp://localhost/invitation/", page.Find("#new-links").TextContent, StringComparison.Ordinal);
        Button(page, "I have it").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#new-links")));
    }

    [Fact]
    public void Says_why_nobody_can_be_invited_instead_of_a_button_that_does_nothing()
    {
        var page = Page("/settings/accounts?list=without&name=nobody+posted");
        Assert.Contains("E-mail addresses come from the column email of people.csv", page.Find("p.notice:not(.said)").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.StartsWith("Select all", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_there_for_anybody_else()
    {
        Assert.DoesNotContain("Accounts", Page("/settings/accounts", new("mia", IsExecutive: true)).Markup, StringComparison.Ordinal);
        Assert.True(wasNotFound);
    }

    private NavigationManager Navigation => context.Services.GetRequiredService<NavigationManager>();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<AccountsPage> page, string says) => page.FindAll("button").Single(b => b.TextContent == says);

    private IRenderedComponent<AccountsPage> Page(string address, Viewer? viewer = null)
    {
        var (accounts, invitations) = given.As(viewer ?? new(null, IsAdministrator: true, Email: Administrator.Ada));
        context.Services.AddSingleton(accounts);
        context.Services.AddSingleton(invitations);
        context.Services.AddSingleton(new SiteAddress((Uri?)null));
        context.Services.AddSingleton(new SignInWays(OneClick: false));
        Navigation.OnNotFound += (_, _) => wasNotFound = true;
        Navigation.NavigateTo(address);
        return context.Render<AccountsPage>(p => p.AddCascadingValue(new AsOf(Given.Day(Given.Today))));
    }
}
