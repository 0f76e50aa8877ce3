using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class OwnPlansStoreTests : IDisposable
{
    private readonly PlansUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Begins_with_a_swing_to_the_other_track_on_the_same_rung()
    {
        var mia = await PlanAsync((await given.Own("mia").MakeAsync())!.Value, "mia");
        Assert.Equal(("Swing to E5", Kind.Engineer, "E5", Given.Day("2027-05-01")), (mia.Name, mia.Posts[0].Kind, mia.Posts[0].Level, mia.Posts[0].From));
        var eng = await PlanAsync((await given.Own("eng").MakeAsync())!.Value, "eng");
        Assert.Equal((Kind.Manager, "M3"), (eng.Posts[0].Kind, eng.Posts[0].Level));
    }

    [Fact]
    public async Task Keeps_every_change_so_that_another_connection_finds_it()
    {
        var plan = await given.MadeAsync();
        var input = PlansUnderTest.Back();
        input.Name = "  In words of my own  ";
        input.HoursPerWeek = 4;
        input.Add(new() { From = Given.Day("2029-06-01"), LastDay = Given.Day("2029-12-31"), Kind = Kind.Away });
        Assert.True(await given.Own("mia").KeepAsync(plan, input));
        var found = (await given.Plans("mia").ReadPlanAsync(plan))!.Input;
        Assert.Equal(("In words of my own", 4d, 2), (found.Name, found.HoursPerWeek, found.Posts.Count));
        Assert.Equal((Given.Day("2029-06-01"), Given.Day("2029-12-31"), Kind.Away), (found.Posts[1].From, found.Posts[1].LastDay, found.Posts[1].Kind));
    }

    [Fact]
    public async Task Refuses_what_is_not_valid_and_leaves_what_was_kept()
    {
        var plan = await given.MadeAsync();
        var wrong = PlansUnderTest.Back();
        wrong.Posts[0].From = PlansUnderTest.Today;
        Assert.False(await given.Own("mia").KeepAsync(plan, wrong));
        Assert.False(await given.Own("mia").KeepAsync(plan, new()));
        Assert.Equal(Given.Day("2027-06-01"), (await PlanAsync(plan, "mia")).Posts.Single().From);
    }

    [Fact]
    public async Task Copies_a_plan_with_all_it_holds_and_not_its_sharing()
    {
        var plan = await given.MadeAsync();
        await given.Own("mia").ShareAsync(plan, true);
        var copy = await PlanAsync((await given.Own("mia").CopyAsync(plan))!.Value, "mia");
        Assert.Equal(("Back to E5, a copy", false, "E5"), (copy.Name, copy.IsShared, copy.Posts.Single().Level));
    }

    [Fact]
    public async Task Makes_one_goal_of_it_and_a_new_one_only_when_that_has_ended()
    {
        var plan = await given.MadeAsync();
        Assert.True(await given.Own("mia").TurnIntoGoalAsync(plan));
        Assert.False(await given.Own("mia").TurnIntoGoalAsync(plan));
        await using var db = given.Database.CreateDbContext();
        var goal = await db.Goals.SingleAsync();
        Assert.Equal(("mia", "Back to E5", "E5", Horizon.TwoToThreeYears, plan, PlansUnderTest.Today), (goal.Person, goal.Text, goal.Level, goal.Horizon, goal.Plan, goal.SetOn));
        Assert.Equal(goal.Id, (await given.Plans("mia").ReadPlanAsync(plan))!.Goal);
    }

    [Fact]
    public async Task Changes_and_deletes_nobody_elses()
    {
        var plan = await given.MadeAsync();
        await given.Own("mia").ShareAsync(plan, true);
        foreach (var other in (string?[])["dora", "eng", null])
        {
            var store = given.Own(other);
            Assert.False(await store.KeepAsync(plan, new() { Name = "Mine now" }));
            Assert.False(await store.ShareAsync(plan, false));
            Assert.False(await store.DeleteAsync(plan));
            Assert.False(await store.TurnIntoGoalAsync(plan));
            Assert.Null(await store.CopyAsync(plan));
        }

        Assert.Equal("Back to E5", (await PlanAsync(plan, "mia")).Name);
        Assert.True(await given.Own("mia").DeleteAsync(plan));
        await using var db = given.Database.CreateDbContext();
        Assert.Equal((0, 0), (await db.Plans.CountAsync(), await db.PlanPosts.CountAsync()));
    }

    [Fact]
    public async Task Makes_none_for_who_has_no_career_here() => Assert.Null(await given.Own("unknown").MakeAsync());

    private async Task<PlanRow> PlanAsync(int plan, string person)
    {
        await using var db = given.Database.CreateDbContext();
        return await db.Plans.Include(p => p.Posts).SingleAsync(p => p.Id == plan && p.Person == person);
    }
}
