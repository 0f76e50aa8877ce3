using System.Net;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Settings;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class AccountsStoreTests : IAsyncLifetime
{
    private Administrator given = null!;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public ValueTask DisposeAsync() => given.DisposeAsync();

    [Fact]
    public async Task Lists_accounts_with_their_person_roles_ways_and_when_they_were_last_seen()
    {
        await given.JoinedAsync("mia", Roles.Executive);
        var view = (await given.Accounts.ReadAsync(new()))!;
        Assert.Equal(["ada@house.example", "Mia Manager"], view.Accounts.Select(a => a.Name));
        var mia = view.Accounts[1];
        Assert.Equal(("mia", "mia@house.example", "Password", AccountState.Active), (mia.Person, mia.Email, mia.Ways, mia.State));
        Assert.Equal([Roles.Executive], mia.Roles);
        Assert.Equal(new DateOnly(2026, 11, 22), mia.SeenOn);
    }

    [Fact]
    public async Task Says_until_when_too_many_wrong_passwords_keep_somebody_out()
    {
        var (mia, _) = await given.JoinedAsync("mia");
        var until = given.Clock.Now.AddMinutes(5);
        await using (var db = given.Site.Open()) await db.Users.Where(a => a.Id == mia).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, until));
        var shut = (await given.Accounts.ReadAsync(new(Account: mia)))!.Chosen!;
        Assert.Equal($"Active; after too many tries it opens again at {until:HH:mm} UTC", AccountWords.State(shut));
        given.Clock.Now = until;
        Assert.Equal("Active", AccountWords.State((await given.Accounts.ReadAsync(new(Account: mia)))!.Chosen!));
    }

    [Fact]
    public async Task Finds_and_narrows_and_counts_what_each_choice_would_leave()
    {
        await given.JoinedAsync("mia", Roles.Executive);
        await given.JoinedAsync("eng");
        Assert.Equal(["Mia Manager"], (await given.Accounts.ReadAsync(new(Find: "mänager mia")))!.Accounts.Select(a => a.Name));
        var members = (await given.Accounts.ReadAsync(new(Role: AccountsQuery.Member)))!;
        Assert.Equal(["Eng Neer"], members.Accounts.Select(a => a.Name));
        Assert.Equal([(Roles.Executive, 1), (Roles.Compensation, 0), (Roles.Administrator, 1), (AccountsQuery.Member, 1)], members.RoleOptions.Select(o => (o.Value, o.Count)));
        Assert.Empty((await given.Accounts.ReadAsync(new(State: AccountState.Disabled)))!.Accounts);
    }

    [Fact]
    public async Task Lists_people_without_an_account_but_not_those_who_left_or_are_invited()
    {
        await given.InvitedAsync("mia");
        var view = (await given.Accounts.ReadAsync(new(AccountsList.Without)))!;
        Assert.Equal(["Dora Director", "Eng Neer", "New Next", "Nobody Posted", "Pat Unknown", "Tom Both", "Xenia Exec"], view.Without.Select(p => p.Name));
        Assert.Contains("No e-mail address", view.Without.Single(p => p.Person == "none").WhyNot, StringComparison.Ordinal);
        Assert.Equal((1, 1, 7), (view.Counts[AccountsList.Accounts], view.Counts[AccountsList.Invitations], view.Counts[AccountsList.Without]));
    }

    [Fact]
    public async Task A_change_of_roles_ends_every_session_at_the_next_request_and_holds_at_the_next_sign_in()
    {
        var (mia, browser) = await given.JoinedAsync("mia");
        Assert.Null((await given.Accounts.SetRolesAsync(mia, [Roles.Administrator, Roles.Executive, "Emperor"])).Refusal);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal([Roles.Administrator, Roles.Executive], (await given.RolesOfAsync(mia)).Order(StringComparer.Ordinal));
        await EmptySite.SignInAsync(browser, "mia@house.example");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/settings/accounts")).StatusCode);
        Assert.Equal((Administrator.Ada, "mia", "mia@house.example: Executive, Administrator instead of Member."), Assert.Single(await given.WrittenDownAsync(AuditAction.RolesChanged)));
    }

    [Fact]
    public async Task The_same_roles_again_change_nothing_and_are_not_written_down()
    {
        var (mia, browser) = await given.JoinedAsync("mia", Roles.Executive);
        Assert.Null((await given.Accounts.SetRolesAsync(mia, [Roles.Executive])).Refusal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people")).StatusCode);
        Assert.Empty(await given.WrittenDownAsync(AuditAction.RolesChanged));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_request_and_cannot_sign_in_until_it_is_enabled()
    {
        var (mia, browser) = await given.JoinedAsync("mia");
        Assert.Null((await given.Accounts.DisableAsync(mia)).Refusal);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EmptySite.SignInAsync(browser, "mia@house.example")).StatusCode);
        Assert.Equal(AccountState.Disabled, (await given.Accounts.ReadAsync(new(Account: mia)))!.Chosen!.State);

        Assert.Null((await given.Accounts.EnableAsync(mia)).Refusal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SignInAsync(browser, "mia@house.example")).StatusCode);
        Assert.Equal((Administrator.Ada, "mia", "mia@house.example."), Assert.Single(await given.WrittenDownAsync(AuditAction.AccountDisabled)));
        Assert.Equal((Administrator.Ada, "mia", "mia@house.example."), Assert.Single(await given.WrittenDownAsync(AuditAction.AccountEnabled)));
    }

    [Fact]
    public async Task Signs_out_everywhere_and_lets_sign_in_again()
    {
        var (mia, browser) = await given.JoinedAsync("mia");
        var phone = given.Site.Visitor();
        await EmptySite.SignInAsync(phone, "mia@house.example");
        Assert.Null((await given.Accounts.SignOutEverywhereAsync(mia)).Refusal);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await phone.GetAsync("/people")).StatusCode);
        await using var db = given.Site.Open();
        Assert.False(await db.Sessions.AnyAsync(s => s.AccountId == mia && s.EndedAt == null));
        await EmptySite.SignInAsync(phone, "mia@house.example");
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/people")).StatusCode);
        Assert.Equal((Administrator.Ada, "mia", "All of mia@house.example."), Assert.Single(await given.WrittenDownAsync(AuditAction.SessionsEnded)));
    }

    [Fact]
    public async Task Keeps_the_last_administrator()
    {
        var ada = await given.AdaAsync();
        Assert.True((await given.Accounts.ReadAsync(new(Account: ada)))!.IsLastAdministrator);
        Assert.Contains("last administrator", (await given.Accounts.SetRolesAsync(ada, [])).Refusal, StringComparison.Ordinal);
        Assert.Contains("last administrator", (await given.Accounts.DisableAsync(ada)).Refusal, StringComparison.Ordinal);
        Assert.Equal([Roles.Administrator], await given.RolesOfAsync(ada));
        Assert.Equal(HttpStatusCode.OK, (await given.Browser.GetAsync("/people")).StatusCode);
        Assert.Empty(await given.WrittenDownAsync(AuditAction.AccountDisabled));

        var (mia, _) = await given.JoinedAsync("mia", Roles.Administrator);
        await given.Accounts.DisableAsync(mia);
        Assert.Contains("last administrator", (await given.Accounts.SetRolesAsync(ada, [])).Refusal, StringComparison.Ordinal);
        await given.Accounts.EnableAsync(mia);
        Assert.Null((await given.Accounts.SetRolesAsync(ada, [])).Refusal);
    }

    [Fact]
    public async Task Two_administrators_who_send_each_other_away_at_once_leave_one()
    {
        var ada = await given.AdaAsync();
        var (mia, _) = await given.JoinedAsync("mia", Roles.Administrator);
        var refused = await Task.WhenAll(Task.Run(() => given.Accounts.DisableAsync(ada)), Task.Run(() => given.Accounts.DisableAsync(mia)));
        Assert.Single(refused, r => r.Refusal is not null);
    }

    [Fact]
    public async Task A_leaver_is_out_with_the_last_day_and_shown_as_ended()
    {
        var (mia, browser) = await given.JoinedAsync("mia");
        await using (var db = given.Site.Open()) await db.People.Where(p => p.Person == "mia").ExecuteUpdateAsync(set => set.SetProperty(p => p.Left, new DateOnly(2026, 12, 1)));

        given.Clock.Now = new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people")).StatusCode);
        given.Clock.Now = new(2026, 12, 1, 0, 0, 5, TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EmptySite.SignInAsync(browser, "mia@house.example")).StatusCode);
        Assert.Equal("Ended with 30 Nov 2026", AccountWords.State(new(mia, "mia", "Mia", "", [], "", null, AccountState.Ended, null, new(2026, 11, 30))));
    }

    [Fact]
    public async Task Connects_an_account_that_belongs_to_nobody_with_the_person_of_its_address()
    {
        await using (var db = given.Site.Open()) await db.People.Where(p => p.Person == "pat").ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, "Ada@House.example"));
        var ada = await given.AdaAsync();
        Assert.NotNull((await given.Accounts.ConnectAsync(ada, "mia")).Refusal);
        Assert.Null((await given.Accounts.ConnectAsync(ada, "pat")).Refusal);
        Assert.NotNull((await given.Accounts.ConnectAsync(ada, "pat")).Refusal);
        await EmptySite.SignInAsync(given.Browser, Administrator.Ada);
        await using var after = given.Site.Open();
        Assert.Equal("pat", (await after.Users.SingleAsync(a => a.Id == ada)).PersonId);
        Assert.Equal((Administrator.Ada, "pat", "ada@house.example."), Assert.Single(await given.WrittenDownAsync(AuditAction.AccountConnected)));
    }

    public static TheoryData<Viewer?> Others() => new()
    {
        (Viewer?)null,
        new Viewer("mia"),
        new Viewer("exec", IsExecutive: true),
        new Viewer("dora", IsCompensation: true),
        new Viewer(null, IsExecutive: true, IsCompensation: true),
    };

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public async Task Refuses_everything_to_whoever_is_no_administrator(Viewer? viewer)
    {
        var ada = await given.AdaAsync();
        var link = await given.InvitedAsync("mia");
        var (accounts, invitations) = given.As(viewer);
        Assert.Null(await accounts.ReadAsync(new()));
        Func<Task<Done>>[] all =
        [
            () => accounts.SetRolesAsync(ada, []), () => accounts.DisableAsync(ada), () => accounts.EnableAsync(ada), () => accounts.SignOutEverywhereAsync(ada),
            () => accounts.ConnectAsync(ada, "mia"), () => invitations.InviteAsync(["eng"], Roles.Administrator), () => invitations.InviteAddressAsync("eve@house.example", Roles.Administrator),
            () => invitations.RenewAsync(1), () => invitations.WithdrawAsync(1), () => invitations.NewWayInAsync(ada),
        ];
        foreach (var one in all) Assert.Equal(Done.NotAllowed, await one());
        Assert.Equal(HttpStatusCode.OK, (await given.Browser.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await given.Site.Visitor().GetAsync(link)).StatusCode);
        await using var db = given.Site.Open();
        Assert.Equal(1, await db.Invitations.CountAsync());
    }
}
