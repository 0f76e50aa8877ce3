using Bunit;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Features.Plans;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class PlanEditorTests : LiveContext
{
    private readonly PlansUnderTest given = new();
    private string who = "mia";

    public PlanEditorTests()
    {
        Services.AddTransient(_ => given.Plans(who));
        Services.AddTransient(_ => given.Own(who));
        Services.AddTransient(_ => given.Drafts(who));
        Services.AddSingleton<TimeProvider>(new FixedClock(PlansUnderTest.Today));
    }

    [Fact]
    public async Task Draws_keeps_and_tells_each_change_at_once()
    {
        var plan = await given.MadeAsync();
        var page = Editor(plan);
        var before = page.Find(".says").TextContent;
        page.Find("#post-1-from").Change("2030-06-01");
        Assert.Equal(Given.Day("2030-06-01"), (await given.Plans("mia").ReadPlanAsync(plan))!.Input.Posts[0].From);
        Assert.NotEqual(before, page.Find(".says").TextContent);
        Assert.Equal("2030-06-01", page.Find(".view.wide .handle").GetAttribute("data-from"));
    }

    [Fact]
    public async Task Moves_a_post_by_a_month_and_by_a_year_as_the_keys_ask()
    {
        var plan = await given.MadeAsync();
        var page = Editor(plan);
        var timeline = page.FindComponent<PlanTimeline>();
        await page.InvokeAsync(() => timeline.Instance.SteppedAsync(1, 1));
        await page.InvokeAsync(() => timeline.Instance.SteppedAsync(1, 12));
        Assert.Equal(Given.Day("2028-07-01"), (await given.Plans("mia").ReadPlanAsync(plan))!.Input.Posts[0].From);
        // Held, it is drawn there and kept only when it is let go.
        await page.InvokeAsync(() => timeline.Instance.DraggedAsync(1, "2028-07-01", 3, isDone: false));
        Assert.Equal("from 1 Oct 2028", page.Find(".view.wide .handle").GetAttribute("aria-valuetext"));
        Assert.Equal(Given.Day("2028-07-01"), (await given.Plans("mia").ReadPlanAsync(plan))!.Input.Posts[0].From);
        await page.InvokeAsync(() => timeline.Instance.DraggedAsync(1, "2028-07-01", 4, isDone: true));
        Assert.Equal(Given.Day("2028-11-01"), (await given.Plans("mia").ReadPlanAsync(plan))!.Input.Posts[0].From);
    }

    [Fact]
    public async Task Says_what_is_wrong_beside_the_field_and_keeps_what_was_valid()
    {
        var plan = await given.MadeAsync();
        var page = Editor(plan);
        page.Find("#post-1-from").Change(Given.Today);
        Assert.Contains("A plan looks ahead: please give a day after 22 Nov 2026.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(Given.Day("2027-06-01"), (await given.Plans("mia").ReadPlanAsync(plan))!.Input.Posts[0].From);
    }

    [Fact]
    public async Task Shows_the_manager_what_is_shared_without_anything_to_change()
    {
        var plan = await given.MadeAsync();
        await given.Own("mia").ShareAsync(plan, true);
        who = "dora";
        var page = Editor(plan);
        Assert.Contains("Back to E5", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".handle, input, select, .actions button"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        given.Dispose();
    }

    private IRenderedComponent<PlanEditor> Editor(int plan) => Render<PlanEditor>(p => p.Add(c => c.Plan, plan).AddCascadingValue(new AsOf(PlansUnderTest.Today)));
}
