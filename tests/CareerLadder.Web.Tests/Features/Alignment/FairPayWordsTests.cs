using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class FairPayWordsTests
{
    [Theory]
    [InlineData(-.075, -.05, "5 to 7.5 % less")]
    [InlineData(null, -.1, "10 % less, or lower")]
    [InlineData(-.01, .01, "under 1 % either way")]
    [InlineData(.05, .06, "5 to 6 % more")]
    [InlineData(.05, null, "5 % more, or higher")]
    [InlineData(null, .025, "under 2.5 % more, or lower")]
    [InlineData(-.025, null, "under 2.5 % less, or higher")]
    public void Says_the_step_that_a_figure_lies_in(double? low, double? high, string said) => Assert.Equal(said, FairPayWords.Step(new((decimal?)low, (decimal?)high)));

    [Fact]
    public void Says_how_far_an_interval_reaches_at_most_where_both_ends_are_told()
    {
        var gap = new AdjustedGap("B", ToldShare.Around(.01m), new(-.04m, -.03m), new(.02m, .03m));
        Assert.Equal("−4 % to +3 %", FairPayWords.Interval(gap));
        Assert.Null(FairPayWords.Interval(gap with { High = null }));
        Assert.Equal("lower to +3 %", FairPayWords.Interval(gap with { Low = new(null, -.03m) }));
    }
}
