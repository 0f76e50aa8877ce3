using System.Text.RegularExpressions;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using Xunit;
using static CareerLadder.Web.Tests.Components.Accounts.AccountsUnderTest;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed partial class OwnAuthenticatorTests(AccountsUnderTest site) : IClassFixture<AccountsUnderTest>
{
    [Fact]
    public async Task Is_on_only_after_a_code_and_then_signing_in_needs_one()
    {
        await site.AddAsync("ada@house.example");
        var visitor = await site.SignedInAsync("ada@house.example");
        var key = await BeginAsync(visitor);
        Assert.Contains("not the code that your app shows", await TextAsync(await TurnOnAsync(visitor, "000000")), StringComparison.Ordinal);
        await site.SignedInAsync("ada@house.example");
        Assert.Equal(10, CodesOn(await TextAsync(await TurnOnAsync(visitor, Now(key)))).Count);
        Assert.True(await IsSignedInAsync(visitor));
        Assert.DoesNotContain(key, await visitor.GetStringAsync(Links.Account), StringComparison.Ordinal);

        Later();
        var phone = site.Visitor();
        await GoesToAsync(Links.SignInCode("/", remember: false), await TryAsync(phone, "ada@house.example"));
        Assert.False(await IsSignedInAsync(phone));
        await GoesToAsync("/", await CodeAsync(phone, Now(key)));
        Assert.True(await IsSignedInAsync(phone));
        Assert.Contains("password and authenticator app", site.Audit("ada@house.example")[^1].Details, StringComparison.Ordinal);
        Assert.Equal("Turned the authenticator app on.", Assert.Single(site.Audit("ada@house.example"), row => row.Action == AuditAction.AuthenticatorChanged).Details);
    }

    [Fact]
    public async Task Refuses_a_code_used_twice()
    {
        var (_, key, _) = await OnAsync("bob@house.example");
        var (first, second) = (site.Visitor(), site.Visitor());
        await TryAsync(first, "bob@house.example");
        await TryAsync(second, "bob@house.example");
        var code = Now(key);
        await GoesToAsync("/", await CodeAsync(first, code));
        Assert.Contains("used already", await TextAsync(await CodeAsync(second, code)), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(second));
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (_, _, codes) = await OnAsync("cleo@house.example");
        var visitor = site.Visitor();
        await TryAsync(visitor, "cleo@house.example");
        await GoesToAsync("/", await RecoverAsync(visitor, codes[0].ToUpperInvariant()));
        Assert.Contains("9 recovery codes are left", await ReadAsync(visitor, Links.Account), StringComparison.Ordinal);
        Assert.Contains("password and recovery code", site.Audit("cleo@house.example")[^1].Details, StringComparison.Ordinal);

        var again = site.Visitor();
        await TryAsync(again, "cleo@house.example");
        Assert.Contains("used already", await TextAsync(await RecoverAsync(again, codes[0])), StringComparison.Ordinal);
        Assert.Equal("The password was right, the recovery code was not.", site.Audit("cleo@house.example")[^1].Details);
        await GoesToAsync("/", await RecoverAsync(again, codes[1]));
    }

    [Theory]
    [InlineData("dan@house.example", false)]
    [InlineData("eva@house.example", true)]
    public async Task Wrong_codes_lock_the_account_although_the_password_is_right(string email, bool byRecovery)
    {
        var (_, key, codes) = await OnAsync(email);
        var visitor = site.Visitor();
        await TryAsync(visitor, email);
        for (var i = 0; i < 5; i++)
            await (byRecovery ? RecoverAsync(visitor, "ab2c-de3f-gh4j-km5n") : CodeAsync(visitor, "000000"));
        Assert.Contains("wait 5 minutes", await TextAsync(await (byRecovery ? RecoverAsync(visitor, codes[0]) : CodeAsync(visitor, Now(key)))), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(visitor));
        Assert.True(site.Audit(email).Count(row => row.Action == AuditAction.SignInRefused) >= 5);
    }

    [Fact]
    public async Task New_recovery_codes_and_turning_it_off_need_a_code()
    {
        var (visitor, key, old) = await OnAsync("fay@house.example");
        Assert.Contains("not the code", await TextAsync(await WantAsync(visitor, "codes", "000000")), StringComparison.Ordinal);
        var made = CodesOn(await TextAsync(await WantAsync(visitor, "codes", Now(key))));
        Assert.Equal(10, made.Count);
        Assert.Empty(made.Intersect(old));

        Later();
        Assert.Contains("not the code", await TextAsync(await WantAsync(visitor, "authenticator-off", "000000")), StringComparison.Ordinal);
        await GoesToAsync(Links.AccountAfter("authenticator-off"), await WantAsync(visitor, "authenticator-off", Now(key)));
        await site.SignedInAsync("fay@house.example");
        Assert.Equal(
            ["Turned the authenticator app on.", "Made new recovery codes.", "Turned the authenticator app off."],
            site.Audit("fay@house.example").Where(row => row.Action == AuditAction.AuthenticatorChanged).Select(row => row.Details));
    }

    [Fact]
    public async Task Turning_it_on_ends_the_sessions_that_began_without_it()
    {
        await site.AddAsync("gus@house.example");
        var (here, there) = (await site.SignedInAsync("gus@house.example"), await site.SignedInAsync("gus@house.example"));
        await TurnOnAsync(here, Now(await BeginAsync(here)));
        Assert.True(await IsSignedInAsync(here));
        Assert.False(await IsSignedInAsync(there));
    }

    [Fact]
    public async Task The_second_step_needs_the_first_and_goes_where_the_person_wanted()
    {
        await GoesToAsync(Links.SignInPage, await site.Visitor().GetAsync(Links.SignInCode("/", remember: false)));
        var (_, key, _) = await OnAsync("ida@house.example");
        var visitor = site.Visitor();
        var page = Links.SignInPage + "?return=%2Fpeople";
        var answer = await DemoUnderTest.PostAsync(visitor, page, page, ("_handler", "sign-in"), ("Email", "ida@house.example"), ("Password", Password), ("Remember", "true"));
        await GoesToAsync(Links.SignInCode("/people", remember: true), answer);
        var done = await SendAsync(visitor, Links.SignInCode("/people", remember: true), "code", ("Code", Now(key)[..3] + " " + Now(key)[3..]));
        await GoesToAsync("/people", done);
        Assert.Contains(done.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("careerladder=", StringComparison.Ordinal) && cookie.Contains("expires=", StringComparison.Ordinal));
    }

    private string Now(string key) => AuthenticatorCodes.At(site.Clock.GetUtcNow(), key);

    // The next code, as after half a minute of waiting.
    private void Later() => site.Clock.Ahead += TimeSpan.FromSeconds(60);

    private async Task<(HttpClient Visitor, string Key, IReadOnlyList<string> Codes)> OnAsync(string email)
    {
        await site.AddAsync(email);
        var visitor = await site.SignedInAsync(email);
        var key = await BeginAsync(visitor);
        var codes = CodesOn(await TextAsync(await TurnOnAsync(visitor, Now(key))));
        Later();
        return (visitor, key, codes);
    }

    private static async Task<string> BeginAsync(HttpClient visitor)
    {
        await GoesToAsync(Links.AuthenticatorPage, await SendAsync(visitor, Links.Account, "authenticator-begin"));
        return Key().Match(await visitor.GetStringAsync(Links.AuthenticatorPage)).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> TurnOnAsync(HttpClient visitor, string code) => SendAsync(visitor, Links.AuthenticatorPage, "authenticator-on", ("Code", code));

    private static Task<HttpResponseMessage> WantAsync(HttpClient visitor, string wanted, string code) =>
        SendAsync(visitor, Links.Account, "authenticator", ("Code", code), ("Wanted", wanted));

    private static Task<HttpResponseMessage> CodeAsync(HttpClient visitor, string code) => SendAsync(visitor, Links.SignInCode("/", remember: false), "code", ("Code", code));

    private static Task<HttpResponseMessage> RecoverAsync(HttpClient visitor, string code) =>
        SendAsync(visitor, Links.SignInCode("/", remember: false, "recovery"), "code", ("Recovery", code));

    private static List<string> CodesOn(string page) => [.. Code().Matches(page).Select(found => found.Groups["code"].Value)];

    [GeneratedRegex("<code class=\"key\"[^>]*>(?<key>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("(?<=>|\n)(?<code>[a-z2-9]{4}(-[a-z2-9]{4}){3})(?=<|\r|\n)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
