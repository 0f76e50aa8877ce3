using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class MonthChartLayoutTests
{
    public static TheoryData<string, double?[]> Values => new()
    {
        { "nobody at all", [.. Enumerable.Repeat<double?>(0, 145)] },
        { "nothing that may be told", [.. Enumerable.Repeat<double?>(null, 145)] },
        { "one person, and a month of nothing between", [.. Enumerable.Range(0, 145).Select(i => i % 12 == 5 ? (double?)null : 1)] },
        { "ten thousand people who come one by one", [.. Enumerable.Range(0, 145).Select(i => (double?)(i * 10_000 / 144))] },
        { "a single month", [3] },
        { "two months", [0, 10_000] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Draws_nothing_outside_the_picture_and_keeps_the_order_of_months(string why, double?[] values)
    {
        foreach (var width in (double[])[470, 330])
        {
            var layout = Of(width, Math.Max(0, values.Length - 24), values);
            var points = layout.Lines.SelectMany(l => Geometry.Points(l.Over).Concat(Geometry.Points(l.Ahead))).ToList();
            Geometry.StaysWithin(points, width, MonthChartLayout.Bottom);
            Geometry.StaysWithin(layout.Points.Select(p => (layout.AtX, p.Y)), width, MonthChartLayout.Bottom);
            Assert.All(layout.Lines, l => Assert.Equal(Geometry.Points(l.Over).Select(p => p.X).Order(), Geometry.Points(l.Over).Select(p => p.X)));
            Assert.InRange(layout.AtX, MonthChartLayout.Left, layout.Right);
            Assert.True(layout.Years.Zip(layout.Years.Skip(1)).All(pair => pair.Second.X - pair.First.X >= 40), why);
            Assert.True(values.All(v => v is null) == (points.Count == 0), why);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Marks_whole_numbers_from_the_floor_up_that_reach_over_every_value(string why, double?[] values)
    {
        var marks = Of(470, 0, values).Marks;
        Assert.Equal((MonthChartLayout.Bottom, 0), marks[0]);
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.Second.Y < pair.First.Y && pair.Second.Number > pair.First.Number, why));
        Assert.True(marks[^1].Number >= (values.Max() ?? 0), why);
        Assert.All(marks, m => Assert.Equal(Math.Round(m.Number), m.Number));
    }

    [Fact]
    public void Stands_higher_the_more_there_are_and_breaks_where_nothing_may_be_told()
    {
        var layout = Of(470, 4, [1, 2, null, 4, 5]);
        var points = Geometry.Points(layout.Lines[0].Over);
        Assert.Equal(4, points.Count);
        Assert.Equal(points.Select(p => p.Y).OrderDescending(), points.Select(p => p.Y));
        Assert.Equal(2, layout.Lines[0].Over.Count(c => c == 'M'));
    }

    private static MonthChartLayout Of(double width, int lastOver, double?[] values) => new(
        new("", new MonthLine(new(2016, 11, 1), values.Length), Math.Min(lastOver, values.Length - 1), lastOver, [new("People", "eng", values), new("None", "mgt", [.. values.Select(_ => (double?)null)])], "People"), width);
}
