using System.Net;
using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SignInTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Lets_in_who_knows_the_password_and_goes_where_they_wanted()
    {
        await AddAsync("ada@house.example");
        var visitor = site.Visitor();
        var answer = await TryAsync(visitor, "ada@house.example", Password, "/sign-in?return=%2Fpeople");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/people", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("People", await visitor.GetStringAsync("/people"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eve@house.example", "wrong")]
    [InlineData("nobody@house.example", Password)]
    public async Task Refuses_kindly_and_alike_whatever_was_wrong(string email, string password)
    {
        await AddAsync("eve@house.example");
        var answer = await TryAsync(site.Visitor(), email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("do not belong together", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords()
    {
        await AddAsync("bob@house.example");
        for (var i = 0; i < 5; i++)
            await TryAsync(site.Visitor(), "bob@house.example", "wrong");
        var answer = await TryAsync(site.Visitor(), "bob@house.example", Password);
        Assert.Contains("wait 5 minutes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_no_one_click_sign_in_outside_the_demo()
    {
        var answer = await DemoUnderTest.PostAsync(site.Visitor(), Links.SignInPage, Links.DemoSignInAs("executive"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Puts_the_person_and_the_roles_into_the_cookie()
    {
        await AddAsync("cleo@house.example", person: "p7", role: Roles.Executive);
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>();
        var user = await claims.CreateAsync((await accounts.FindByEmailAsync("cleo@house.example"))!);
        Assert.Equal(new Viewer("p7", IsExecutive: true, Email: "cleo@house.example"), Viewer.Of(user));
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient visitor, string email, string password, string page = Links.SignInPage) =>
        DemoUnderTest.PostAsync(visitor, page, page, ("_handler", "sign-in"), ("Email", email), ("Password", password));

    private async Task AddAsync(string email, string? person = null, string? role = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is not null)
            return;
        var account = new Account { UserName = email, Email = email, PersonId = person };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        if (role is null)
            return;
        await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>().CreateAsync(new IdentityRole<int>(role));
        Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
    }
}
