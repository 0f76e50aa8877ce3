using System.Net;
using System.Net.WebSockets;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SameOriginTests(DemoUnderTest demo, HttpsSite https) : IClassFixture<DemoUnderTest>, IClassFixture<HttpsSite>
{
    [Theory]
    [InlineData("https://ladder.example:{port}", HttpStatusCode.SwitchingProtocols)]
    [InlineData(null, HttpStatusCode.SwitchingProtocols)]
    [InlineData("http://ladder.example:{port}", HttpStatusCode.Forbidden)]
    [InlineData("https://ladder.example", HttpStatusCode.Forbidden)]
    [InlineData("https://ladder.example.evil.example:{port}", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Opens_a_line_over_tls_from_here_alone(string? origin, HttpStatusCode answer)
    {
        var cookies = new CookieContainer();
        (await https.SignedInAsync(cookies)).Dispose();
        Assert.Equal(answer, await https.OpenLineAsync(cookies, origin?.Replace("{port}", $"{https.Address.Port}", StringComparison.Ordinal)));
        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, await https.OpenLineAsync(new(), origin));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Refuses_a_live_line_from_another_site(string origin)
    {
        using var socket = await ConnectAsync(origin);
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Opens_one_from_here()
    {
        using var socket = await ConnectAsync(demo.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Opens_none_for_who_is_not_signed_in()
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Line, TestContext.Current.CancellationToken));
        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, socket.HttpStatusCode);
    }

    private Uri Line => new UriBuilder(demo.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;

    private async Task<ClientWebSocket> ConnectAsync(string origin)
    {
        var cookies = new CookieContainer();
        using var visitor = await demo.SignedInAsync("engineer", cookies);
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(Line, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // Refused: the status says how.
        }

        return socket;
    }
}
