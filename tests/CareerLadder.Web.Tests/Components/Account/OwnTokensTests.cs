using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareerLadder.Web.Tests.Components.Accounts.AccountsUnderTest;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed partial class OwnTokensTests(AccountsUnderTest site) : IClassFixture<AccountsUnderTest>
{
    private const string People = "/api/v1/people";

    [Fact]
    public async Task A_token_is_shown_once_kept_as_a_hash_and_written_down_when_made_and_revoked()
    {
        var (visitor, token) = await MadeAsync("tess@house.example");
        Assert.Matches("^careerladder_[A-Za-z0-9_-]{43}$", token);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
        var page = await ReadAsync(visitor, Links.Account);
        Assert.DoesNotContain(token, page, StringComparison.Ordinal);
        await site.InAsync(async (_, services) =>
        {
            await using var db = services.GetRequiredService<Database>().Open();
            var row = await db.ApiTokens.SingleAsync(t => t.Name == "tess@house.example");
            Assert.Equal(InvitationSecret.HashOf(token), row.SecretHash);
            Assert.NotNull(row.UsedAt);
        });

        var form = TokenForm().Match(page).Value;
        await GoesToAsync(Links.AccountAfter("token-revoked"), await SendAsync(visitor, Links.Account, form, ("Token", form[6..])));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
        Assert.Equal([AuditAction.TokenMade, AuditAction.TokenRevoked], site.Audit("tess@house.example").Select(r => r.Action).Where(a => a is AuditAction.TokenMade or AuditAction.TokenRevoked));
        Assert.DoesNotContain(site.Audit("tess@house.example"), row => row.Details?.Contains(token, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task It_opens_nothing_from_the_day_after_its_last()
    {
        var clock = site.Clock.GetUtcNow().UtcDateTime;
        var until = DateOnly.FromDateTime(clock).AddDays(2);
        var (_, token) = await MadeAsync("uwe@house.example", until);
        var end = until.AddDays(1).ToDateTime(TimeOnly.MinValue) - clock;
        try
        {
            site.Clock.Ahead += end - TimeSpan.FromMinutes(1);
            Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
            site.Clock.Ahead += TimeSpan.FromMinutes(2);
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
        }
        finally
        {
            site.Clock.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task It_ends_with_the_account_and_with_whatever_changes_its_rights()
    {
        var (_, disabled) = await MadeAsync("vera@house.example");
        var (_, changed) = await MadeAsync("walt@house.example");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(disabled));
        await site.InAsync(async (accounts, _) =>
        {
            var vera = await accounts.FindByNameAsync("vera@house.example");
            vera!.DisabledAt = site.Clock.GetUtcNow().UtcDateTime;
            await accounts.UpdateAsync(vera);
            // As another role, another password, and ending all sessions do.
            await accounts.UpdateSecurityStampAsync((await accounts.FindByNameAsync("walt@house.example"))!);
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(disabled));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(changed));
    }

    [Fact]
    public async Task Nobody_revokes_somebody_elses()
    {
        var (_, token) = await MadeAsync("xaver@house.example");
        var (other, _) = await MadeAsync("yves@house.example");
        var form = TokenForm().Match(await ReadAsync(other, Links.Account)).Value;
        var id = 0;
        await site.InAsync(async (_, services) =>
        {
            await using var db = services.GetRequiredService<Database>().Open();
            id = await db.ApiTokens.Where(t => t.Name == "xaver@house.example").Select(t => t.Id).SingleAsync();
        });
        await SendAsync(other, Links.Account, form, ("Token", $"{id}"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
    }

    [Theory]
    [InlineData("", 30, "people", "Please give the token a name")]
    [InlineData("x", 400, "people", "Please choose a last day between today and a year from now.")]
    [InlineData("x", -1, "people", "Please choose a last day between today and a year from now.")]
    [InlineData("x", 30, "everything", "Please choose at least one thing")]
    public async Task Refuses_what_is_not_whole_and_keeps_what_was_typed(string name, int days, string scope, string words)
    {
        await site.AddAsync($"zoe{days}{name}{scope}@house.example");
        var visitor = await site.SignedInAsync($"zoe{days}{name}{scope}@house.example");
        var until = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(days);
        var page = await TextAsync(await SendAsync(visitor, Links.Account, "token-make", ("NewTokenName", name), ("NewTokenScopes", scope), ("NewTokenUntil", until.ToString("O"))));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("careerladder_", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{until:O}\"", page, StringComparison.Ordinal);
    }

    private async Task<(HttpClient Visitor, string Token)> MadeAsync(string email, DateOnly? until = null)
    {
        await site.AddAsync(email);
        var visitor = await site.SignedInAsync(email);
        var last = until ?? DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(30);
        var page = await TextAsync(await SendAsync(visitor, Links.Account, "token-make", ("NewTokenName", email), ("NewTokenScopes", "people"), ("NewTokenUntil", last.ToString("O"))));
        return (visitor, Secret().Match(page).Groups["token"].Value);
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        var program = site.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return (await program.GetAsync(People)).StatusCode;
    }

    [GeneratedRegex("(?<token>careerladder_[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<=value="")token-\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenForm();
}
