using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnHandlerTests : IAsyncLifetime
{
    private const string Failed = "Signing in with Example did not work this time. Please try again; if it happens again, please tell an administrator.";

    private readonly SingleSignOnSite site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
        site.Issuer.Says = claims => (claims["sub"], claims["email"], claims["email_verified"]) = ("ada-1", "ada@house.example", true);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Goes_where_the_person_wanted()
    {
        var visitor = site.Visitor();
        var answer = await SignInAsync(visitor, "/people?find=x");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/people?find=x", answer.Headers.Location!.ToString());
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Never_goes_to_another_site(string back)
    {
        var answer = await SignInAsync(site.Visitor(), back);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Leads_on_with_a_page_and_not_with_a_redirect_that_the_form_would_be_held_to()
    {
        var visitor = site.Visitor();
        var answer = await DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SingleSignOn);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("Go on to Example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_begin_for_another_site()
    {
        using var noToken = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().PostAsync(Links.SingleSignOn, noToken)).StatusCode);
    }

    [Fact]
    public async Task Refuses_an_answer_that_comes_a_second_time()
    {
        var visitor = site.Visitor();
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        Assert.Equal("/", (await visitor.GetAsync(back)).Headers.Location!.ToString());
        await DemoUnderTest.PostAsync(visitor, Links.Flags(), Links.SignOut);
        await SingleSignOnSite.RefusedAsync(visitor, await visitor.GetAsync(back), Failed);
    }

    [Fact]
    public async Task Refuses_a_code_that_was_used_even_from_who_kept_the_cookie()
    {
        var visitor = site.Visitor();
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = visitor.BaseAddress };
        var begun = await DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SingleSignOn);
        var cookies = string.Join("; ", begun.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        var there = WebUtility.HtmlDecode((await begun.Content.ReadAsStringAsync()).Split("url=")[1].Split('"')[0]);
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, there);
        Assert.Equal("/", (await visitor.GetAsync(back)).Headers.Location!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, back);
        again.Headers.Add("Cookie", cookies);
        await SingleSignOnSite.RefusedAsync(thief, await thief.SendAsync(again), Failed);
        Assert.Contains("gave no token for the code: status 400", site.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_answer_in_another_browser_than_the_one_that_began()
    {
        var (visitor, other) = (site.Visitor(), site.Visitor());
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        await SingleSignOnSite.RefusedAsync(other, await other.GetAsync(back), Failed);
        Assert.Equal("/", (await visitor.GetAsync(back)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Refuses_a_code_that_was_given_to_another_sign_in()
    {
        var (visitor, attacker) = (site.Visitor(), site.Visitor());
        var mine = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        var theirs = await SingleSignOnSite.AtIssuerAsync(attacker, await site.StartAsync(attacker));
        var mixed = With(mine, "code", Links.Query(theirs, "code"));
        await SingleSignOnSite.RefusedAsync(visitor, await visitor.GetAsync(mixed), Failed);
    }

    [Theory]
    [InlineData("state", "x")]
    [InlineData("state", null)]
    [InlineData("code", null)]
    [InlineData("iss", "https://another.example")]
    public async Task Refuses_an_answer_that_was_tampered_with(string parameter, string? value)
    {
        var visitor = site.Visitor();
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        await SingleSignOnSite.RefusedAsync(visitor, await visitor.GetAsync(With(back, parameter, value)), Failed);
    }

    [Fact]
    public async Task Refuses_a_state_with_one_letter_changed()
    {
        var visitor = site.Visitor();
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        var state = Links.Query(back, "state")!.ToCharArray();
        state[40] = state[40] == 'A' ? 'B' : 'A';
        await SingleSignOnSite.RefusedAsync(visitor, await visitor.GetAsync(With(back, "state", new string(state))), Failed);
    }

    [Fact]
    public async Task Says_kindly_that_the_issuer_refused_and_keeps_where_the_person_wanted_to_go()
    {
        site.Issuer.Refuses = "access_denied";
        var visitor = site.Visitor();
        var answer = await SignInAsync(visitor, "/people");
        await SingleSignOnSite.RefusedAsync(visitor, answer, Failed);
        Assert.Contains("return=%2Fpeople", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("The issuer refused: access_denied.", site.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_no_sentence_that_others_put_into_the_address()
    {
        var page = await site.Visitor().GetStringAsync(Links.SignIn("/", "Please call 555-0100"));
        Assert.DoesNotContain("role=\"alert\"", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string back) =>
        await visitor.GetAsync(await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor, back)));

    private static string With(string address, string parameter, string? value)
    {
        var kept = Links.QueryWithout(address, parameter);
        if (value is not null)
            kept.Add(new(parameter, value));
        return QueryHelpers.AddQueryString(Links.PathOf(address), kept);
    }
}
