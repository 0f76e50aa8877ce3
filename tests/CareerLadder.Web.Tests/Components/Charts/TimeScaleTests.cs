using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class TimeScaleTests
{
    [Theory]
    [InlineData("2026-08-22", "2031-11-22", 930)]
    [InlineData("2013-12-01", "2031-11-22", 930)]
    [InlineData("1981-01-01", "2031-11-22", 930)]
    [InlineData("1981-01-01", "2031-11-22", 318)]
    [InlineData("2024-01-01", "2026-01-01", 318)]
    public void Names_a_sensible_number_of_years_far_enough_apart(string from, string to, double width)
    {
        var scale = new TimeScale(new(Given.Day(from), Given.Day(to)), 0, width);
        var years = scale.Years(46).ToArray();
        Assert.InRange(years.Length, 2, 20);
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 45));
    }

    [Fact]
    public void Keeps_every_day_between_the_edges()
    {
        var scale = new TimeScale(new DateRange(Given.Day("2020-01-01"), Given.Day("2030-01-01")), 100, 1000);
        Assert.Equal(100, scale.X(Given.Day("1990-01-01")));
        Assert.Equal(1000, scale.X(DateRange.Never));
        Assert.Equal(550, scale.X(Given.Day("2025-01-01")), tolerance: 1);
    }
}
