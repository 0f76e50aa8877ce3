using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class SpreadTests
{
    [Fact]
    public void Median_and_quartiles_lie_on_straight_lines_between_numbers()
    {
        Assert.Equal(new Spread(4, 1, 1.75m, 2.5m, 3.25m, 4), Spread.Of([4, 1, 3, 2]));
        Assert.Equal(new Spread(5, 10, 20, 30, 40, 50), Spread.Of([50, 10, 30, 20, 40]));
        Assert.Equal(new Spread(1, 7, 7, 7, 7, 7), Spread.Of([7]));
        Assert.Null(Spread.Of([]));
    }

    [Fact]
    public void The_median_of_months_is_whole_and_a_half_counts_up()
    {
        Assert.Equal(13, Spread.MedianOf([12, 13]));
        Assert.Equal(12, Spread.MedianOf([11, 12, 40]));
        Assert.Null(Spread.MedianOf([]));
    }
}
