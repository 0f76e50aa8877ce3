using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class ConversationsStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Either_of_the_two_starts_one_and_the_other_finds_it()
    {
        Assert.Empty((await given.Conversations(Talking.Eng).ReadAsync()).Own!.Planned);
        var id = await given.PlanAsync();
        var mine = Assert.Single((await given.Conversations(Talking.Eng).ReadAsync()).Own!.Planned);
        Assert.Equal((id, "Mia Manager", "you"), (mine.Id, mine.Other.Name, mine.Proposed));
        var line = Assert.Single((await given.Conversations(Talking.Mia).ReadAsync()).Reports);
        Assert.Equal((id, "Eng Neer", "Eng Neer"), (line.Next!.Id, line.Person.Name, line.Next.Proposed));
        // Whoever wants to start one that is planned already is led to it.
        Assert.Equal(id, await given.PlanAsync(by: Talking.Mia));
        Assert.Single(await given.ReadAsync(db => Task.FromResult(db.Conversations.ToList())));
    }

    [Theory]
    [InlineData("dora", "eng")]
    [InlineData("eng", "mia")]
    [InlineData("tom", "eng")]
    [InlineData("exec", "exec")]
    [InlineData("a ghost", "a ghost")]
    [InlineData("eng", "nobody")]
    public async Task Is_started_by_nobody_else(string me, string person)
    {
        var started = await given.Conversations(Talking.Other(me)).StartAsync(new() { Person = person, On = Talking.Today });
        Assert.Equal("A conversation is started by the person or by their manager.", started.Refusal);
        Assert.Empty(await given.ReadAsync(db => Task.FromResult(db.Conversations.ToList())));
    }

    [Theory]
    [InlineData(-1, "Please choose a day from today on, within a year.")]
    [InlineData(0, null)]
    [InlineData(366, "Please choose a day from today on, within a year.")]
    [InlineData(null, "Please choose a day.")]
    public async Task Says_which_days_can_be_chosen(int? days, string? refusal) =>
        Assert.Equal(refusal, (await given.Conversations(Talking.Eng).StartAsync(new() { Person = "eng", On = days is { } n ? Talking.Today.AddDays(n) : null })).Refusal);

    [Fact]
    public async Task Says_to_the_manager_who_is_due_and_why_and_not_to_the_person()
    {
        await HeldAsync("eng", Talking.Today.AddMonths(-12));
        var line = Assert.Single((await given.Conversations(Talking.Mia).ReadAsync()).Reports);
        Assert.Equal(new("The last career conversation was on 22 Nov 2025.", Severity.Act), line.Why[0]);
        Assert.Equal((Severity.Act, Talking.Today.AddMonths(-12)), (line.Loudest, line.Held[0].On));
        Assert.DoesNotContain((await given.Conversations(Talking.Eng).ReadAsync()).Own!.Why, w => w.Text.Contains("career conversation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-09-21", false)]
    [InlineData("2026-09-19", true)]
    public async Task Tells_of_flags_that_began_since_the_last_one(string last, bool isTold)
    {
        // Mia has managed since 20 Sep 2023; having gone back to engineering since yesterday's decision would end it.
        await HeldAsync("mia", Given.Day(last));
        await using (var db = given.Database.CreateDbContext())
        {
            db.Intents.Add(new() { Person = "mia", On = Given.Day("2026-09-20"), Intent = Intent.BackToEngineering });
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
        var line = (await given.Conversations(Talking.Dora).ReadAsync()).Reports.Single(r => r.Person.Id == "mia");
        Assert.Equal(isTold, line.Why.Any(w => w.Text.EndsWith("since 20 Sep 2026.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2025-12-22", true)]
    [InlineData("2025-12-23", false)]
    public async Task Says_that_a_decision_to_stay_is_to_be_looked_at_again_from_a_month_before_its_year_is_over(string decided, bool isTold)
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.Forks.Add(new() { Person = "mia", On = Given.Day(decided), Decision = ForkDecision.Stay });
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
        var line = (await given.Conversations(Talking.Dora).ReadAsync()).Reports.Single(r => r.Person.Id == "mia");
        Assert.Equal(isTold, line.Why.Any(w => w.Text.StartsWith("The decision to stay a manager", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Shows_a_manager_direct_reports_alone_and_a_stranger_nothing()
    {
        Assert.Equal(["mia", "tom"], (await given.Conversations(Talking.Dora).ReadAsync()).Reports.Select(r => r.Person.Id).Order());
        var ghost = await given.Conversations(new("a ghost", IsAdministrator: true)).ReadAsync();
        Assert.Null(ghost.Own);
        Assert.Empty(ghost.Reports);
        Assert.Null((await given.Conversations(null).ReadAsync()).Own);
        Assert.Null((await given.Conversations(new("liv")).ReadAsync()).Own);
    }

    [Fact]
    public async Task After_a_change_of_manager_one_that_was_planned_is_no_longer_and_promises_go_along()
    {
        var held = await given.HoldAsync();
        await given.FollowUps(Talking.Mia).AgreeAsync(held, new() { Text = "Ask in Money", Owner = "mia", Due = Talking.Today });
        await given.PlanAsync();
        await given.ChangeManagerAsync();
        var own = (await given.Conversations(Talking.Eng).ReadAsync()).Own!;
        Assert.Equal(("Tom Both", 0, 1), (own.Manager!.Name, own.Planned.Count, own.Promises.Count));
        var line = (await given.Conversations(new("tom")).ReadAsync()).Reports.Single();
        Assert.Equal((1, null, held), (line.OpenPromises, line.Next, line.Held[0].Id));
        Assert.Empty((await given.Conversations(Talking.Mia).ReadAsync()).Reports);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Reminds_both_on_the_page_from_two_days_before(int days, bool isTold)
    {
        await given.PlanAsync(Talking.Today.AddDays(days));
        Assert.Equal(isTold, (await given.Conversations(Talking.Eng).ReadAsync()).Soon.Any());
        Assert.Equal(isTold, (await given.Conversations(Talking.Mia).ReadAsync()).Soon.Any());
    }

    private async Task HeldAsync(string person, DateOnly on)
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.Conversations.Add(new() { Person = person, On = on, IsHeld = true });
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
    }
}
