using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Team;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    [Fact]
    public async Task Shows_a_manager_everyone_who_reports_to_them_today_by_name()
    {
        var team = await Store(new("mia")).GetMineAsync(Today);
        Assert.True(team is { IsMine: true, IsToday: true, Above.Count: 0, Manager.Name: "Mia Manager" });
        Assert.Equal(["Ann Senior", "Bo Lead", "Cy Junior", "Di Away"], team.People.Select(p => p.Person.Name));
        var ann = team.People[0];
        Assert.True(ann is { Title: "Engineer", Level: "E3", MonthsInPost: 21, IsAway: false, Reports: 0, Pendulum: { Posts.Count: 2, Fluency: null } });
        Assert.Equal(new Wanted(Intent.ManageNow, Given.Day("2026-05-04")), ann.Wanted);
        Assert.Equal((new Talk(Given.Day("2026-09-01"), null), null), (ann.LastTalk, ann.NextTalk));
        Assert.True(team.People[3] is { IsAway: true, AwayUntil: { } last, Title: "Engineer" } && last == Given.Day("2027-02-28"));
    }

    [Fact]
    public async Task Shows_the_manager_flags_worst_first_and_tells_them_nowhere_as_a_debt()
    {
        foreach (var member in (await Store(new("mia")).GetMineAsync(Today))!.People.Concat((await Store(new("dora")).GetMineAsync(Today))!.People))
        {
            Assert.Equal(member.Flags.Select(f => f.Severity).OrderDescending(), member.Flags.Select(f => f.Severity));
            Assert.DoesNotContain(member.Flags, f => f.Telling.SeenBy is Audience.ManagersDebt or Audience.Person or Audience.WhoSeesPay);
        }

        var dorasOwn = await Store(new("dora")).GetMineAsync(Today);
        Assert.Equal(["ForkInTheRoad"], dorasOwn!.People.Single(p => p.Person.Id == "mia").Flags.Select(f => f.Rule).Take(1));
        Assert.Equal("TlmTrap", dorasOwn.People.Single(p => p.Person.Id == "tom").Flags[0].Rule);
    }

    [Theory]
    [InlineData("dora")]
    [InlineData("exec")]
    public async Task Shows_the_line_above_posts_and_flags_of_the_line_but_neither_wishes_nor_talks(string above)
    {
        var team = await Store(new(above)).GetAsync("mia", Today);
        Assert.True(team is { IsMine: false, People.Count: 4, Debts.Count: > 0, Span.Now: 4 });
        Assert.All(team.People, p => Assert.True(p is { Pendulum: not null, MonthsInPost: not null, Wanted: null, LastTalk: null } && p.Flags.All(f => f.Telling.SeenBy == Audience.LineAbove)));
        Assert.Equal(above == "exec" ? ["Dora Director"] : [], team.Above.Select(a => a.Name));
    }

    [Theory]
    [InlineData("ann", "mia")]
    [InlineData("mia", "dora")]
    [InlineData("mia", "tom")]
    [InlineData("gus", "mia")]
    [InlineData("tom", "gus-the-unknown")]
    public async Task Shows_no_team_to_whoever_stands_below_beside_or_elsewhere(string viewer, string manager)
    {
        Assert.Null(await Store(new(viewer)).GetAsync(manager, Today));
        Assert.Null(await Store(new(viewer, IsExecutive: true, IsCompensation: true, IsAdministrator: true)).GetAsync(manager, Today));
    }

    [Fact]
    public async Task Shows_nobody_without_an_account_of_somebody_here_any_team()
    {
        foreach (var viewer in (Viewer?[])[null, new(null), new(null, IsExecutive: true), new(null, IsAdministrator: true), new("unknown")])
        {
            Assert.Null(await Store(viewer).GetMineAsync(Today));
            foreach (var manager in GivenTeam.Everyone) Assert.Null(await Store(viewer).GetAsync(manager, Today));
        }

        var left = Given.Organisation(GivenTeam.Facts with { People = [.. GivenTeam.Facts.People.Select(p => p.Id == "mia" ? p with { Left = Today } : p)] });
        Assert.Null(await new TeamStore(Given.Gate(left, new("mia")), database).GetMineAsync(Today));
    }

    [Fact]
    public async Task Shows_on_another_day_who_reported_then_of_those_whose_posts_may_be_seen_today()
    {
        var day = Given.Day("2024-06-01");
        Assert.Equal(["Ann Senior", "Bo Lead", "Di Away"], (await Store(new("mia")).GetMineAsync(day))!.People.Select(p => p.Person.Name));
        var fromAbove = (await Store(new("dora")).GetAsync("mia", day))!;
        Assert.Equal(["Ann Senior", "Bo Lead", "Di Away", "Gus Gone"], fromAbove.People.Select(p => p.Person.Name));
        Assert.False(fromAbove.IsToday);
        Assert.Equal("E2", fromAbove.People[0].Level);
    }

    [Fact]
    public async Task Tells_what_was_wanted_and_when_they_talked_as_of_the_day()
    {
        Assert.True(await AnnOn("2025-05-04") is { Wanted: null, LastTalk: null });
        Assert.True(await AnnOn("2025-05-05") is { Wanted: { Intent: Intent.ManageSomeday }, LastTalk: null });
        Assert.True(await AnnOn("2026-05-03") is { Wanted: { Intent: Intent.ManageSomeday }, LastTalk: null });
        Assert.True(await AnnOn("2026-05-04") is { Wanted: { Intent: Intent.ManageNow }, LastTalk: not null });

        async Task<TeamMember> AnnOn(string day) => (await Store(new("mia")).GetMineAsync(Given.Day(day)))!.People.Single(p => p.Person.Id == "ann");
    }

    [Fact]
    public async Task Tells_the_conversation_that_is_planned_to_the_one_it_is_planned_with_and_on_no_other_day()
    {
        await using (var db = database.CreateDbContext())
        {
            await OrganisationImport.RunAsync(db, GivenTeam.Facts);
            db.Conversations.Add(new() { Person = "ann", With = "mia", On = Given.Day("2026-12-10") });
            db.Conversations.Add(new() { Person = "ann", With = "mia", On = Given.Day("2026-12-03") });
            db.Conversations.Add(new() { Person = "bo", With = "dora", On = Given.Day("2026-12-03") });
            db.Conversations.Single(c => c.Person == "ann" && c.On == Given.Day("2026-09-01")).With = "mia";
            await db.SaveChangesAsync();
        }

        var team = (await Store(new("mia")).GetMineAsync(Today))!;
        Assert.True(team.People[0] is { NextTalk: { Id: > 0, On: var next }, LastTalk: { Id: > 0, On: var last } } && (next, last) == (Given.Day("2026-12-03"), Given.Day("2026-09-01")));
        Assert.Null(team.People[1].NextTalk);
        Assert.Null((await Store(new("mia")).GetMineAsync(Today.AddDays(-1)))!.People[0].NextTalk);
        Assert.All((await Store(new("dora")).GetAsync("mia", Today))!.People, p => Assert.True(p is { NextTalk: null, LastTalk: null }));
    }

    [Fact]
    public async Task Tells_what_was_decided_at_the_fork_to_the_direct_manager_alone()
    {
        await using (var db = database.CreateDbContext())
        {
            await OrganisationImport.RunAsync(db, GivenTeam.Facts);
            db.Forks.Add(new() { Person = "mia", On = Given.Day("2026-02-02"), Decision = ForkDecision.Stay, Review = Given.Day("2026-11-22"), Joy = "the people" });
            db.Forks.Add(new() { Person = "ann", On = Given.Day("2026-02-02"), Decision = ForkDecision.Climb });
            await db.SaveChangesAsync();
        }

        var mia = (await Store(new("dora")).GetMineAsync(Today))!.People.Single(p => p.Person.Id == "mia");
        Assert.Equal(new ForkTold(Given.Day("2026-02-02"), ForkDecision.Stay, Given.Day("2026-11-22"), "the people"), mia.Fork);
        Assert.True(mia.Fork!.IsReviewDue(Today) && !mia.Fork.IsReviewDue(Today.AddDays(-1)));
        Assert.Null((await Store(new("dora")).GetMineAsync(Given.Day("2026-02-01")))!.People.Single(p => p.Person.Id == "mia").Fork);
        Assert.All((await Store(new("exec")).GetAsync("dora", Today))!.People.Concat((await Store(new("mia")).GetMineAsync(Today))!.People), p => Assert.Null(p.Fork));
    }

    [Fact]
    public async Task Leads_from_a_director_to_the_teams_below_and_shows_each_seat()
    {
        var team = await Store(new("dora")).GetMineAsync(Today);
        Assert.Equal([("Mia Manager", 4), ("Tom Both", 3)], team!.People.Select(p => (p.Person.Name, p.Reports)));
        Assert.Null(team.Seat);
        Assert.Equal([("mia", Lead.TechLead), ("tom", Lead.Both)], team.SeatsBelow.Select(s => (s.Manager.Id, s.Lead)));
    }

    [Fact]
    public async Task Shows_flags_from_pay_to_nobody_here_so_that_opening_the_page_is_no_look_at_pay()
    {
        var looked = new List<string>();
        var gate = Given.Gate(GivenTeam.Organisation, new("mia", IsCompensation: true), settings: new() { ManagersSeePay = true }, looked: looked);
        var team = await new TeamStore(gate, database).GetMineAsync(Today);
        Assert.Contains(GivenTeam.Organisation.FlagsOf("ann"), f => f.Rule.Id == "PayOutsideBand" && f.Days.Holds(Today));
        Assert.DoesNotContain(team!.People.SelectMany(p => p.Flags), f => f.Rule == "PayOutsideBand");
        Assert.Empty(looked);
    }

    [Fact]
    public async Task Shows_an_empty_team_to_whoever_manages_nobody()
    {
        Assert.True(await Store(new("ann")).GetMineAsync(Today) is { IsMine: true, People.Count: 0, Debts.Count: 0, Coming.Count: 0, Span: null, HasSeats: false });
        Assert.True(await Store(new("mia")).GetAsync("ann", Today) is { IsMine: false, People.Count: 0 });
    }

    public void Dispose() => database.Dispose();

    private TeamStore Store(Viewer? viewer) => new(Given.Gate(GivenTeam.Organisation, viewer), database);
}
