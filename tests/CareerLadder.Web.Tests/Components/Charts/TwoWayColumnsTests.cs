using Bunit;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class TwoWayColumnsTests : BunitContext
{
    [Theory]
    [InlineData(0, 41)]
    [InlineData(1, 1)]
    [InlineData(10_000, 41)]
    [InlineData(5, 0)]
    public void Draws_nothing_outside_the_picture_and_keeps_the_order_of_times(int people, int times)
    {
        TwoWayColumn[] columns = [.. Enumerable.Range(0, times).Select(i => new TwoWayColumn($"{i}", people * i / Math.Max(times, 1), people, i % 4 == 0 ? 2016 + (i / 4) : null))];
        var drawn = Render<TwoWayColumns>(p => p.Add(c => c.Columns, columns).Add(c => c.At, times - 1).Add(c => c.Up, "Up").Add(c => c.Down, "Down").Add(c => c.Caption, "").Add(c => c.Says, ""));
        foreach (var (svg, width) in drawn.FindAll("svg").Zip((double[])[470, 330]))
        {
            Geometry.RectanglesStayWithin(svg.QuerySelectorAll("rect"), width, 168);
            var ups = svg.QuerySelectorAll("rect.up").Select(r => r.Number("x")).ToList();
            Assert.Equal(times, ups.Distinct().Count());
            Assert.Equal(ups.Order(), ups);
        }
    }

    [Fact]
    public void Draws_twice_as_many_twice_as_tall_in_either_direction_from_the_middle()
    {
        var svg = Render<TwoWayColumns>(p => p.Add(c => c.Columns, [new("a", 2, 4, null), new("b", 4, 1, null)]).Add(c => c.Up, "Up").Add(c => c.Down, "Down").Add(c => c.Caption, "").Add(c => c.Says, "")).Find("svg");
        var middle = svg.QuerySelector("line.middle")!.Number("y1");
        Assert.All(svg.QuerySelectorAll("rect.up"), up => Assert.Equal(middle, up.Number("y") + up.Number("height")));
        Assert.All(svg.QuerySelectorAll("rect.down"), down => Assert.Equal(middle, down.Number("y")));
        Assert.Equal([26, 52], svg.QuerySelectorAll("rect.up").Select(r => r.Number("height")));
        Assert.Equal([52, 13], svg.QuerySelectorAll("rect.down").Select(r => r.Number("height")));
    }
}
