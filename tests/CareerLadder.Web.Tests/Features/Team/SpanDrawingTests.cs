using CareerLadder.Web.Features.Team;
using CareerLadder.Web.Tests.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class SpanDrawingTests
{
    public static TheoryData<string, SpanStep[], int> Spans => new()
    {
        { "the first report came today", [new(2026, 11, 1)], 1 },
        { "nobody is left", [new(2020, 1, 3), new(2024, 6, 0)], 0 },
        { "many months", [.. Enumerable.Range(0, 240).Select(i => new SpanStep(2006 + (i / 12), (i % 12) + 1, i % 13))], 12 },
        { "ten thousand", [new(2020, 1, 1), new(2026, 10, 10_000)], 10_000 },
        { "more now than on the first of any month", [new(2026, 10, 2)], 40 },
    };

    [Theory]
    [MemberData(nameof(Spans))]
    public void Draws_steps_from_left_to_right_within_the_picture(string why, SpanStep[] steps, int now)
    {
        foreach (var width in (double[])[470, 330])
        {
            var drawing = new SpanDrawing(new(now, steps, 9, 3, 3, 6, []), Given.Day(Given.Today), width);
            var points = Geometry.Points(drawing.Path);
            Geometry.StaysWithin(points, drawing.Right, SpanDrawing.Bottom);
            Assert.Equal(points.Select(p => p.X).Order(), points.Select(p => p.X));
            Assert.Equal(drawing.NowY, points[^1].Y);
            Assert.InRange(drawing.Wide, 0, SpanDrawing.Bottom);
            Assert.True(drawing.Narrow > drawing.Wide, why);
            Assert.All(drawing.Years, year => Assert.InRange(year.X, 0, drawing.Right));
        }
    }

    [Fact]
    public void Is_no_narrow_one_where_a_small_number_says_nothing() =>
        Assert.Null(new SpanDrawing(new(2, [new(2020, 1, 2)], 9, 3, null, 6, []), Given.Day(Given.Today), 470).Narrow);
}
