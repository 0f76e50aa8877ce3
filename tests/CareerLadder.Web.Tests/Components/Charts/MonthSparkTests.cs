using Bunit;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class MonthSparkTests : BunitContext
{
    [Theory]
    [InlineData(0, 145)]
    [InlineData(1, 145)]
    [InlineData(10_000, 145)]
    [InlineData(3, 1)]
    public void Draws_nothing_outside_the_picture(int people, int months)
    {
        double?[] values = [.. Enumerable.Range(0, months).Select(i => i % 7 == 3 ? (double?)null : people * i / Math.Max(months - 1, 1))];
        var drawn = Render<MonthSpark>(p => p.Add(s => s.Values, values).Add(s => s.At, months - 1).Add(s => s.LastOver, months - 1));
        foreach (var path in drawn.FindAll("path")) Geometry.StaysWithin(Geometry.Points(path.GetAttribute("d")!), 150, 30);
        Assert.InRange(drawn.Find("line.at").Number("x1"), 0, 150);
    }

    [Fact]
    public void Draws_no_line_where_nothing_may_be_told() =>
        Assert.All(Render<MonthSpark>(p => p.Add(s => s.Values, [null, null, null]).Add(s => s.At, 1).Add(s => s.LastOver, 1)).FindAll("path"), path => Assert.Equal("", path.GetAttribute("d")));
}
