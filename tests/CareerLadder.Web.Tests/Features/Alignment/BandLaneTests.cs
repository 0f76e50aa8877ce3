using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class BandLaneTests : BunitContext
{
    private const double Height = 34;

    [Fact]
    public void Draws_a_band_of_one_amount_as_a_point_and_no_box()
    {
        var lane = Lane(new(null, null, "M3", 86_000, 86_000, null, "EUR"), []);
        Assert.Empty(lane.FindAll("rect.band"));
        Assert.InRange(lane.Find("svg.at").Number("x"), 0, 100);
    }

    [Fact]
    public void Leaves_out_a_band_of_another_currency_than_the_scale_is_in() =>
        Assert.Empty(Lane(new(null, null, "M3", 80_000, 90_000, 85_000, "USD"), []).FindAll("rect, line, path"));

    [Fact]
    public void Draws_a_level_without_band_and_without_people_as_nothing() => Assert.Empty(Lane(null, []).FindAll("rect, line, path, circle"));

    [Fact]
    public void Draws_ten_thousand_people_within_the_lane_the_most_the_tallest()
    {
        int[] heaps = [.. Enumerable.Range(0, 40).Select(i => i == 0 ? 0 : i == 20 ? 9_000 : i)];
        var drawn = Lane(new(null, null, "E4", 48_000, 151_000, 90_000, "EUR"), heaps).FindAll("rect.heap");
        Assert.Equal(39, drawn.Count);
        Geometry.RectanglesStayWithin(drawn, 100, Height);
        Assert.Equal(drawn.Select(d => d.Number("x")).Order(), drawn.Select(d => d.Number("x")));
        Assert.Equal(drawn.Max(d => d.Number("height")), drawn[19].Number("height"));
    }

    private IRenderedComponent<BandLane> Lane(Band? band, IReadOnlyList<int> heaps) => Render<BandLane>(p => p
        .Add(l => l.Level, new(new Level("E4", Track.Engineering, 4), band, [], heaps, null)).Add(l => l.Scale, new(48_000, 151_000)).Add(l => l.Currency, "EUR").Add(l => l.Top, 5));
}
