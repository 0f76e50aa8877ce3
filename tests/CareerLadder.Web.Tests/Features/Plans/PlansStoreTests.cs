using System.Diagnostics;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using CareerLadder.Web.Features.Plans;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class PlansStoreTests(ITestOutputHelper output) : IDisposable
{
    private readonly PlansUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Shows_a_plan_to_nobody_else_until_it_is_shared_and_then_to_the_direct_manager_alone()
    {
        var plan = await given.MadeAsync();
        Assert.Equal("Back to E5", Assert.Single((await given.Plans("mia").ReadAsync("mia"))!.Plans).Name);
        Assert.Empty((await given.Plans("dora").ReadAsync("mia"))!.Plans);
        Assert.Null(await given.Plans("dora").ReadPlanAsync(plan));
        Assert.Null(await given.Plans("dora").PreviewAsync(plan, PlansUnderTest.Back(), null));

        Assert.True(await given.Own("mia").ShareAsync(plan, true));
        var shared = await given.Plans("dora").ReadPlanAsync(plan);
        Assert.Equal((false, "Mia Manager", "Dora Director"), (shared!.IsMine, shared.Name, shared.Manager));
        Assert.Equal("Back to E5", Assert.Single((await given.Plans("dora").ReadAsync("mia"))!.Plans).Name);
        foreach (var other in (string?[])["exec", "eng", "tom", null])
        {
            Assert.Null(await given.Plans(other).ReadAsync("mia"));
            Assert.Null(await given.Plans(other).ReadPlanAsync(plan));
            Assert.Null(await given.Plans(other).ReadComparisonAsync("mia", [0, plan]));
        }

        await given.Own("mia").ShareAsync(plan, false);
        Assert.Null(await given.Plans("dora").ReadPlanAsync(plan));
    }

    [Fact]
    public async Task Writes_down_whose_pay_is_tried_also_where_no_flag_from_it_comes()
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.Pay.Add(new() { Person = "mia", From = Given.Day("2024-01-01"), Base = 80_000, Currency = "GBP" });
            await db.SaveChangesAsync();
        }

        var plan = await given.MadeAsync();
        await given.Own("mia").ShareAsync(plan, true);
        await given.Plans("dora").ReadPlanAsync(plan);
        Assert.Empty(given.Looked);
        given.Settings = new() { ManagersSeePay = true };
        await given.Plans("dora").ReadPlanAsync(plan);
        await given.Plans("dora").PreviewAsync(plan, PlansUnderTest.Back(), null);
        await given.Plans("dora").ReadComparisonAsync("mia", [0]);
        await given.Appointments("dora").PreviewAsync("mia", PlansUnderTest.Appointment());
        Assert.Equal(Enumerable.Repeat("dora: mia", 4), given.Looked);
    }

    [Fact]
    public async Task Tells_what_would_follow_by_the_rules_that_tell_everything_else()
    {
        var told = (await given.Plans("mia").ReadPlanAsync(await given.MadeAsync()))!.Told;
        Assert.StartsWith("rusty now, fluent from about", told.Fluency, StringComparison.Ordinal);
        Assert.Contains(told.Flags, f => f.Rule == "ReturnRamp" && f.Days.Start == Given.Day("2027-06-01"));
        Assert.DoesNotContain(told.Flags, f => f.Rule == "BackToTheWell");
        Assert.Contains(told.Spared, title => title.Contains("well", StringComparison.OrdinalIgnoreCase));
        var next = told.Years[1];
        Assert.Equal((Given.Day("2027-11-22"), "Engineer, Payments", "E5", 5, FluencyBand.Rusty), (next.Day, next.Doing, next.Level, next.Rung, told.Years[0].Fluency));
        Assert.Equal("on this plan", told.Pendulum!.Ahead);
        Assert.Contains(told.Pendulum.Posts, p => p.Kind == Kind.Engineer && p.Days.Start == Given.Day("2027-06-01"));
    }

    [Fact]
    public async Task Shows_without_a_plan_exactly_what_holds_today()
    {
        var none = (await given.Plans("mia").ReadComparisonAsync("mia", [0]))!.Plans[0];
        var mia = (await given.Organisation.GetAsync()).Find("mia")!;
        Assert.Equal("If nothing changes", none.Name);
        Assert.Empty(none.Told.Spared);
        Assert.Equal("if nothing changes", none.Told.Pendulum!.Ahead);
        Assert.Equal(mia.Fluency.On(PlansUnderTest.Today), none.Told.Pendulum!.Fluency!.Points.Single(p => p.Day == PlansUnderTest.Today).Value);
    }

    [Fact]
    public async Task Compares_up_to_three_on_one_scale_of_time_and_none_that_is_not_to_be_seen()
    {
        var own = given.Own("mia");
        var (near, far) = (await given.MadeAsync(), (await own.MakeAsync())!.Value);
        await own.KeepAsync(far, new() { Name = "Much later", Posts = [new() { From = Given.Day("2036-01-01"), Kind = Kind.Director, Level = "M7" }] });
        var compared = (await given.Plans("mia").ReadComparisonAsync("mia", [near, far, 0, near]))!.Plans;
        Assert.Equal(["Back to E5", "Much later", "If nothing changes"], compared.Select(p => p.Name));
        Assert.Single(compared.Select(p => p.Told.Pendulum!.Drawn).Distinct());
        Assert.Equal(["If nothing changes"], (await given.Plans("dora").ReadComparisonAsync("mia", [near, far, 0]))!.Plans.Select(p => p.Name));
    }

    [Fact]
    public async Task Keeps_the_scale_while_something_is_moved_and_says_nothing_of_what_is_not_valid()
    {
        var plan = await given.MadeAsync();
        var input = PlansUnderTest.Back();
        var drawn = (await given.Plans("mia").ReadPlanAsync(plan))!.Told.Pendulum!.Drawn;
        input.Posts[0].From = Given.Day("2034-06-01");
        Assert.Equal(drawn, (await given.Plans("mia").PreviewAsync(plan, input, drawn))!.Pendulum!.Drawn);
        Assert.NotEqual(drawn, (await given.Plans("mia").PreviewAsync(plan, input, null))!.Pendulum!.Drawn);
        input.Posts[0].From = PlansUnderTest.Today;
        Assert.Null(await given.Plans("mia").PreviewAsync(plan, input, null));
    }

    [Fact]
    public async Task Draws_a_plan_of_five_posts_about_as_fast_as_one_of_one()
    {
        var plan = await given.MadeAsync();
        var (one, five) = (await BestOfAsync(plan, 1), await BestOfAsync(plan, 5));
        output.WriteLine($"{one.TotalMilliseconds:0.0} ms with one post, {five.TotalMilliseconds:0.0} ms with five");
        Assert.True(five < 5 * one, $"{one.TotalMilliseconds} ms with one post, {five.TotalMilliseconds} ms with five");
    }

    private async Task<TimeSpan> BestOfAsync(int plan, int posts)
    {
        var input = new PlanInput { Name = "Several" };
        for (var i = 0; i < posts; i++) input.Add(new() { From = Given.Day("2027-06-01").AddMonths(20 * i), Kind = i % 2 == 0 ? Kind.Engineer : Kind.Manager, Level = i % 2 == 0 ? "E5" : "M5" });
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            Assert.NotNull(await given.Plans("mia").PreviewAsync(plan, input, null));
            var took = Stopwatch.GetElapsedTime(begin);
            if (took < best) best = took;
        }

        return best;
    }
}
