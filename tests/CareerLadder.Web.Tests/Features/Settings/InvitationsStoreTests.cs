using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Settings;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class InvitationsStoreTests : IAsyncLifetime
{
    private Administrator given = null!;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public ValueTask DisposeAsync() => given.DisposeAsync();

    [Fact]
    public async Task Invites_many_in_one_go_and_leaves_out_whom_it_cannot()
    {
        await given.JoinedAsync("mia");
        var links = (await given.Invitations.InviteAsync(["eng", "dora", "mia", "liv", "none", "nobody"], null)).Links!;
        Assert.Equal(["eng@house.example", "dora@house.example"], links.Select(l => l.Email));
        Assert.All(links, l => Assert.Matches("^/invitation/[A-Za-z0-9_-]{43}$", l.Address));
        Assert.Equal([("eng", "eng@house.example, member."), ("dora", "dora@house.example, member.")], (await given.WrittenDownAsync(AuditAction.Invited)).Skip(1).Select(w => (w.About, w.Details)));
    }

    [Fact]
    public async Task Keeps_only_the_hash_of_a_secret()
    {
        var secret = (await given.InvitedAsync("mia")).Split('/')[^1];
        await using var db = given.Site.Open();
        var row = await db.Invitations.SingleAsync();
        Assert.Equal(InvitationSecret.HashOf(secret), row.SecretHash);
        Assert.DoesNotContain(secret, System.Text.Json.JsonSerializer.Serialize(await db.Audit.ToListAsync()) + System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invites_somebody_who_is_not_in_the_files_with_a_role()
    {
        var link = Assert.Single((await given.Invitations.InviteAddressAsync(" o'brien@house.example ", Roles.Administrator)).Links!);
        var browser = given.Site.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.FollowAsync(browser, link.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/settings/accounts")).StatusCode);
        Assert.Contains("already", (await given.Invitations.InviteAddressAsync("O'Brien@house.example", null)).Refusal, StringComparison.Ordinal);
        Assert.Contains("no e-mail address", (await given.Invitations.InviteAddressAsync("obrien", null)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_somebody_of_the_files_their_career_also_when_invited_by_address()
    {
        var link = Assert.Single((await given.Invitations.InviteAddressAsync("Mia@house.example", null)).Links!);
        Assert.Equal("Mia Manager", link.Name);
        var browser = given.Site.Visitor();
        await EmptySite.FollowAsync(browser, link.Address);
        Assert.Matches("<h1[^>]*>Mia Manager</h1>", await browser.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_link_made_anew_puts_an_end_to_the_one_before_it()
    {
        var first = await given.InvitedAsync("mia");
        var second = await given.InvitedAsync("mia");
        var line = Assert.Single((await given.Accounts.ReadAsync(new(AccountsList.Invitations)))!.Invitations);
        var third = Assert.Single((await given.Invitations.RenewAsync(line.Id)).Links!).Address;
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], [await StatusAsync(first), await StatusAsync(second), await StatusAsync(third)]);
        Assert.Single((await given.Accounts.ReadAsync(new(AccountsList.Invitations)))!.Invitations);
        Assert.NotNull((await given.Invitations.RenewAsync(line.Id)).Refusal);
    }

    [Fact]
    public async Task A_link_that_was_withdrawn_opens_nothing()
    {
        var link = await given.InvitedAsync("mia");
        var line = Assert.Single((await given.Accounts.ReadAsync(new(AccountsList.Invitations)))!.Invitations);
        Assert.Null((await given.Invitations.WithdrawAsync(line.Id)).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
        Assert.Equal((Administrator.Ada, "mia", "mia@house.example."), Assert.Single(await given.WrittenDownAsync(AuditAction.InvitationWithdrawn)));
        Assert.Contains((await given.Accounts.ReadAsync(new(AccountsList.Without)))!.Without, p => p.Person == "mia");
    }

    [Fact]
    public async Task An_expired_one_is_listed_as_such_and_can_be_renewed()
    {
        await given.InvitedAsync("mia", Roles.Compensation);
        given.Clock.Now += TimeSpan.FromDays(8);
        var line = Assert.Single((await given.Accounts.ReadAsync(new(AccountsList.Invitations)))!.Invitations);
        Assert.True(line.IsExpired);
        var again = Assert.Single((await given.Invitations.RenewAsync(line.Id)).Links!).Address;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again));
        Assert.Equal(Roles.Compensation, Assert.Single((await given.Accounts.ReadAsync(new(AccountsList.Invitations)))!.Invitations).Role);
    }

    [Fact]
    public async Task A_new_way_in_ends_every_session_and_the_old_password_once_it_is_followed()
    {
        var (mia, browser) = await given.JoinedAsync("mia", Roles.Executive);
        await LinkAsync(mia);
        var link = Assert.Single((await given.Invitations.NewWayInAsync(mia)).Links!).Address;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people")).StatusCode);

        var other = given.Site.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.FollowAsync(other, link, "four slow rivers bend")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EmptySite.SignInAsync(browser, "mia@house.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SignInAsync(browser, "mia@house.example", "four slow rivers bend")).StatusCode);
        Assert.Equal([Roles.Executive], await given.RolesOfAsync(mia));
        Assert.Equal("mia", Assert.Single(await given.WrittenDownAsync(AuditAction.PasswordChanged)).About);
        await using var db = given.Site.Open();
        Assert.Empty(db.UserLogins);
    }

    [Fact]
    public async Task Makes_no_new_way_into_an_account_that_is_disabled_or_ended()
    {
        var (mia, _) = await given.JoinedAsync("mia");
        await given.Accounts.DisableAsync(mia);
        Assert.Contains("disabled", (await given.Invitations.NewWayInAsync(mia)).Refusal, StringComparison.Ordinal);
    }

    /// <summary>As if she had once signed in with an issuer of whom nobody knows any more who is called mia there.</summary>
    private async Task LinkAsync(int account)
    {
        await using var db = given.Site.Open();
        db.UserLogins.Add(new() { UserId = account, LoginProvider = "https://issuer.example", ProviderKey = "mia-1" });
        await db.SaveChangesAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string link) => (await given.Site.Visitor().GetAsync(link)).StatusCode;
}
