using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Features.Goals.GoalsWorld;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GoalsStoreTests : IDisposable
{
    private readonly GoalsWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Calls_the_level_of_a_goal_as_the_ladders_of_the_day_do()
    {
        var first = GoalsWorld.Today.AddDays(-30);
        Assert.True(await world.Goals("mia", $"{first.AddDays(-9):yyyy-MM-dd}").SetAsync(Goal("Up", "M6")));
        world.Become(Given.Team with { Levels = [.. Given.Levels, .. Given.Levels.Select(l => l with { From = first, Title = l.Id == "M6" ? "Head" : l.Title })] });
        Assert.Contains("Senior Manager", await OnAsync(first.AddDays(-1)), StringComparison.Ordinal);
        Assert.Contains("Head", await OnAsync(first), StringComparison.Ordinal);

        async Task<string> OnAsync(DateOnly day) => Assert.Single((await world.Goals("mia").ReadAsync("mia", day))!.Wanted).Goal.LevelName!;
    }

    [Fact]
    public async Task Leads_back_to_the_plan_a_goal_was_made_of_whoever_may_open_that()
    {
        await using (var db = world.Database.CreateDbContext())
        {
            db.Plans.Add(new() { Id = 7, Person = "mia", MadeBy = "mia", Name = "Back to E5", MadeOn = GoalsWorld.Today });
            db.Goals.Add(new() { Person = "mia", Text = "Back to E5", SetOn = GoalsWorld.Today.AddDays(-9), Plan = 7, IsSharedUpward = true });
            db.Goals.Add(new() { Person = "mia", Text = "Of a plan that is gone", SetOn = GoalsWorld.Today.AddDays(-8), Plan = 8 });
            await db.SaveChangesAsync();
        }

        Assert.Equal([new PlanBehind(7, "Back to E5"), null], await PlansAsync("mia"));
        Assert.Equal([null, null], await PlansAsync("dora"));
        await using (var db = world.Database.CreateDbContext()) await db.Plans.ExecuteUpdateAsync(set => set.SetProperty(p => p.IsShared, true));
        Assert.Equal([new PlanBehind(7, "Back to E5"), null], await PlansAsync("dora"));
        Assert.Equal([null], await PlansAsync("exec"));
        // In other words it is still made of it.
        await world.Goals("mia").RewordAsync((await world.Goals("mia").ReadAsync("mia", GoalsWorld.Today))!.Wanted[0].Goal.Id, GoalsWorld.Goal("Engineering again"));
        Assert.Contains(new PlanBehind(7, "Back to E5"), await PlansAsync("mia"));

        async Task<List<PlanBehind?>> PlansAsync(string by) => [.. (await world.Goals(by).ReadAsync("mia", GoalsWorld.Today))!.Wanted.Select(g => g.Plan)];
    }

    [Fact]
    public async Task Keeps_what_somebody_wants_with_its_day_and_its_level()
    {
        Assert.True(await world.Goals("mia").SetAsync(Goal("  Back to Staff  ", "E5")));
        Assert.True(await world.Goals("mia").SetAsync(Goal("Something with people", horizon: Horizon.FiveYears)));
        var told = (await world.Goals("mia").ReadAsync("mia", Today))!;
        Assert.Equal(["Back to Staff", "Something with people"], told.Wanted.Select(g => g.Goal.Text));
        Assert.Equal(("E5", "E5 Staff Engineer", Today), (told.Wanted[0].Goal.Level, told.Wanted[0].Goal.LevelName, told.Wanted[0].Goal.SetOn));
        Assert.True(told is { IsMe: true, SeesAll: true, MayWrite: true });
        Assert.Empty(told.Ended);
    }

    [Fact]
    public async Task Says_a_goal_in_other_words_so_that_the_earlier_ones_stay_with_their_days()
    {
        await world.Goals("mia", "2025-03-01").SetAsync(Goal("First"));
        Assert.True(await world.Goals("mia", "2025-09-01").RewordAsync(await IdAsync("mia"), Goal("Second", "M6")));
        Assert.True(await world.Goals("mia").RewordAsync(await IdAsync("mia"), Goal("Third")));
        // The same day again: nobody said the third for a whole day.
        Assert.True(await world.Goals("mia").RewordAsync(await IdAsync("mia"), Goal("Fourth")));
        var told = Assert.Single((await world.Goals("mia").ReadAsync("mia", Today))!.Wanted);
        Assert.Equal("Fourth", told.Goal.Text);
        Assert.Equal([new("Second", Given.Day("2025-09-01"), Today), new("First", Given.Day("2025-03-01"), Given.Day("2025-09-01"))], told.Before);
        Assert.Equal("First", Assert.Single((await world.Goals("mia").ReadAsync("mia", Given.Day("2025-08-31")))!.Wanted).Goal.Text);
        Assert.Equal("Second", Assert.Single((await world.Goals("mia").ReadAsync("mia", Given.Day("2025-09-01")))!.Wanted).Goal.Text);
        Assert.Empty((await world.Goals("mia").ReadAsync("mia", Given.Day("2025-02-28")))!.Wanted);
    }

    [Fact]
    public async Task Reaches_a_goal_or_lets_it_go_and_takes_it_up_again()
    {
        await world.Goals("mia", "2025-03-01").SetAsync(Goal("Reach me", "E5", isShared: true));
        var id = await IdAsync("mia");
        Assert.True(await world.Goals("mia", "2026-01-01").EndAsync(id, GoalEnding.Reached));
        Assert.False(await world.Goals("mia", "2026-01-01").EndAsync(id, GoalEnding.LetGo));
        Assert.False(await world.Goals("mia", "2026-01-01").RewordAsync(id, Goal("Again")));
        Assert.False(await world.Goals("mia", "2026-01-01").ShareAsync(id, isShared: false));
        var ended = Assert.Single((await world.Goals("mia").ReadAsync("mia", Today))!.Ended);
        Assert.Equal((Given.Day("2026-01-01"), GoalEnding.Reached), (ended.EndedOn, ended.Ending));
        Assert.True(await world.Goals("mia").TakeUpAsync(id));
        Assert.False(await world.Goals("mia").TakeUpAsync(id));
        var again = (await world.Goals("mia").ReadAsync("mia", Today))!;
        Assert.Empty(again.Ended);
        Assert.Equal(("Reach me", "E5", false), (again.Wanted[0].Goal.Text, again.Wanted[0].Goal.Level, again.Wanted[0].Goal.IsShared));
        // Ended and taken up on one day it never ended.
        Assert.True(await world.Goals("mia").EndAsync(again.Wanted[0].Goal.Id, GoalEnding.LetGo));
        Assert.True(await world.Goals("mia").TakeUpAsync(again.Wanted[0].Goal.Id));
        Assert.Equal(again.Wanted[0].Goal.Id, Assert.Single((await world.Goals("mia").ReadAsync("mia", Today))!.Wanted).Goal.Id);
    }

    [Fact]
    public async Task Shows_all_to_the_direct_manager_and_what_is_shared_upward_to_those_above()
    {
        await world.Goals("mia", "2025-03-01").SetAsync(Goal("Between us two", isShared: true));
        await world.Goals("mia").RewordAsync(await IdAsync("mia"), Goal("Between us"));
        await world.Goals("mia").SetAsync(Goal("For all above", "M6", isShared: true));
        await world.Goals("mia").SetAsync(Goal("Reached", isShared: true));
        await world.Goals("mia").EndAsync((await world.Goals("mia").ReadAsync("mia", Today))!.Wanted.Single(g => g.Goal.Text == "Reached").Goal.Id, GoalEnding.Reached);
        var manager = (await world.Goals("dora").ReadAsync("mia", Today))!;
        Assert.True(manager is { SeesAll: true, MayWrite: false, IsMe: false });
        Assert.Equal(["Between us", "For all above"], manager.Wanted.Select(g => g.Goal.Text));
        foreach (var day in new[] { Today, Today.AddDays(400), Given.Day("2025-06-01") })
        {
            var above = (await world.Goals("exec").ReadAsync("mia", day))!;
            Assert.False(above.SeesAll);
            Assert.Equal(day < Today ? [] : ["For all above"], above.Wanted.Select(g => g.Goal.Text));
            Assert.All(above.Wanted, g => Assert.Empty(g.Before));
            Assert.Empty(above.Ended);
        }

        Assert.True(await world.Goals("mia").ShareAsync(manager.Wanted[1].Goal.Id, isShared: false));
        Assert.Empty((await world.Goals("exec").ReadAsync("mia", Today))!.Wanted);
        foreach (var viewer in Strangers) Assert.Null(await world.Goals(viewer).ReadAsync("mia", Today));
        Assert.Null(await world.Goals("mia").ReadAsync("nobody", Today));
    }

    [Fact]
    public async Task Is_read_by_the_manager_of_today_and_no_more_by_the_one_before()
    {
        await world.Goals("eng").SetAsync(Goal("Mine"));
        Assert.Single((await world.Goals("mia").ReadAsync("eng", Today))!.Wanted);
        world.Become(Given.Team with { Posts = [.. Given.Team.Posts, new("eng", Today, null, Core.Careers.Kind.Engineer, Level: "E3", Manager: "tom")] });
        Assert.Null(await world.Goals("mia").ReadAsync("eng", Today));
        Assert.Null(await world.Goals("mia").ReadAsync("eng", Today.AddDays(-1)));
        Assert.Single((await world.Goals("tom").ReadAsync("eng", Today))!.Wanted);
    }

    [Fact]
    public async Task Writes_for_nobody_else_and_takes_nothing_that_is_not_whole()
    {
        await world.Goals("mia").SetAsync(Goal("Mine"));
        var id = await IdAsync("mia");
        foreach (var viewer in Strangers.Append(new("dora")).Append(new("exec", IsExecutive: true)))
        {
            Assert.False(await world.Goals(viewer).RewordAsync(id, Goal("Yours")));
            Assert.False(await world.Goals(viewer).EndAsync(id, GoalEnding.LetGo));
            Assert.False(await world.Goals(viewer).ShareAsync(id, isShared: true));
            Assert.False(await world.Goals(viewer).TakeUpAsync(id));
        }

        foreach (var viewer in new[] { null, new Viewer(null, IsAdministrator: true), new Viewer("unknown"), new Viewer("liv") }) Assert.False(await world.Goals(viewer).SetAsync(Goal("Nobody's")));
        Assert.False(await world.Goals("mia").SetAsync(Goal(" ")));
        Assert.False(await world.Goals("mia").SetAsync(Goal("Of no ladder", "M9")));
        Assert.False(await world.Goals("mia").EndAsync(id, (GoalEnding)9));
        Assert.Equal(("Mine", false), (await world.Goals("mia").ReadAsync("mia", Today))!.Wanted.Select(g => (g.Goal.Text, g.Goal.IsShared)).Single());
    }

    [Fact]
    public async Task Keeps_a_level_that_has_left_the_ladder_and_says_so()
    {
        await world.Goals("mia").SetAsync(Goal("There", "M6"));
        world.Become(Given.Team with { Levels = [.. Given.Team.Levels.Where(l => l.Id != "M6")] });
        Assert.Equal("M6, which is not on the ladder any more", (await world.Goals("mia").ReadAsync("mia", Today))!.Wanted[0].Goal.LevelName);
        Assert.True(await world.Goals("mia").RewordAsync(await IdAsync("mia"), Goal("Still there", "M6")));
        world.Become(Given.Team with { Levels = new List<Level>() });
        Assert.Equal("Still there", (await world.Goals("mia").ReadAsync("mia", Today))!.Wanted[0].Goal.Text);
    }

    private async Task<int> IdAsync(string person) => (await world.Goals(person).ReadAsync(person, Today))!.Wanted[0].Goal.Id;
}
