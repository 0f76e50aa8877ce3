using System.Net;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnIssuerTests : IAsyncLifetime
{
    private const string Failed = "Signing in with Example did not work this time.";

    private readonly SingleSignOnSite site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task May_be_down_and_the_site_goes_on_until_it_is_back()
    {
        var visitor = site.Visitor();
        site.Issuer.IsDown = true;
        await SingleSignOnSite.RefusedAsync(visitor, await PressAsync(visitor), Failed);
        await SingleSignOnSite.SignInWithPasswordAsync(visitor, "ada@house.example");
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));

        site.Issuer.IsDown = false;
        Assert.True(await SignsInAsync());
    }

    [Fact]
    public async Task May_go_down_while_somebody_is_on_the_way()
    {
        var visitor = site.Visitor();
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        site.Issuer.IsDown = true;
        await SingleSignOnSite.RefusedAsync(visitor, await visitor.GetAsync(back), Failed);
    }

    [Fact]
    public async Task Is_refused_when_it_calls_itself_otherwise()
    {
        var visitor = site.Visitor();
        site.Issuer.CallsItself = "https://another.example";
        await SingleSignOnSite.RefusedAsync(visitor, await PressAsync(visitor), Failed);
        Assert.Contains("The issuer calls itself “https://another.example”", site.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_secret_basic")]
    [InlineData("client_secret_post")]
    public async Task Is_told_the_secret_in_the_way_it_asks_for(string way)
    {
        site.Issuer.SecretGoes = [way];
        Assert.True(await SignsInAsync());
    }

    [Fact]
    public async Task Is_asked_about_itself_once_however_many_people_come_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.StartAsync(site.Visitor())));
        Assert.Equal(1, site.Issuer.Asked);
    }

    private static Task<HttpResponseMessage> PressAsync(HttpClient visitor) => DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SingleSignOn);

    private async Task<bool> SignsInAsync()
    {
        var visitor = site.Visitor();
        var answer = await site.SignInAsync(visitor, "ada-1", "ada@house.example", verified: true);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await SingleSignOnSite.IsSignedInAsync(visitor);
    }
}
