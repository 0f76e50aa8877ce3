using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using Xunit;
using static CareerLadder.Web.Tests.Components.Accounts.AccountsUnderTest;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class OwnAccountTests(AccountsUnderTest site) : IClassFixture<AccountsUnderTest>
{
    private const string Another = "kettle moss lampshade";

    [Fact]
    public async Task A_new_password_ends_the_other_session_and_keeps_this_one()
    {
        await site.AddAsync("ada@house.example");
        var here = await site.SignedInAsync("ada@house.example");
        var there = await site.SignedInAsync("ada@house.example");
        await GoesToAsync(Links.AccountAfter("password"), await ChangeAsync(here, Password, Another));
        Assert.True(await IsSignedInAsync(here));
        Assert.False(await IsSignedInAsync(there));
        Assert.Contains("Your new password is set", await ReadAsync(here, Links.AccountAfter("password")), StringComparison.Ordinal);
        Assert.DoesNotContain("End it</button>", await ReadAsync(here, Links.Account), StringComparison.Ordinal);

        Assert.Contains("do not belong together", await TextAsync(await TryAsync(site.Visitor(), "ada@house.example")), StringComparison.Ordinal);
        await site.SignedInAsync("ada@house.example", Another);
        Assert.Equal([AuditAction.SignedIn, AuditAction.SignedIn, AuditAction.PasswordChanged, AuditAction.SignInRefused, AuditAction.SignedIn], site.Audit("ada@house.example").Select(row => row.Action));
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_wrong_ones_lock_the_account()
    {
        await site.AddAsync("bob@house.example");
        var visitor = await site.SignedInAsync("bob@house.example");
        for (var i = 0; i < 5; i++)
            Assert.Contains("Your present password is another one", await TextAsync(await ChangeAsync(visitor, "not my password", Another)), StringComparison.Ordinal);
        Assert.Contains("wait 5 minutes", await TextAsync(await ChangeAsync(visitor, Password, Another)), StringComparison.Ordinal);
        Assert.True(await IsSignedInAsync(visitor));
        Assert.DoesNotContain(site.Audit("bob@house.example"), row => row.Action == AuditAction.PasswordChanged);
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_its_reasons_and_changes_nothing()
    {
        await site.AddAsync("cleo@house.example");
        var visitor = await site.SignedInAsync("cleo@house.example");
        var page = await TextAsync(await ChangeAsync(visitor, Password, "cleo1234"));
        Assert.Contains("at least 12 characters long", page, StringComparison.Ordinal);
        Assert.Contains("It holds “cleo”", page, StringComparison.Ordinal);
        await site.SignedInAsync("cleo@house.example");
        Assert.DoesNotContain(site.Audit("cleo@house.example"), row => row.Action == AuditAction.PasswordChanged);
    }

    [Fact]
    public async Task A_first_password_can_be_set_by_somebody_who_has_none()
    {
        await using var demo = new DemoUnderTest();
        await demo.InitializeAsync();
        var visitor = await demo.SignedInAsync("engineer");
        Assert.Contains("You have no password yet", await ReadAsync(visitor, Links.Account), StringComparison.Ordinal);
        await GoesToAsync(Links.AccountAfter("password"), await SendAsync(visitor, Links.Account, "password", ("NewPassword", Another)));
        Assert.Contains("Set a first password.", await ReadAsync(visitor, Links.Account), StringComparison.Ordinal);
        Assert.Contains("Present password", await ReadAsync(visitor, Links.Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_what_was_written_down_about_oneself_alone()
    {
        await site.AddAsync("dora@house.example", person: "dora");
        await site.AddAsync("eva@house.example");
        await site.SignedInAsync("eva@house.example");
        var page = await ReadAsync(await site.SignedInAsync("dora@house.example"), Links.Account);
        Assert.Contains("Signed in", page, StringComparison.Ordinal);
        Assert.Contains("dora@house.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("eva@house.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Links.Account, "password")]
    [InlineData(Links.Account, "authenticator")]
    [InlineData(Links.Account, "authenticator-begin")]
    [InlineData(Links.Account, "passkey-add")]
    [InlineData(Links.Account, "sessions-end")]
    [InlineData(Links.AuthenticatorPage, "authenticator-on")]
    [InlineData(Links.NewPasskeyOptions, "")]
    [InlineData(Links.SignInPasskeyOptions, "")]
    [InlineData(Links.SignInCodePage, "code")]
    [InlineData(Links.SignInPage, "passkey")]
    public async Task Every_form_is_refused_where_it_does_not_come_from_its_page(string address, string form)
    {
        var email = $"{form}{address.Replace('/', '-')}@house.example";
        await site.AddAsync(email);
        using var noToken = new FormUrlEncodedContent([new("_handler", form), new("NewPassword", Another), new("PresentPassword", Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await site.SignedInAsync(email)).PostAsync(address, noToken)).StatusCode);
    }

    [Theory]
    [InlineData(Links.Account)]
    [InlineData(Links.AuthenticatorPage)]
    public async Task A_stranger_is_sent_to_sign_in(string page)
    {
        var answer = await site.Visitor().GetAsync(page);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith(Links.SignInPage, answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_session_ended_is_told_so_kindly() =>
        Assert.Contains("You were signed out", await ReadAsync(site.Visitor(), Links.SignInAgain), StringComparison.Ordinal);

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient visitor, string present, string chosen) =>
        SendAsync(visitor, Links.Account, "password", ("PresentPassword", present), ("NewPassword", chosen));
}
