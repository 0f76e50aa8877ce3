using System.Net;
using CareerLadder.Web.Components.Accounts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class DemoAccountsTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    public static TheoryData<string> Words() => [.. DemoAccounts.All.Select(account => account.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Sign_in_with_one_click_and_out_again(string word)
    {
        var visitor = await demo.SignedInAsync(word);
        Assert.Contains($"{word}@demo.example", await visitor.GetStringAsync(Links.MyCareer()), StringComparison.Ordinal);

        await DemoUnderTest.PostAsync(visitor, Links.MyCareer(), Links.SignOut);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(Links.MyCareer())).StatusCode);
    }

    [Fact]
    public async Task Refuse_a_click_that_came_from_another_site()
    {
        using var noToken = new FormUrlEncodedContent([]);
        var answer = await demo.Visitor().PostAsync(Links.DemoSignInAs("executive"), noToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("load the page again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_whom_they_do_not_know()
    {
        var answer = await DemoUnderTest.PostAsync(demo.Visitor(), Links.SignInPage, Links.DemoSignInAs("owner"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Are_shown_a_kind_page_where_there_is_none()
    {
        var answer = await (await demo.SignedInAsync("engineer")).GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remember_the_colours_of_this_browser()
    {
        var visitor = await demo.SignedInAsync("engineer");
        Assert.DoesNotContain("data-theme", await visitor.GetStringAsync(Links.Flags()), StringComparison.Ordinal);
        await DemoUnderTest.PostAsync(visitor, Links.Flags(), Links.Colours, ("colours", "dark"));
        Assert.Contains("data-theme=\"dark\"", await visitor.GetStringAsync(Links.Flags()), StringComparison.Ordinal);
        await DemoUnderTest.PostAsync(visitor, Links.Flags(), Links.Colours, ("colours", "system"));
        Assert.DoesNotContain("data-theme", await visitor.GetStringAsync(Links.Flags()), StringComparison.Ordinal);
    }
}
