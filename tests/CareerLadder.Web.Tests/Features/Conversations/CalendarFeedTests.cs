using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class CalendarFeedTests : IDisposable
{
    private readonly Talking given = new();

    public CalendarFeedTests()
    {
        using var db = given.Database.CreateDbContext();
        db.Users.AddRange(Account("eng"), Account("mia"));
        db.SaveChanges();
    }

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Tells_the_days_and_with_whom_and_nothing_of_what_is_in_them()
    {
        var id = await given.PlanAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0));
        var persons = await given.Feed().ReadAsync((await given.Calendar(Talking.Eng).RenewAsync())!);
        Assert.Contains($"UID:conversation-{id}@careerladder\r\n", persons, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261129\r\n", persons, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Career conversation with Mia Manager\r\n", persons, StringComparison.Ordinal);
        Assert.DoesNotContain("code", persons, StringComparison.Ordinal);
        var managers = await given.Feed().ReadAsync((await given.Calendar(Talking.Mia).RenewAsync())!);
        Assert.Contains("SUMMARY:Career conversation with Eng Neer\r\n", managers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_with_the_newest_secret_alone_and_with_none_once_it_is_taken_away()
    {
        await given.PlanAsync();
        var first = (await given.Calendar(Talking.Eng).RenewAsync())!;
        Assert.NotNull(await given.Calendar(Talking.Eng).ReadAsync());
        var second = (await given.Calendar(Talking.Eng).RenewAsync())!;
        Assert.Null(await given.Feed().ReadAsync(first));
        Assert.NotNull(await given.Feed().ReadAsync(second));
        await given.Calendar(Talking.Mia).TakeAwayAsync();
        Assert.NotNull(await given.Feed().ReadAsync(second));
        await given.Calendar(Talking.Eng).TakeAwayAsync();
        Assert.Null(await given.Feed().ReadAsync(second));
        Assert.Null(await given.Calendar(Talking.Eng).ReadAsync());
        Assert.Null(await given.Calendar(new("a ghost")).RenewAsync());
        Assert.Null(await given.Calendar(null).RenewAsync());
    }

    [Fact]
    public async Task Keeps_a_hash_of_the_secret_and_not_the_secret()
    {
        var secret = await given.Calendar(Talking.Eng).RenewAsync();
        Assert.True(secret!.Length > 40);
        Assert.NotEqual(secret, await given.ReadAsync(db => db.CalendarFeeds.Select(f => f.SecretHash).SingleAsync()));
    }

    [Fact]
    public async Task Tells_a_manager_of_earlier_days_nothing_more_and_who_is_disabled_nothing_at_all()
    {
        await given.PlanAsync();
        var secret = (await given.Calendar(Talking.Mia).RenewAsync())!;
        await given.ChangeManagerAsync();
        Assert.DoesNotContain("VEVENT", await given.Feed().ReadAsync(secret), StringComparison.Ordinal);
        await using (var db = given.Database.CreateDbContext()) await db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UnixEpoch));
        Assert.Null(await given.Feed().ReadAsync(secret));
    }

    [Fact]
    public async Task Answers_a_wrong_secret_as_if_there_were_nothing_and_tells_no_log_the_right_one()
    {
        await using var site = new EmptySite();
        await site.AdministratorAsync();
        var visitor = site.Visitor();
        var secret = InvitationSecret.New();
        await using (var db = site.Open())
        {
            db.People.Add(new() { Person = "eng", Name = "Eng" });
            db.CalendarFeeds.Add(new() { Person = "eng", SecretHash = InvitationSecret.HashOf(secret) });
            db.Users.Add(Account("eng"));
            await db.SaveChangesAsync();
        }

        await site.Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.CalendarFeed(secret + "x"))).StatusCode);
        using var answer = await visitor.GetAsync(Links.CalendarFeed(secret));
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", "no-store, private"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(site.Log);
        Assert.DoesNotContain(site.Log, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_to_be_guessed_at_for_long()
    {
        await using var site = new SiteUnderTest();
        var visitor = site.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= CalendarFeed.AMinute; i++) answers.Add((await visitor.GetAsync(Links.CalendarFeed($"guess-{i}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.True(answers[^1] is HttpStatusCode.TooManyRequests, answers[^1].ToString());
    }

    private static Account Account(string person) => new()
    {
        UserName = $"{person}@team.example", NormalizedUserName = $"{person}@team.example".ToUpperInvariant(), Email = $"{person}@team.example", PersonId = person, SecurityStamp = person,
    };
}
