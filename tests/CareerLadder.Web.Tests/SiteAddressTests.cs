using CareerLadder.Web.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class SiteAddressTests
{
    private static readonly HttpRequest Asked = new DefaultHttpContext { Request = { Scheme = "http", Host = new("localhost", 5000) } }.Request;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Is_this_machine_unless_set(string? told)
    {
        var site = Read(told);
        Assert.Equal("localhost", site.Host);
        Assert.False(site.IsHttps);
        Assert.Equal("http://localhost:5000/people?find=ada", site.Whole("/people?find=ada", Asked));
    }

    [Theory]
    [InlineData("https://ladder.company.example")]
    [InlineData("https://ladder.company.example/")]
    public void Begins_every_link_with_what_is_set_whatever_the_request_claims(string told)
    {
        var site = Read(told);
        Assert.Equal("ladder.company.example", site.Host);
        Assert.True(site.IsHttps);
        Assert.Equal("https://ladder.company.example/people?find=ada", site.Whole("/people?find=ada", Asked));
    }

    [Theory]
    [InlineData("http://ladder.company.example")]
    [InlineData("ladder.company.example")]
    [InlineData("https://203.0.113.7")]
    [InlineData("https://ladder.company.example/app")]
    [InlineData("https://ladder.company.example/?a=b")]
    [InlineData("https://ada@ladder.company.example")]
    [InlineData("soon")]
    public void Stops_the_start_with_a_sentence(string told)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(told));
        Assert.Contains($"“{told}”", refused.Message, StringComparison.Ordinal);
        Assert.Contains("https://ladder.company.example", refused.Message, StringComparison.Ordinal);
    }

    private static SiteAddress Read(string? told) =>
        SiteAddress.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Site:Address", told)]).Build());
}
