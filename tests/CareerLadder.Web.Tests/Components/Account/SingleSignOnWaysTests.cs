using System.Net;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Components.Accounts;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnWaysTests
{
    [Fact]
    public async Task Both_are_offered_unless_passwords_are_off()
    {
        await using var site = new SingleSignOnSite();
        await site.InitializeAsync();
        var page = await site.Visitor().GetStringAsync(Links.SignInPage);
        Assert.Contains("Sign in with Example", page, StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_password_is_asked_for_nor_taken_where_they_are_off()
    {
        await using var site = new SingleSignOnSite("--SignIn:Passwords=false");
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
        var visitor = site.Visitor();
        Assert.DoesNotContain("type=\"password\"", await visitor.GetStringAsync(Links.SignInPage), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SingleSignOnSite.SignInWithPasswordAsync(visitor, "ada@house.example")).StatusCode);
        Assert.False(await SingleSignOnSite.IsSignedInAsync(visitor));

        await site.SignInAsync(visitor, "ada-1", "ada@house.example", verified: true);
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Single_sign_on_is_not_there_where_nothing_is_set()
    {
        await using var site = new SiteUnderTest();
        Assert.DoesNotContain($"action=\"{Links.SingleSignOn}\"", await site.Visitor().GetStringAsync(Links.SignInPage), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await DemoUnderTest.PostAsync(site.Visitor(), Links.SignInPage, Links.SingleSignOn)).StatusCode);
    }

    [Theory]
    [InlineData("false", "Nobody could sign in: SignIn:Passwords is false, and SignIn:SingleSignOn is not set.")]
    [InlineData("off", "SignIn:Passwords: “off” is neither true nor false.")]
    public void The_start_is_refused_where_nobody_could_sign_in_or_nothing_is_said(string passwords, string sentence)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:Passwords", passwords)]).Build();
        Assert.Equal(sentence, Assert.Throws<RefusedException>(() => SignInWays.Read(settings, singleSignOn: null)).Message);
    }
}
