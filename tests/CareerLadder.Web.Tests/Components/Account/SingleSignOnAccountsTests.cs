using System.Net;
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
    [InlineData(null)]
    public async Task Refuse_an_e_mail_that_nobody_confirmed(object? verified)
    {
        var email = $"una{verified}@house.example";
        await site.AddAsync(email);
        await RefusesAsync("una-1", email, verified, $"Example does not say that the e-mail {email} is yours.");
        await site.ChangeAsync(email, async (accounts, una) => Assert.Empty(await accounts.GetLoginsAsync(una)));
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuse_a_locked_account_and_link_nothing_to_it(bool isLinked)
    {
        var (email, subject) = ($"max{isLinked}@house.example", $"max-{isLinked}");
        await site.AddAsync(email);
        if (isLinked)
            await LetsInAsync(subject, email, verified: true);
        await site.ChangeAsync(email, (accounts, max) => accounts.SetLockoutEndDateAsync(max, TimeProvider.System.GetUtcNow().AddHours(1)));
        await RefusesAsync(subject, email, verified: true, "There were too many tries with a wrong password on your account. Please wait 5 minutes");
        await site.ChangeAsync(email, async (accounts, max) => Assert.Equal(isLinked, (await accounts.GetLoginsAsync(max)).Any()));
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
            ["SignedIn ada@house.example By single sign-on", "SignInRefused eve@house.example By single sign-on"],
            site.Audit().Select(row => $"{row.Action} {row.By} {row.Details!.Split(',', ':')[0]}"));
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
