using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnTokensTests : IAsyncLifetime
{
    private const string Failed = "Signing in with Example did not work this time.";

    private readonly SingleSignOnSite site = new();

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public Task Takes_a_good_one() => TakesAsync();

    [Fact]
    public Task Refuses_a_wrong_nonce() => RefusesAsync(token => token["nonce"] = "another", "nonce");

    [Fact]
    public Task Refuses_a_missing_nonce() => RefusesAsync(token => token.Remove("nonce"), "nonce");

    [Fact]
    public Task Refuses_one_that_has_expired() => RefusesAsync(token => token["exp"] = Now - 61, "IDX10230");

    [Fact]
    public Task Refuses_one_that_never_expires() => RefusesAsync(token => token.Remove("exp"), "IDX10230");

    [Fact]
    public Task Refuses_one_that_is_not_yet_valid() => RefusesAsync(token => token["nbf"] = Now + 90, "IDX10230");

    [Fact]
    public Task Takes_one_that_has_expired_for_a_clock_slightly_ahead() => TakesAsync(token => token["exp"] = Now - 30);

    [Fact]
    public Task Refuses_a_wrong_audience() => RefusesAsync(token => token["aud"] = "another", "IDX10214");

    [Fact]
    public Task Refuses_a_wrong_issuer() => RefusesAsync(token => token["iss"] = "https://ansite.example", "IDX10205");

    [Fact]
    public Task Refuses_several_audiences_without_a_word_for_whom() =>
        RefusesAsync(token => token["aud"] = new[] { SingleSignOnTestIssuer.ClientId, "another" }, "somebody else");

    [Fact]
    public Task Refuses_one_given_out_for_somebody_else() => RefusesAsync(token => token["azp"] = "another", "somebody else");

    [Fact]
    public Task Takes_several_audiences_where_it_was_given_out_for_this_site() => TakesAsync(token =>
    {
        token["aud"] = new[] { SingleSignOnTestIssuer.ClientId, "another" };
        token["azp"] = SingleSignOnTestIssuer.ClientId;
    });

    [Fact]
    public Task Refuses_one_that_names_nobody() => RefusesAsync(token => token.Remove("sub"), "names nobody");

    [Fact]
    public Task Refuses_a_wrong_key() => RefusesWrittenAsync(payload => SingleSignOnTestIssuer.Sign(payload, SingleSignOnTestIssuer.NewKey()), "IDX10503");

    [Fact]
    public Task Refuses_a_wrong_key_of_the_right_name() => RefusesWrittenAsync(
        payload =>
        {
            var wrong = SingleSignOnTestIssuer.NewKey();
            wrong.KeyId = site.Issuer.Key.KeyId;
            return SingleSignOnTestIssuer.Sign(payload, wrong);
        },
        "IDX10511");

    [Fact]
    public Task Refuses_one_without_a_signature() => RefusesWrittenAsync(payload => new JsonWebTokenHandler().CreateToken(payload), "IDX10504");

    [Fact]
    public Task Refuses_one_whose_signature_was_cut_off() =>
        RefusesWrittenAsync(payload => SingleSignOnTestIssuer.Sign(payload, site.Issuer.Key) is var token ? token[..(token.LastIndexOf('.') + 1)] : "", "IDX10504");

    [Fact]
    public Task Refuses_one_signed_with_the_secret_that_both_know() => RefusesWrittenAsync(
        payload => SingleSignOnTestIssuer.Sign(payload, new SymmetricSecurityKey(Encoding.UTF8.GetBytes(SingleSignOnTestIssuer.ClientSecret)) { KeyId = site.Issuer.Key.KeyId }),
        "not valid");

    [Fact]
    public Task Refuses_what_is_no_token() => RefusesWrittenAsync(_ => "nonsense", "not valid");

    [Fact]
    public Task Refuses_an_answer_without_one() => RefusesWrittenAsync(_ => "", "not valid");

    [Fact]
    public async Task Ask_for_the_e_mail_where_the_token_leaves_it_out()
    {
        site.Issuer.SaysOfPerson = new(StringComparer.Ordinal) { ["sub"] = "ada-1", ["email"] = "ada@house.example", ["email_verified"] = true };
        var visitor = site.Visitor();
        await site.SignInAsync(visitor, "ada-1", email: null);
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Refuse_the_e_mail_of_somebody_else()
    {
        site.Issuer.SaysOfPerson = new(StringComparer.Ordinal) { ["sub"] = "eve-1", ["email"] = "ada@house.example", ["email_verified"] = true };
        var visitor = site.Visitor();
        await SingleSignOnSite.RefusedAsync(visitor, await site.SignInAsync(visitor, "ada-1", email: null), Failed);
    }

    [Fact]
    public async Task Takes_the_new_key_of_an_issuer_that_changed_it_and_asks_but_once()
    {
        await TakesAsync();
        site.Issuer.TakeNewKey();
        var asked = site.Issuer.Asked;
        await TakesAsync();
        await TakesAsync();
        Assert.Equal(asked + 1, site.Issuer.Asked);
    }

    private async Task TakesAsync(Action<Dictionary<string, object>>? says = null)
    {
        var visitor = site.Visitor();
        site.Issuer.Says = says;
        await site.SignInAsync(visitor, "ada-1", "ada@house.example", verified: true);
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    private async Task RefusesAsync(Action<Dictionary<string, object>> says, string reason)
    {
        var (visitor, before) = (site.Visitor(), site.Log.Text.Length);
        site.Issuer.Says = says;
        var answer = await site.SignInAsync(visitor, "ada-1", "ada@house.example", verified: true);
        await SingleSignOnSite.RefusedAsync(visitor, answer, Failed);
        Assert.True(site.Log.Text[before..].Contains(reason, StringComparison.Ordinal), site.Log.Text[before..]);
    }

    private Task RefusesWrittenAsync(Func<string, string> writes, string reason)
    {
        site.Issuer.Writes = writes;
        return RefusesAsync(_ => { }, reason);
    }
}
