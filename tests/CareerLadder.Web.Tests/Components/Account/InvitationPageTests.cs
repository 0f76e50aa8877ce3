using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Tests.Features.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class InvitationPageTests : IAsyncLifetime
{
    private Administrator given = null!;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public ValueTask DisposeAsync() => given.DisposeAsync();

    [Fact]
    public async Task Makes_the_account_with_its_person_and_role_and_signs_in()
    {
        var link = await given.InvitedAsync("mia", Roles.Executive);
        var browser = given.Site.Visitor();
        var page = await browser.GetStringAsync(link);
        Assert.Contains("ada@house.example invited you", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mia@house.example\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.FollowAsync(browser, link)).StatusCode);
        Assert.Matches("<h1[^>]*>Mia Manager</h1>", await browser.GetStringAsync("/"));

        await using var db = given.Site.Open();
        var account = await db.Users.SingleAsync(a => a.PersonId == "mia");
        Assert.True(account.EmailConfirmed);
        Assert.Equal([Roles.Executive], await given.RolesOfAsync(account.Id));
        Assert.Equal(("mia@house.example", "mia", "mia@house.example, executive, as ada@house.example invited."), (await given.WrittenDownAsync(AuditAction.AccountMade))[1]);
    }

    [Fact]
    public async Task Opens_once_for_one_of_two_who_come_at_once()
    {
        var link = await given.InvitedAsync("mia");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EmptySite.FollowAsync(given.Site.Visitor(), link)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Found);
        await IsNothingAsync(link);
    }

    [Fact]
    public async Task Opens_nothing_from_the_seventh_day_on()
    {
        var link = await given.InvitedAsync("mia");
        given.Clock.Now += InvitationSecret.OpenFor - TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, (await given.Site.Visitor().GetAsync(link)).StatusCode);
        given.Clock.Now += TimeSpan.FromSeconds(1);
        await IsNothingAsync(link);
    }

    [Fact]
    public async Task Answers_a_guess_like_a_link_that_was_used()
    {
        var link = await given.InvitedAsync("mia");
        await EmptySite.FollowAsync(given.Site.Visitor(), link);
        Assert.Equal(await IsNothingAsync(link), await IsNothingAsync("/invitation/" + InvitationSecret.New()));
        await IsNothingAsync("/invitation/" + new string('x', 2000));
    }

    [Fact]
    public async Task Opens_nothing_for_somebody_who_has_left_since()
    {
        var link = await given.InvitedAsync("mia");
        await using (var db = given.Site.Open()) await db.People.Where(p => p.Person == "mia").ExecuteUpdateAsync(set => set.SetProperty(p => p.Left, new DateOnly(2026, 11, 22)));
        await IsNothingAsync(link);
    }

    [Fact]
    public async Task Refuses_a_weak_password_and_two_that_differ_and_can_be_used_then_still()
    {
        var link = await given.InvitedAsync("mia");
        var browser = given.Site.Visitor();
        Assert.Contains("role=\"alert\"", await (await EmptySite.FollowAsync(browser, link, "password1234")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var differ = await DemoUnderTest.PostAsync(browser, link, link, ("_handler", "invitation"), ("Password", Administrator.Password), ("Again", "four slow rivers bend"));
        Assert.Contains("not the same", await differ.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.FollowAsync(browser, link)).StatusCode);
    }

    [Fact]
    public async Task Is_slow_to_answer_whoever_tries_many_links()
    {
        var browser = given.Site.Visitor();
        for (var i = 0; i < InvitationLimit.AMinute; i++) await browser.GetAsync($"/invitation/guess{i}");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/invitation/guess")).StatusCode);
    }

    [Fact]
    public async Task Leaves_no_secret_in_a_log()
    {
        var link = await given.InvitedAsync("mia");
        var browser = given.Site.Visitor();
        await EmptySite.FollowAsync(browser, link, "weak");
        await EmptySite.FollowAsync(browser, link);
        await browser.GetAsync(link);
        Assert.DoesNotContain(given.Site.Log, line => line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_in_a_demo_what_would_stand_here()
    {
        await using var demo = new DemoUnderTest();
        await demo.InitializeAsync();
        var secret = InvitationSecret.New();
        await using (var db = demo.Services.GetRequiredService<Database>().Open())
        {
            db.Invitations.Add(new() { Email = "new@kettlewick.example", By = "administrator@demo.example", SecretHash = InvitationSecret.HashOf(secret), MadeAt = DateTime.UnixEpoch, ExpiresAt = DateTime.MaxValue });
            await db.SaveChangesAsync();
        }

        Assert.Contains("new@kettlewick.example chooses a password on this page", await demo.Visitor().GetStringAsync(Links.Invitation(secret)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_single_sign_on_in_by_a_verified_address_once_and_without_a_password()
    {
        await given.InvitedAsync("mia", Roles.Compensation);
        Assert.Null(await AcceptVerifiedAsync("eng@house.example"));
        var account = await AcceptVerifiedAsync("Mia@house.example");
        Assert.Equal(("mia", null), (account!.PersonId, account.PasswordHash));
        Assert.Equal([Roles.Compensation], await given.RolesOfAsync(account.Id));
        Assert.Null(await AcceptVerifiedAsync("mia@house.example"));
    }

    private async Task<Account?> AcceptVerifiedAsync(string email)
    {
        await using var scope = given.Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invitations>().AcceptVerifiedAsync(email);
    }

    private async Task<string> IsNothingAsync(string link)
    {
        var answer = await given.Site.Visitor().GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("ask the people who look after CareerLadder here for a new one", page, StringComparison.Ordinal);
        return page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
