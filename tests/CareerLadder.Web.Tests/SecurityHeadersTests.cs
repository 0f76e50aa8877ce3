using System.Net;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SecurityHeadersTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/people")]
    [InlineData("/app.css")]
    [InlineData("/error")]
    public async Task Are_on_every_answer(string address)
    {
        var headers = (await site.Visitor().GetAsync(address)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Find_no_script_or_handler_inside_the_page()
    {
        var page = await site.Visitor().GetStringAsync("/sign-in");
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/people")]
    [InlineData("/no-such-page")]
    [InlineData("/_blazor/negotiate")]
    public async Task Come_with_a_way_to_sign_in_for_strangers(string address)
    {
        var answer = await site.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }
}
