using System.Net;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnLeftTests : IAsyncLifetime
{
    private readonly SingleSignOnSite site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Offers_to_sign_out_at_the_issuer_too_where_it_says_how()
    {
        site.Issuer.HasWayOut = true;
        var page = await LeaveAsync();
        Assert.Contains("You are signed out here. At Example you may still be signed in", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site.Issuer.Address}/leave?of=all&client_id=careerladder\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_same_without_a_link_where_the_issuer_says_nothing() =>
        Assert.DoesNotContain("Sign out at Example too", await LeaveAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Keeps_nobody_here_while_the_issuer_is_down()
    {
        site.Issuer.IsDown = true;
        Assert.Contains("You are signed out here", WebUtility.HtmlDecode(await site.Visitor().GetStringAsync(Links.SignedOutOfSingleSignOn)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_for_who_came_in_with_a_password()
    {
        var visitor = site.Visitor();
        await SingleSignOnSite.SignInWithPasswordAsync(visitor, "ada@house.example");
        using var answer = await DemoUnderTest.PostAsync(visitor, Links.Account, Links.SignOut);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    private async Task<string> LeaveAsync()
    {
        var visitor = site.Visitor();
        await site.SignInAsync(visitor, "ada-1", "ada@house.example", verified: true);
        using var answer = await DemoUnderTest.PostAsync(visitor, Links.Account, Links.SignOut);
        Assert.Equal(Links.SignedOutOfSingleSignOn, answer.Headers.Location!.ToString());
        Assert.False(await SingleSignOnSite.IsSignedInAsync(visitor));
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(answer.Headers.Location));
    }
}
