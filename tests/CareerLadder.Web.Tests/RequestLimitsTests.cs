using System.Net;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Tests.Components.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
    public async Task Turn_away_one_more_than_may_wait_and_nobody_else_for_that()
    {
        // Every page that shows people waits here for as long as the test says.
        var door = new TaskCompletionSource<Organisation>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var plain = new AccountsUnderTest(services => services.Replace(ServiceDescriptor.Singleton<OrganisationNow>(_ => () => new(door.Task))));
        await plain.AddAsync("ada@house.example");
        using var ada = await plain.SignedInAsync("ada@house.example");
        var asked = Enumerable.Range(0, RequestLimits.AtOnce + RequestLimits.MostWaiting + 1).Select(_ => ada.GetAsync("/people")).ToList();
        using var first = await await Task.WhenAny(asked);
        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Contains("Please wait a minute", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await plain.Visitor().GetAsync(Links.SignInPage);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(1, asked.Count(a => a.IsCompleted));

        door.SetResult(Organisation.Empty);
        var answers = await Task.WhenAll(asked);
        Assert.Equal(RequestLimits.AtOnce + RequestLimits.MostWaiting, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Believe_nobody_who_says_that_they_come_from_elsewhere()
    {
        using var visitor = demo.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, Links.SignInPasskeyOptions);
            asked.Headers.Add("X-Forwarded-For", $"192.0.2.{i}");
            asked.Headers.Add("Forwarded", $"for=192.0.2.{i}");
            using var answer = await visitor.SendAsync(asked);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Answer_a_page_that_asks_for_many_things_at_once()
    {
        using var visitor = await demo.SignedInAsync("engineer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => visitor.GetAsync("/flags")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }
}
