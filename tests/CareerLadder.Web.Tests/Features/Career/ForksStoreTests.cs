using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class ForksStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    // Managing since 20 Sep 2023: the fifth year ends on 19 Sep 2028.
    private static readonly DateOnly LastReview = Given.Day("2028-09-19");

    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;

    public ForksStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Asks_after_two_years_and_no_longer_once_it_is_decided()
    {
        var asked = (await Store(new("mia")).ReadAsync())!;
        Assert.True(asked is { IsDue: true, Last: null });
        Assert.Equal("Managing since 20 Sep 2023: 2 years of it were over on 19 Sep 2025, and no decision is recorded.", asked.Asks);
        Assert.Equal((LastReview, Today.AddMonths(12)), (asked.LastReview, asked.Proposed));
        Assert.True(await Store(new("mia")).DecideAsync(new() { Decision = ForkDecision.Climb }));
        Assert.True(await Store(new("mia")).ReadAsync() is { IsDue: false, Asks: null, Last.Decision: ForkDecision.Climb });
    }

    [Theory]
    [InlineData("2025-09-19", false)]
    [InlineData("2025-09-20", true)]
    public async Task Asks_from_the_day_on_which_two_years_are_over(string day, bool asks) => Assert.Equal(asks, (await Store(new("mia"), day).ReadAsync())!.IsDue);

    [Fact]
    public async Task Keeps_one_decision_of_a_day_however_many_come_at_once()
    {
        var store = Store(new("mia"));
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () => Assert.True(await store.DecideAsync(new() { Decision = ForkDecision.Climb, Joy = $"{i}" })))));
        await using var db = database.CreateDbContext();
        Assert.Single(db.Forks.Where(f => f.Person == "mia" && f.On == Today).ToList());
    }

    [Fact]
    public async Task Keeps_the_decision_the_day_to_look_again_and_the_joy_and_the_last_of_one_day()
    {
        var store = Store(new("mia"));
        Assert.True(await store.DecideAsync(new() { Decision = ForkDecision.Climb, Joy = "first" }));
        Assert.True(await store.DecideAsync(new() { Decision = ForkDecision.Stay, Review = LastReview, Joy = "  the people  " }));
        Assert.Equal(new ForkTold(Today, ForkDecision.Stay, LastReview, "the people"), (await store.ReadAsync())!.Last);
        Assert.Single((await organisation.GetAsync()).Find("mia")!.Career.Forks);
        Assert.True(await store.DecideAsync(new() { Decision = ForkDecision.SwingBack, Review = LastReview }));
        Assert.Equal(new ForkTold(Today, ForkDecision.SwingBack, null, null), (await store.ReadAsync())!.Last);
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2028-09-19", true)]
    [InlineData("2028-09-20", false)]
    [InlineData(null, false)]
    public async Task Takes_only_a_day_to_look_again_that_lies_ahead_and_before_the_end_of_the_fifth_year(string? review, bool isTaken)
    {
        Assert.Equal(isTaken, await Store(new("mia")).DecideAsync(new() { Decision = ForkDecision.Stay, Review = review is null ? null : Given.Day(review) }));
        Assert.Equal(isTaken, (await Store(new("mia")).ReadAsync())!.Last is not null);
    }

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public async Task Reminds_on_the_day_that_was_named(string day, bool isDue)
    {
        await Store(new("mia")).DecideAsync(new() { Decision = ForkDecision.Stay, Review = Given.Day("2027-03-01") });
        Assert.True(await Store(new("mia"), day).ReadAsync() is { Asks: null } told && told.IsDue == isDue);
    }

    [Theory]
    [InlineData("mia", true)]
    [InlineData("dora", true)]
    [InlineData("exec", false)]
    [InlineData("eng", false)]
    [InlineData("tom", false)]
    [InlineData(null, false)]
    public async Task Tells_the_person_and_the_direct_manager_alone(string? viewer, bool isTold)
    {
        await Store(new("mia")).DecideAsync(new() { Decision = ForkDecision.SwingBack, Joy = "joy" });
        Assert.Equal(isTold, await Store(new(viewer, IsExecutive: viewer == "exec", IsAdministrator: viewer is null)).GetAsync("mia", Today) is { Decision: ForkDecision.SwingBack, Joy: "joy" });
    }

    [Fact]
    public async Task Tells_what_was_decided_up_to_the_day_and_only_of_those_who_manage_on_it()
    {
        await Store(new("mia")).DecideAsync(new() { Decision = ForkDecision.SwingBack });
        Assert.Null(await Store(new("dora")).GetAsync("mia", Today.AddDays(-1)));
        Assert.NotNull(await Store(new("dora")).GetAsync("mia", Today.AddDays(1)));
        await Store(new("eng")).DecideAsync(new() { Decision = ForkDecision.Climb });
        Assert.Null(await Store(new("mia")).GetAsync("eng", Today));
        Assert.Null(await Store(new("eng")).ReadAsync());
    }

    [Fact]
    public async Task Takes_nothing_from_who_has_no_career_here_and_nothing_that_is_not_whole()
    {
        foreach (var viewer in new[] { null, new Viewer(null, IsAdministrator: true), new Viewer("unknown") })
        {
            Assert.False(await Store(viewer).DecideAsync(new() { Decision = ForkDecision.Climb }));
            Assert.Null(await Store(viewer).ReadAsync());
        }

        Assert.False(await Store(new("mia")).DecideAsync(new()));
        Assert.False(await Store(new("mia")).DecideAsync(new() { Decision = (ForkDecision)99 }));
    }

    public void Dispose() => database.Dispose();

    private ForksStore Store(Viewer? viewer, string today = Given.Today) =>
        new(new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Given.Day(today)), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask), database, organisation, TimeProvider.System);
}
