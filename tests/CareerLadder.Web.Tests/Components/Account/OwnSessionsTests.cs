using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Data.Audit;
using Xunit;
using static CareerLadder.Web.Tests.Components.Accounts.AccountsUnderTest;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed partial class OwnSessionsTests(AccountsUnderTest site) : IClassFixture<AccountsUnderTest>
{
    [Fact]
    public async Task One_is_ended_and_the_rest_go_on()
    {
        await site.AddAsync("ada@house.example");
        var (here, there, elsewhere) = (await site.SignedInAsync("ada@house.example"), await site.SignedInAsync("ada@house.example"), await site.SignedInAsync("ada@house.example"));
        // The one of the three that is not shown as this one, and was seen last.
        var ids = IdsOn(await ReadAsync(here, Links.Account));
        Assert.Equal(2, ids.Count);
        await GoesToAsync(Links.AccountAfter("session-ended"), await EndAsync(here, ids[0]));
        Assert.True(await IsSignedInAsync(here));
        Assert.Single(new[] { await IsSignedInAsync(there), await IsSignedInAsync(elsewhere) }, on => on);
        Assert.Equal("Ended the session on an unknown device.", Assert.Single(site.Audit("ada@house.example"), row => row.Action == AuditAction.SessionsEnded).Details);
    }

    [Fact]
    public async Task All_but_this_one_are_ended()
    {
        await site.AddAsync("bob@house.example");
        var (here, there) = (await site.SignedInAsync("bob@house.example"), await site.SignedInAsync("bob@house.example"));
        await GoesToAsync(Links.AccountAfter("sessions-ended"), await SendAsync(here, Links.Account, "sessions-end"));
        Assert.True(await IsSignedInAsync(here));
        Assert.False(await IsSignedInAsync(there));
        Assert.Empty(IdsOn(await ReadAsync(here, Links.Account)));
        Assert.Single(site.Audit("bob@house.example"), row => row.Action == AuditAction.SessionsEnded);
    }

    [Fact]
    public async Task Somebody_elses_is_as_if_it_were_not_there()
    {
        await site.AddAsync("cleo@house.example");
        await site.AddAsync("dan@house.example");
        var (cleo, cleoToo, dan, danToo) = (await site.SignedInAsync("cleo@house.example"), await site.SignedInAsync("cleo@house.example"), await site.SignedInAsync("dan@house.example"), await site.SignedInAsync("dan@house.example"));
        var ofCleo = Assert.Single(IdsOn(await ReadAsync(cleo, Links.Account)));
        var ofDan = Assert.Single(IdsOn(await ReadAsync(dan, Links.Account)));
        Assert.NotEqual(ofCleo, ofDan);
        // Dan's own form, with Cleo's session in it.
        await SendAsync(dan, Links.Account, $"session-{ofDan}", ("Session", ofCleo));
        Assert.True(await IsSignedInAsync(cleoToo));
        Assert.True(await IsSignedInAsync(danToo));
        Assert.DoesNotContain(site.Audit("dan@house.example"), row => row.Action == AuditAction.SessionsEnded);
    }

    [Fact]
    public async Task Those_that_open_nothing_any_more_are_not_shown()
    {
        await site.AddAsync("eva@house.example");
        await site.SignedInAsync("eva@house.example");
        var page = await ReadAsync(await site.SignedInAsync("eva@house.example"), Links.Account);
        Assert.Single(IdsOn(page));
        site.Clock.Ahead += TimeSpan.FromDays(15);
        Assert.Empty(IdsOn(await ReadAsync(await site.SignedInAsync("eva@house.example"), Links.Account)));
    }

    private static Task<HttpResponseMessage> EndAsync(HttpClient visitor, string session) => SendAsync(visitor, Links.Account, $"session-{session}", ("Session", session));

    private static List<string> IdsOn(string page) => [.. Session().Matches(page).Select(found => found.Groups["id"].Value)];

    [GeneratedRegex("name=\"Session\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Session();
}
