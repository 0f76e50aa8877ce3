using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class PlanHandleTests
{
    [Fact]
    public void Lies_over_its_own_post_in_every_look_and_nowhere_outside_the_drawing()
    {
        var pendulum = Of();
        PlannedPost[] posts = [new(Given.Day("2027-01-01"), null, Kind.Manager), new(Given.Day("2029-01-01"), null, Kind.Engineer), new(Given.Day("2030-06-01"), Given.Day("2030-06-08"), Kind.Away)];
        foreach (var look in PendulumLook.All)
        {
            var handles = PlanHandle.Of(new(pendulum, look), pendulum.Drawn, posts.Select((p, i) => (i, p, $"Post {i}")));
            Assert.Equal(posts.Count(p => p.From < pendulum.Drawn.End), handles.Count);
            Assert.All(handles, h =>
            {
                Assert.InRange(h.Left, 0, 100);
                Assert.InRange(h.Top, 0, 100);
                Assert.InRange(h.Width, 2, 100);
                Assert.InRange(h.Top + h.Height, 0, 100);
            });
            Assert.Equal(handles.Select(h => h.Left).Order(), handles.Select(h => h.Left));
            Assert.True(handles[0].Top > handles[1].Top, look.Word);
        }
    }

    [Fact]
    public void There_is_none_without_posts_nor_for_one_behind_what_is_drawn()
    {
        var pendulum = Of();
        var layout = new PendulumLayout(pendulum, PendulumLook.Wide);
        Assert.Empty(PlanHandle.Of(layout, pendulum.Drawn, []));
        Assert.Empty(PlanHandle.Of(layout, pendulum.Drawn, [(0, new(pendulum.Drawn.End, null, Kind.Manager), "Behind")]));
        Assert.Single(PlanHandle.Of(layout, pendulum.Drawn, [(0, new(pendulum.Drawn.End.AddDays(-1), DateRange.Never, Kind.Manager), "On the last day")]));
    }

    private static Pendulum Of() =>
        Pendulum.Of(Given.Organisation((new("p", "Pat", PractisedBefore: 0, ManagedBefore: 0), "Engineer 2014-06-01 E5")).People[0], Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!;
}
