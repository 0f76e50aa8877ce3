using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SiteCookiesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
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
