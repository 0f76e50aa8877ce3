using System.Net;
using CareerLadder.Web.Data.Audit;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class SingleSignOnAccountsTests : IAsyncLifetime
{
    private readonly SingleSignOnSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Know_a_linked_person_again_whatever_the_e_mail_is_later()
    {
        await site.AddAsync("kim@house.example");
        await LetsInAsync("kim-1", "Kim@House.example", verified: true);
        await LetsInAsync("kim-1", "kim.new@house.example", verified: true);
        await LetsInAsync("kim-1", email: null, verified: null);
        await site.ChangeAsync("kim@house.example", (accounts, kim) => accounts.SetEmailAsync(kim, "kim@elsewhere.example"));
        await LetsInAsync("kim-1", "kim@house.example", verified: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    [InlineData("yes")]
    public async Task Refuse_an_e_mail_that_nobody_confirmed(object? verified)
    {
        var email = $"una{verified}@house.example";
        await site.AddAsync(email);
        await RefusesAsync("una-1", email, verified, $"Example does not say that the e-mail {email} is yours.");
        await site.ChangeAsync(email, async (accounts, una) => Assert.Empty(await accounts.GetLoginsAsync(una)));
    }

    [Fact]
    public async Task Refuse_an_e_mail_of_which_nobody_says_whether_it_was_confirmed_and_blame_nobody_for_it()
    {
        await site.AddAsync("sil@house.example");
        await RefusesAsync("sil-1", "sil@house.example", verified: null, "but not whether it is confirmed, so it cannot open an account here yet. This is nothing that you did");
        await site.ChangeAsync("sil@house.example", async (accounts, sil) => Assert.Empty(await accounts.GetLoginsAsync(sil)));
    }

    [Fact]
    public async Task Take_such_an_e_mail_where_the_organisation_says_that_its_issuer_gives_them_out_and_never_one_that_is_denied()
    {
        await using var trusting = new SingleSignOnSite("--SignIn:SingleSignOn:EmailsAreConfirmed=true");
        await trusting.InitializeAsync();
        await trusting.AddAsync("tru@house.example");
        await SingleSignOnSite.RefusedAsync(trusting.Visitor(), await trusting.SignInAsync(trusting.Visitor(), "tru-1", "tru@house.example", verified: false), "");
        var visitor = trusting.Visitor();
        await trusting.SignInAsync(visitor, "tru-1", "tru@house.example", verified: null);
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Take_the_word_of_an_issuer_that_writes_true_as_text()
    {
        await site.AddAsync("tex@house.example");
        await LetsInAsync("tex-1", "tex@house.example", "true");
    }

    [Fact]
    public async Task Make_the_account_of_somebody_who_is_invited_once_and_only_at_a_confirmed_address()
    {
        await site.InviteAsync("ivy@house.example");
        await RefusesAsync("ivy-1", "ivy@house.example", verified: false, "does not say that the e-mail");
        await LetsInAsync("ivy-1", "Ivy@house.example", verified: true);
        await LetsInAsync("ivy-1", "ivy@house.example", verified: true);
        await RefusesAsync("ivy-2", "ivy@house.example", verified: true, "There is no account");
        await site.ChangeAsync("ivy@house.example", async (accounts, ivy) =>
        {
            Assert.Equal([Roles.Executive], await accounts.GetRolesAsync(ivy));
            Assert.False(await accounts.HasPasswordAsync(ivy));
        });
    }

    [Theory]
    [InlineData("stranger@house.example", "There is no account for stranger@house.example here. Please ask an administrator for an invitation.")]
    [InlineData(null, "There is no account for you here.")]
    public async Task Make_no_account_for_a_stranger(string? email, string sentence)
    {
        var before = site.Accounts();
        await RefusesAsync("stranger-1", email, verified: true, sentence);
        Assert.Equal(before, site.Accounts());
    }

    [Fact]
    public async Task Do_not_take_one_letter_for_another()
    {
        await site.AddAsync("kelvin@house.example");
        await RefusesAsync("kelvin-2", "\u212Aelvin@house.example", verified: true, "There is no account for");
    }

    [Fact]
    public async Task Refuse_an_address_that_has_changed_hands()
    {
        await site.AddAsync("lee@house.example");
        await LetsInAsync("lee-1", "lee@house.example", verified: true);
        await RefusesAsync("lee-2", "lee@house.example", verified: true, "There is no account for lee@house.example here.");
    }

    [Fact]
    public async Task Open_an_account_although_others_tried_wrong_passwords_on_it()
    {
        await site.AddAsync("max@house.example");
        await site.ChangeAsync("max@house.example", (accounts, max) => accounts.SetLockoutEndDateAsync(max, TimeProvider.System.GetUtcNow().AddHours(1)));
        await LetsInAsync("max-1", "max@house.example", verified: true);
    }

    [Fact]
    public async Task Refuse_a_disabled_account_and_link_nothing_to_it()
    {
        await site.AddAsync("dan@house.example");
        await site.ChangeAsync("dan@house.example", (accounts, dan) =>
        {
            dan.DisabledAt = TimeProvider.System.GetUtcNow().UtcDateTime;
            return accounts.UpdateAsync(dan);
        });
        await RefusesAsync("dan-1", "dan@house.example", verified: true, "Your account is closed.");
        await site.ChangeAsync("dan@house.example", async (accounts, dan) => Assert.Empty(await accounts.GetLoginsAsync(dan)));
    }

    [Fact]
    public async Task Write_down_who_came_in_and_who_did_not()
    {
        await site.AddAsync("ada@house.example");
        await LetsInAsync("ada-1", "ada@house.example", verified: true);
        await RefusesAsync("eve-1", "eve@house.example", verified: true, "There is no account");
        Assert.Equal(
            ["SingleSignOnLinked ada@house.example Signs in with Example from now on.", "SignedIn ada@house.example By single sign-on", "SignInRefused eve@house.example By single sign-on"],
            site.Audit().Select(row => $"{row.Action} {row.By} {row.Details!.Split(',', ':')[0]}"));
    }

    [Fact]
    public async Task Write_down_once_that_an_account_was_linked_and_never_where_it_was_refused()
    {
        await site.AddAsync("ulf@house.example");
        await RefusesAsync("ulf-1", "ulf@house.example", verified: false, "does not say");
        await LetsInAsync("ulf-1", "ulf@house.example", verified: true);
        await LetsInAsync("ulf-1", "ulf@house.example", verified: true);
        await site.InviteAsync("new@house.example");
        await LetsInAsync("new-1", "new@house.example", verified: true);
        Assert.Equal(["ulf@house.example", "new@house.example"], site.Audit().Where(row => row.Action == AuditAction.SingleSignOnLinked).Select(row => row.By));
    }

    private async Task LetsInAsync(string subject, string? email, object? verified)
    {
        var visitor = site.Visitor();
        var answer = await site.SignInAsync(visitor, subject, email, verified);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        Assert.True(await SingleSignOnSite.IsSignedInAsync(visitor));
    }

    private async Task RefusesAsync(string subject, string? email, object? verified, string sentence)
    {
        var visitor = site.Visitor();
        await SingleSignOnSite.RefusedAsync(visitor, await site.SignInAsync(visitor, subject, email, verified), sentence);
    }
}
