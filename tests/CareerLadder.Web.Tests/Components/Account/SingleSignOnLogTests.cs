using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnLogTests
{
    [Fact]
    public async Task No_secret_code_or_token_reaches_the_log_even_when_it_tells_everything()
    {
        await using var site = new SingleSignOnSite("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace");
        await site.InitializeAsync();
        await site.AddAsync("ada@house.example");
        await GoAsync(site);
        site.Issuer.Says = token => token["nonce"] = "another";
        await GoAsync(site);
        site.Issuer.Writes = payload => SingleSignOnTestIssuer.Sign(payload, SingleSignOnTestIssuer.NewKey());
        await GoAsync(site);
        site.Issuer.Writes = _ => "not.a-good.token-at-all";
        await GoAsync(site);
        site.Issuer.Behave();
        await GoAsync(site, spoilt: true);
        await GoAsync(site, replay: true);
        site.Issuer.Refuses = "access_denied";
        await GoAsync(site);

        var log = site.Log.Text;
        Assert.Contains("does not repeat the nonce", log, StringComparison.Ordinal);
        Assert.Contains("gave no token for the code", log, StringComparison.Ordinal);
        Assert.Contains(Links.SingleSignOnCallback, log, StringComparison.Ordinal);
        Assert.True(site.Issuer.Secrets.Count > 15);
        Assert.All(site.Issuer.Secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static async Task GoAsync(SingleSignOnSite site, bool spoilt = false, bool replay = false)
    {
        var more = site.Issuer.Says;
        site.Issuer.Says = token =>
        {
            (token["sub"], token["email"], token["email_verified"]) = ("ada-1", "ada@house.example", true);
            more?.Invoke(token);
        };
        var visitor = site.Visitor();
        var back = await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(visitor));
        site.Issuer.Secrets.Add(Uri.EscapeDataString(Links.Query(back, "state")!));
        // A second code of the first sign-in: the issuer has an error to tell that repeats it.
        if (spoilt)
            back = back.Replace(Links.Query(back, "code")!, Links.Query(await SingleSignOnSite.AtIssuerAsync(visitor, await site.StartAsync(site.Visitor())), "code"), StringComparison.Ordinal);
        await visitor.GetAsync(back);
        if (replay)
            await visitor.GetAsync(back);
        site.Issuer.Says = more;
    }
}
