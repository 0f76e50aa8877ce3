using System.Net;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class RequestLimitsTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/colours")]
    public async Task Refuse_a_body_larger_than_any_form(string address)
    {
        using var visitor = await demo.SignedInAsync("engineer");
        using var large = new FormUrlEncodedContent([new("x", new string('x', RequestLimits.LargestBody))]);
        var answer = await visitor.PostAsync(address, large);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Answer_a_page_that_asks_for_many_things_at_once()
    {
        using var visitor = await demo.SignedInAsync("engineer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => visitor.GetAsync("/flags")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }
}
