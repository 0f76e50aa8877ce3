using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every route of the running site, asked by somebody who has not signed in.</summary>
[Collection(MatrixSite.Name)]
public sealed class AnonymousTests(MatrixSite site, ITestOutputHelper output)
{
    /// <summary>What must work for anyone, and holds nobody's data, or only that of whoever made the secret in it. All else leads to the way in, or nowhere.</summary>
    private static readonly string[] ForAnyone = ["/sign-in", "/sign-in/code", "/sign-in/passkey-options", "/error", "/colours", "/setup", "/invitation/{Secret}", "/calendar/{secret}.ics"];

    private IReadOnlyList<RouteEndpoint> Endpoints => [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task Whoever_has_not_signed_in_gets_no_byte_of_data(string method)
    {
        var asked = 0;
        foreach (var endpoint in Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null))
        {
            var route = Operations.RouteOf(endpoint);
            foreach (var address in (string[])[AddressOf(route), AddressOf(route) + "?asof=2020-05-05&find=Q&id=x"])
            {
                asked++;
                using var request = new HttpRequestMessage(new(method), address);
                using var answer = await site.Visitor().SendAsync(request);
                var atoms = Atoms.OfText(await AccessMatrixTests.TextOfAsync(answer));
                Assert.DoesNotContain(Planted.Canaries, c => atoms.Contains(c.What));
                if (ForAnyone.Contains(route)) continue;
                Assert.True(LeadsToSignIn(answer) || answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, $"{method} {address} answered {answer.StatusCode}");
            }
        }

        output.WriteLine($"{asked} addresses asked with {method}.");
        Assert.True(asked > 20, $"{asked} addresses");
    }

    [Fact]
    public async Task Files_for_everyone_hold_nobodys_data()
    {
        var routes = Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(Operations.RouteOf).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes.Where(r => r.EndsWith(".css", StringComparison.Ordinal) || r.EndsWith(".js", StringComparison.Ordinal) || r.EndsWith(".svg", StringComparison.Ordinal)))
        {
            var atoms = Atoms.OfText(await site.Visitor().GetStringAsync(route));
            Assert.DoesNotContain(Planted.Canaries, c => c.What is string && atoms.Contains(c.What));
        }
    }

    [Fact]
    public void Only_what_is_named_here_is_open_to_anyone()
    {
        var open = Endpoints.Where(e => !Operations.IsApart(e) && e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null).Select(Operations.RouteOf);
        Assert.Equal(ForAnyone.Order(StringComparer.Ordinal), open.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_left_is_sent_to_the_way_in_too()
    {
        var leaver = site.ClientOf(World.Viewers.Single(v => v.Role == "leaver"));
        foreach (var route in (string[])["/", "/people", "/people/le", "/ladders", "/flags"]) Assert.True(LeadsToSignIn(await leaver.GetAsync(route)), route);
    }

    // A route with a place for a key is asked with one that is somebody's.
    private static string AddressOf(string route) =>
        string.Join('/', route.Split('/').Select(part => part.StartsWith("{*", StringComparison.Ordinal) ? "no-such-file.css" : part.StartsWith('{') ? "mm-skip" : part));

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal);
}
