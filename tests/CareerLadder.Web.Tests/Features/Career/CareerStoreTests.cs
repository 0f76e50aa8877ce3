using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class CareerStoreTests
{
    private static readonly Organisation Team = Given.Organisation(Given.Team);
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Fact]
    public async Task Shows_my_own_career_whole()
    {
        var mine = await Store(new("mia")).GetMineAsync(Today);
        Assert.True(mine is { IsMe: true, Name: "Mia Manager", Why: null, Pendulum.Fluency: not null, Doors.Count: > 0, Fluency.Workings.HoursPerWeek: 0 });
        Assert.Equal("Manager · M5, the same rung as Staff Engineer E5", mine.Standing);
        Assert.Equal(new PersonName("dora", "Dora Director"), mine.Manager);
        Assert.Equal(
            ["In this post 3 y 2 m", "On this rung 7 y 5 m", "At the company 7 y 5 m", "Engineer / manager, all told 9 y 3 m / 3 y 2 m", "Swings 1", "Direct reports 1"],
            mine.Facts.Select(f => $"{f.Label} {f.Value}"));
        Assert.Equal("Rusty since about spring 2026; faded from about autumn 2028 if nothing changes", mine.Fluency.InWords);
        Assert.Equal("Two more hours hands-on a week would keep it from being faded for good.", mine.Fluency.MayHelp);
    }

    [Fact]
    public async Task Reads_each_day_by_the_ladders_of_that_day_and_shows_a_level_they_have_lost()
    {
        var first = Today.AddDays(-30);
        var team = Given.Organisation(Given.Team with
        {
            Levels = [.. Given.Levels, .. Given.Levels.Where(l => l.Id != "E3").Select(l => l with { From = first, Rung = l.Id == "E5" ? 6 : l.Rung })],
        });
        var store = new CareerStore(Given.Gate(team, new("mia")));
        Assert.Equal("Manager · M5, the same rung as Staff Engineer E5", (await store.GetMineAsync(first.AddDays(-1)))!.Standing);
        Assert.Equal("Manager · M5, with no equal on the engineering track", (await store.GetMineAsync(first))!.Standing);
        Assert.Equal("Engineer · E3, the same rung as Manager 3 M3", (await store.GetAsync("eng", first.AddDays(-1)))!.Standing);
        var now = (await store.GetAsync("eng", Today))!;
        Assert.Equal("Engineer · E3, which is not on the ladder here", now.Standing);
        Assert.Contains(now.Pendulum!.Posts, p => p.Names(now.Pendulum.LadderOf(p)).Any(n => n.Contains("E3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Shows_a_manager_the_career_of_a_report_without_hours_of_practice()
    {
        var view = await Store(new("mia")).GetAsync("eng", Today);
        Assert.True(view is { IsMe: false, Why: null, Pendulum.Fluency: not null, Doors: not null, Fluency.Workings: { Value: > 0, HoursPerWeek: null } });
    }

    [Theory]
    [InlineData("dora", false)]
    [InlineData("exec", true)]
    public async Task Shows_the_line_above_posts_but_neither_fluency_nor_doors(string above, bool isExecutive)
    {
        var view = await Store(new(above, isExecutive)).GetAsync("eng", Today);
        Assert.True(view is { Pendulum.Fluency: null, Fluency: null, Doors: null, Why: null, Facts.Count: > 0 });
    }

    [Theory]
    [InlineData("tom", false, false, false)]
    [InlineData("tom", true, false, false)]
    [InlineData("tom", false, true, false)]
    [InlineData("tom", false, false, true)]
    [InlineData(null, false, false, false)]
    public async Task Shows_others_name_post_and_level_alone_and_says_why(string? viewer, bool executive, bool compensation, bool administrator)
    {
        var view = await Store(new(viewer, executive, compensation, administrator)).GetAsync("eng", Today);
        Assert.True(view is { Pendulum: null, Fluency: null, Doors: null, Earlier: null, Facts.Count: 0, Flags.IsEmpty: true });
        Assert.Equal("Engineer · E3, the same rung as Manager 3 M3", view.Standing);
        Assert.Contains("name, post and level", view.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_nobody_read_anothers_past_day_by_day()
    {
        foreach (var day in (string[])["2021-01-01", "2010-01-01", "2026-11-21", "2026-11-23", "2040-01-01"])
            Assert.True(await Store(new("tom")).GetAsync("eng", Given.Day(day)) is { Name: "Eng Neer", Standing: null, Manager: null, Why: null, Pendulum: null });
        Assert.Equal("No longer here", (await Store(new("tom")).GetAsync("liv", Today))!.Standing);
    }

    [Fact]
    public async Task Tells_nobody_but_themselves_of_somebody_who_is_yet_to_come()
    {
        foreach (var viewer in (Viewer[])[new("tom"), new("mia"), new("exec", IsExecutive: true), new(null, IsAdministrator: true)])
        {
            Assert.Null(await Store(viewer).GetAsync("new", Today));
            Assert.Null(await Store(viewer).GetAsync("new", Given.Day("2027-06-01")));
        }

        Assert.Equal("New Next", (await Store(new("new")).GetAsync("new", Today))!.Name);
    }

    [Fact]
    public async Task Shows_an_executive_the_flags_of_the_line_for_people_elsewhere()
    {
        var view = await Store(new("eng", IsExecutive: true)).GetAsync("tom", Today);
        Assert.Equal(["TlmTrap"], view!.Flags.Now.Select(f => f.Rule));
        Assert.Null(view.Pendulum);
        Assert.Empty((await Store(new("eng")).GetAsync("tom", Today))!.Flags.Now);
    }

    [Fact]
    public async Task Finds_nobody_for_an_unknown_key_and_nothing_for_whoever_has_not_signed_in()
    {
        Assert.Null(await Store(new("mia")).GetAsync("nobody", Today));
        Assert.Null(await Store(null).GetAsync("mia", Today));
        Assert.Null(await Store(null).GetMineAsync(Today));
        Assert.Null(await Store(new(null, IsAdministrator: true)).GetMineAsync(Today));
        Assert.Null(await Store(new("gone")).GetMineAsync(Today));
    }

    [Theory]
    [InlineData("new", "2026-11-22", "The first post begins on 1 Feb 2027")]
    [InlineData("new", "2027-02-01", "Engineer · E2, with no equal on the management track")]
    [InlineData("none", "2026-11-22", "No posts are known yet")]
    public async Task Says_where_somebody_stands_also_before_and_after(string person, string asOf, string standing)
    {
        var view = await Store(new(person)).GetMineAsync(Given.Day(asOf));
        Assert.Equal(standing, view!.Standing);
        Assert.Equal(standing.Contains(" · ", StringComparison.Ordinal), view.TellsFlags);
    }

    [Theory]
    [InlineData("2027-02-28", "Engineer · E2, with no equal on the management track")]
    [InlineData("2027-03-01", "Left; the last day was 28 Feb 2027")]
    public async Task Says_that_somebody_will_have_left(string asOf, string standing)
    {
        var going = Given.Organisation((new("ann", "Ann Off", Left: Given.Day("2027-03-01")), "Engineer 2018-01-01 E2"));
        Assert.Equal(standing, (await new CareerStore(Given.Gate(going, new("ann"))).GetMineAsync(Given.Day(asOf)))!.Standing);
    }

    [Fact]
    public async Task Says_leave_gaps_and_other_employers()
    {
        var facts = Given.Facts((new("p", "Pat"), "Engineer 2020-01-01 E3, Away 2021-01-01, Engineer 2021-06-01 E3, gap 2022-01-01, Away 2023-01-01, gap 2023-06-01"));
        var posts = facts.Posts.ToList();
        posts[0] = posts[0] with { Employer = "Acme", Title = "Developer" };
        var store = new CareerStore(Given.Gate(Given.Organisation(facts with { Posts = posts }), new("p")));
        Assert.Equal("Developer, at Acme · E3, the same rung as Manager 3 M3", await On("2020-06-01"));
        Assert.Equal("Developer, at Acme · E3, the same rung as Manager 3 M3 · on leave until 31 May 2021", await On("2021-02-01"));
        Assert.Equal("In no post since 1 Jan 2022", await On("2022-02-01"));

        async Task<string?> On(string day) => (await store.GetMineAsync(Given.Day(day)))!.Standing;
    }

    [Fact]
    public async Task Asks_for_an_earlier_career_that_is_not_known()
    {
        Assert.Equal(new EarlierCareer(Given.Day("2021-01-01"), 8, ManagingUnknown: true), (await Store(new("pat")).GetMineAsync(Today))!.Earlier);
        Assert.Null((await Store(new("mia")).GetMineAsync(Today))!.Earlier);
    }

    [Fact]
    public async Task Says_fluency_as_of_the_day_looked_at()
    {
        Assert.Equal("Fluent; rusty from about spring 2026 if nothing changes", (await Store(new("mia")).GetMineAsync(Given.Day("2024-01-01")))!.Fluency!.InWords);
        Assert.Equal("Faded since about autumn 2028", (await Store(new("mia")).GetMineAsync(Given.Day("2030-01-01")))!.Fluency!.InWords);
        Assert.Equal("Fluent, for as long as things stay as they are", (await Store(new("eng")).GetMineAsync(Today))!.Fluency!.InWords);
        Assert.Null((await Store(new("mia")).GetMineAsync(Given.Day("2010-01-01")))!.Fluency);
    }

    [Fact]
    public async Task Names_the_step_above_and_counts_its_seats()
    {
        var climb = (await Store(new("eng")).GetMineAsync(Today))!.Doors!.Single(d => d.Id == "climb");
        Assert.Equal(("Climb to Engineer 4", DoorState.Opening), (climb.Title, climb.State));
        Assert.Contains("0 such seats", climb.Because, StringComparison.Ordinal);
    }

    private static CareerStore Store(Viewer? viewer) => new(Given.Gate(Team, viewer));
}
