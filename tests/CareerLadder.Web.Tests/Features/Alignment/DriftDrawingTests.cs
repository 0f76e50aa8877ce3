using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class DriftDrawingTests : BunitContext
{
    [Theory]
    [InlineData(100, 100, "EUR", false)]
    [InlineData(0, 0, "EUR", false)]
    [InlineData(90_000, 125_000, "EUR", false)]
    [InlineData(90_000, 125_000, "GBP", true)]
    public void Draws_both_bands_within_the_picture_and_says_where_nothing_is_compared(int least, int most, string currency, bool says)
    {
        Bands bands = new([new(Given.Day("2020-01-01"), null, "E5", least, most, null, "EUR"), new(Given.Day("2020-01-01"), null, "M5", least, most, null, currency), new(Given.Day("2024-01-01"), null, "M5", least * 2, most * 2, null, currency)]);
        var pair = Assert.Single(GapHistory.Of(new Ladder(Given.Levels, []), bands, null));
        var drawn = Render<DriftDrawing>(p => p.Add(d => d.Pair, pair).Add(d => d.Layout, new([pair], Given.Day(Given.Today))).Add(d => d.AsOf, Given.Day(Given.Today)));
        Assert.Equal(4, drawn.FindAll("rect").Count);
        Assert.All(drawn.FindAll("rect"), r =>
        {
            Assert.InRange(r.Number("x") + r.Number("width"), 0, 100.1);
            Assert.InRange(r.Number("y"), 0, 230);
            Assert.InRange(r.Number("height"), 2, 230 - r.Number("y"));
        });
        Assert.Equal(says, drawn.Markup.Contains("two currencies", StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", drawn.Markup, StringComparison.Ordinal);
    }
}
