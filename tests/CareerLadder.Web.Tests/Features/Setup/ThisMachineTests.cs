using System.Net;
using CareerLadder.Web.Features.Setup;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Setup;

public sealed class ThisMachineTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:5000")]
    [InlineData("127.0.0.1", "localhost:5000")]
    [InlineData("::1", "[::1]:5000")]
    [InlineData("::ffff:127.0.0.1", "localhost")]
    public void Knows_who_sits_at_it(string from, string host) => Assert.True(ThisMachine.Made(Request(from, host)));

    [Theory]
    [InlineData("192.0.2.7", "localhost:5000")]
    [InlineData("::ffff:192.0.2.7", "localhost:5000")]
    [InlineData("127.0.0.1", "ladder.company.example")]
    [InlineData("127.0.0.1", "localhost.company.example")]
    [InlineData(null, "localhost:5000")]
    public void Takes_another_address_or_another_name_for_elsewhere(string? from, string host) => Assert.False(ThisMachine.Made(Request(from, host)));

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-proto")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    [InlineData("X-Original-For")]
    [InlineData("X-Original-Proto")]
    public void Takes_whatever_a_proxy_adds_for_elsewhere(string header)
    {
        var request = Request("127.0.0.1", "localhost:5000");
        request.Headers[header] = "";
        Assert.False(ThisMachine.Made(request));
    }

    [Fact]
    public void Takes_the_old_protocol_that_proxies_speak_for_elsewhere()
    {
        var request = Request("127.0.0.1", "localhost:5000");
        request.Protocol = "HTTP/1.0";
        Assert.False(ThisMachine.Made(request));
    }

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("https://localhost:5000", false)]
    [InlineData("http://localhost:5001", false)]
    [InlineData("https://ladder.company.example", false)]
    [InlineData("null", false)]
    public void Goes_by_where_a_form_says_it_comes_from(string origin, bool isHere)
    {
        var request = Request("127.0.0.1", "localhost:5000");
        request.Headers.Origin = origin;
        Assert.Equal(isHere, ThisMachine.Made(request));
    }

    private static HttpRequest Request(string? from, string host)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        (request.Scheme, request.Host, request.Protocol) = ("http", new(host), "HTTP/1.1");
        return request;
    }
}
