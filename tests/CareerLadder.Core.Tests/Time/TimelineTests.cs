using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Time;

public sealed class TimelineTests
{
    private static readonly Timeline<string> Told = new([(Given.Day("2021-01-01"), "b"), (Given.Day("2020-01-01"), "a"), (Given.Day("2021-01-01"), "c")]);

    [Theory]
    [InlineData("2019-12-31", -1, null)]
    [InlineData("2020-01-01", 0, "a")]
    [InlineData("2020-12-31", 0, "a")]
    [InlineData("2021-01-01", 1, "c")]
    [InlineData("2100-01-01", 1, "c")]
    public void Each_value_holds_from_its_day_until_the_next(string day, int index, string? value)
    {
        Assert.Equal(index, Told.IndexOn(Given.Day(day)));
        Assert.Equal(value, Told.On(Given.Day(day)));
    }

    [Fact]
    public void Puts_its_starts_in_order_and_of_two_on_one_day_keeps_the_later_told() =>
        Assert.Equal([(Given.Day("2020-01-01"), "a"), (Given.Day("2021-01-01"), "c")], Told);

    [Fact]
    public void Tells_the_days_of_each_value_the_last_open()
    {
        Assert.Equal(Given.Days("[2020-01-01, 2021-01-01)"), Told.Span(0));
        Assert.Equal(Given.Days("[2021-01-01, open)"), Told.Span(1));
    }

    [Fact]
    public void May_be_empty()
    {
        Assert.Empty(Timeline<int>.Empty);
        Assert.Equal(0, Timeline<int>.Empty.On(Given.Day("2020-01-01")));
    }
}
