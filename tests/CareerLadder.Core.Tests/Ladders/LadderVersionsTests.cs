using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Ladders;

public sealed class LadderVersionsTests
{
    private static readonly DateOnly First = Given.Day("2024-03-01");
    private static readonly DateOnly Second = Given.Day("2026-01-01");

    private static readonly LadderVersions Told = LadderVersions.Of(
        [new("E5", Track.Engineering, 5, From: First), new("E5", Track.Engineering, 6, From: Second), new("E4", Track.Engineering, 4)],
        [new("E4", "craft", "Builds."), new("E5", "craft", "Leads.", First)],
        [new("craft", "Craft", From: Second)]);

    [Fact]
    public void A_version_holds_from_its_first_day_and_not_the_day_before()
    {
        Assert.Null(Told.On(First.AddDays(-1)).Find("E5"));
        Assert.Equal(5, Told.On(First).RungOf("E5"));
        Assert.Equal(5, Told.On(Second.AddDays(-1)).RungOf("E5"));
        Assert.Equal(6, Told.On(Second).RungOf("E5"));
    }

    [Fact]
    public void What_tells_no_day_was_always_so_until_the_next_version()
    {
        Assert.Equal(4, Told.On(DateOnly.MinValue).RungOf("E4"));
        Assert.Null(Told.On(First).Find("E4"));
    }

    [Fact]
    public void Nothing_is_in_force_before_the_first_version()
    {
        var later = LadderVersions.Of([new("E5", Track.Engineering, 5, From: First)], [], []);
        Assert.Empty(later.On(First.AddDays(-1)).Levels);
        Assert.Null(later.DaysOf(First.AddDays(-1)));
        Assert.Equal(new DateRange(First, DateRange.Never), later.DaysOf(First));
        Assert.Equal(First, later.NextAfter(First.AddDays(-1)));
    }

    [Fact]
    public void The_next_version_begins_after_the_day_and_not_on_it()
    {
        Assert.Equal(First, Told.NextAfter(First.AddDays(-1)));
        Assert.Equal(Second, Told.NextAfter(First));
        Assert.Equal(DateRange.Never, Told.NextAfter(Second));
        Assert.Equal(DateRange.Never, LadderVersions.None.NextAfter(Second));
    }

    [Fact]
    public void Each_version_keeps_its_own_expectations_and_themes()
    {
        Assert.Equal(["Leads."], Told.On(First).Expectations.Select(e => e.Text));
        Assert.Equal(["craft", "Craft"], new[] { Told.On(First).NameOf("craft"), Told.On(Second).NameOf("craft") });
        Assert.Equal([DateOnly.MinValue, First, Second], Told.All.Select(v => v.Days.Start));
    }
}
