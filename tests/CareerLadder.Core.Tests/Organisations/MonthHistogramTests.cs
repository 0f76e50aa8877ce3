using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class MonthHistogramTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("7", 7.0)]
    [InlineData("1 4", 2.5)]
    [InlineData("3 0 9", 3.0)]
    [InlineData("2 2 2 50", 2.0)]
    [InlineData("10 99", 10.0)] // 99 counts as the most there is
    public void Tells_the_one_in_the_middle(string numbers, double? median)
    {
        var histogram = new MonthHistogram(2, 10);
        foreach (var number in numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)) histogram.Add(1, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(median, histogram.Median(1));
        Assert.Null(histogram.Median(0));
        Assert.Null(histogram.Largest(0));
    }

    [Fact]
    public void Counts_between_two_numbers_both_in_it()
    {
        var histogram = new MonthHistogram(1, 20);
        foreach (var number in (int[])[0, 3, 4, 4, 9, 30]) histogram.Add(0, number);
        Assert.Equal(3, histogram.Count(0, 3, 4));
        Assert.Equal(6, histogram.Count(0, 0, 20));
        Assert.Equal((6, 20), (histogram.Total(0), histogram.Largest(0)));
    }
}
