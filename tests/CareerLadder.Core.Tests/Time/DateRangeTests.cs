using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Time;

public sealed class DateRangeTests
{
    private static readonly DateRange March = Given.Days("[2026-03-01, 2026-04-01)");

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void Holds_its_start_and_not_its_end(string day, bool holds) => Assert.Equal(holds, March.Holds(Given.Day(day)));

    [Fact]
    public void Counts_its_days_and_shows_the_last_one()
    {
        Assert.Equal(31, March.Days);
        Assert.Equal(Given.Day("2026-03-31"), March.LastDay);
        Assert.Equal(Given.Day("2026-04-01"), March.Until);
    }

    [Fact]
    public void Without_an_end_it_is_open()
    {
        var open = Given.Days("[2026-03-01, open)");
        Assert.True(open.IsOpen);
        Assert.Null(open.Until);
        Assert.Null(open.LastDay);
        Assert.True(open.Holds(Given.Day("2100-12-31")));
        Assert.Equal("[2026-03-01, open)", open.ToString());
        Assert.Equal(open, new DateRange(open.Start, DateRange.Never));
    }

    [Fact]
    public void May_hold_no_day_and_may_not_end_before_it_starts()
    {
        Assert.True(new DateRange(March.Start, March.Start).IsEmpty);
        Assert.False(March.IsEmpty);
        Assert.Throws<ArgumentException>(() => new DateRange(March.Start, March.Start.AddDays(-1)));
    }

    [Theory]
    [InlineData("[2026-02-01, 2026-03-01)", false, 0)]
    [InlineData("[2026-02-01, 2026-03-02)", true, 1)]
    [InlineData("[2026-03-31, open)", true, 1)]
    [InlineData("[2026-04-01, open)", false, 0)]
    [InlineData("[2026-03-10, 2026-03-20)", true, 10)]
    public void Shares_days_with_another(string other, bool overlaps, int days)
    {
        Assert.Equal(overlaps, March.Overlaps(Given.Days(other)));
        Assert.Equal(overlaps, Given.Days(other).Overlaps(March));
        Assert.Equal(days, March.And(Given.Days(other)).Days);
        Assert.Equal(days, Given.Days(other).And(March).Days);
    }
}
