using System.Net;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SecurityHeadersTests(SiteUnderTest site, HttpsSite https) : IClassFixture<SiteUnderTest>, IClassFixture<HttpsSite>
{
    [Fact]
    public async Task Tell_browsers_to_come_by_tls_alone_from_now_on_and_lead_there_whoever_does_not()
    {
        using var visitor = https.Visitor();
        using var answer = await visitor.GetAsync("/sign-in");
        var told = Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        Assert.True(int.Parse(told.Split(';')[0].Replace("max-age=", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) >= 180 * 24 * 3600, told);
        using var plain = await visitor.GetAsync(new Uri(https.Plain, "/people?find=x"));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
        Assert.Equal(new Uri(https.Address, "/people?find=x"), plain.Headers.Location);
    }

    [Fact]
    public async Task Let_nothing_of_somebody_who_is_signed_in_be_kept_by_a_browser_or_on_the_way()
    {
        using var visitor = await https.SignedInAsync(new());
        foreach (var page in (string[])["/", "/people", "/ladders", "/flags", "/account", "/no-such-page", "/people/nobody"])
        {
            using var answer = await visitor.GetAsync(page);
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{page}: {answer.Headers.CacheControl}");
        }
    }

    // Unless it is told not to, an unpublished build reads each style sheet anew and sends it whole every time: two megabytes a page.
    [Fact]
    public async Task Let_styles_come_packed_and_not_again_while_they_are_the_same()
    {
        using var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        using var answer = await visitor.GetAsync("/_content/Radzen.Blazor/css/standard-base.css");
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 200_000);
        visitor.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await visitor.GetAsync("/_content/Radzen.Blazor/css/standard-base.css");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

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
