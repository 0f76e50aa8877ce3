using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SiteCookiesTests(SiteUnderTest site, HttpsSite https) : IClassFixture<SiteUnderTest>, IClassFixture<HttpsSite>
{
    [Fact]
    public async Task Travel_by_real_tls_alone_and_open_the_site_there()
    {
        var cookies = new CookieContainer();
        using var visitor = await https.SignedInAsync(cookies);
        using var dark = await DemoUnderTest.PostAsync(visitor, Links.Account, Links.Colours, ("colours", "dark"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Links.Account)).StatusCode);
        var kept = cookies.GetAllCookies().ToDictionary(c => c.Name, StringComparer.Ordinal);
        Assert.Equal(["__Host-careerladder", "__Host-careerladder.form", "colours"], kept.Keys.Order(StringComparer.Ordinal));
        Assert.All(kept.Values, c => Assert.True(c is { Secure: true, HttpOnly: true, Path: "/", Domain: HttpsSite.Name }, c.Name));
        Assert.Empty(cookies.GetCookies(https.Plain));
    }

    [Fact]
    public async Task Are_of_no_more_use_once_their_owner_has_signed_out()
    {
        var cookies = new CookieContainer();
        using var visitor = await https.SignedInAsync(cookies);
        var copy = cookies.GetAllCookies().Single(c => c.Name == "__Host-careerladder").Value;
        await DemoUnderTest.PostAsync(visitor, Links.Account, Links.SignOut);
        using var thief = https.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", $"__Host-careerladder={copy}");
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync(Links.Account)).StatusCode);
    }

    [Fact]
    public async Task Belong_to_this_very_host_on_https()
    {
        await using var there = site.WithWebHostBuilder(builder => builder.UseSetting("Site:Address", "https://ladder.example").UseEnvironment("Production"));
        using var visitor = there.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://ladder.example") });
        using var answer = await visitor.GetAsync("/sign-in");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-careerladder.form=", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], cookie.Split("; ").Skip(1).Order(StringComparer.Ordinal));
        Assert.Contains("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_a_plain_name_on_ones_own_machine()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/sign-in");
        Assert.StartsWith("careerladder.form=", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, "__Host-careerladder")]
    [InlineData(true, "second-step", "__Host-careerladder.second-step")]
    [InlineData(false, null, "careerladder")]
    public void Are_named_after_the_site(bool isHttps, string? part, string name) =>
        Assert.Equal(name, SiteCookies.NameOf(new(isHttps ? new Uri("https://ladder.example") : null), part));
}
