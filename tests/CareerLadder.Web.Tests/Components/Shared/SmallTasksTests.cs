using CareerLadder.Web.Components.Shared;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class SmallTasksTests
{
    [Fact]
    public void Stays_the_same_from_Monday_to_Sunday_and_is_the_next_one_each_week()
    {
        var monday = Given.Day("2026-11-16");
        Assert.Single(Enumerable.Range(0, 7).Select(n => SmallTasks.Of("k001", monday.AddDays(n))).Distinct());
        Assert.NotEqual(SmallTasks.Of("k001", monday.AddDays(-1)), SmallTasks.Of("k001", monday));
        Assert.Equal(SmallTasks.All.Order(), Enumerable.Range(0, SmallTasks.All.Count).Select(n => SmallTasks.Of("k001", monday.AddDays(7 * n))).Order());
    }

    [Fact]
    public void Is_not_the_same_for_everyone()
    {
        Assert.True(Enumerable.Range(1, 40).Select(n => SmallTasks.Of($"k{n:000}", Given.Day(Given.Today))).Distinct().Count() > 6);
        Assert.Equal("Fix one flaky test that nobody owns.", SmallTasks.Of("k007", Given.Day(Given.Today)));
    }
}
