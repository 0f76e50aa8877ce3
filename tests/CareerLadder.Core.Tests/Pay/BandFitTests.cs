using System.Globalization;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class BandFitTests
{
    [Theory]
    [InlineData("80000", "0.889", "0", BandFit.Inside)]
    [InlineData("90000", "1", "0.5", BandFit.Inside)]
    [InlineData("100000", "1.111", "1", BandFit.Inside)]
    [InlineData("79999.99", "0.889", "0", BandFit.Below)] // rounded, it is at the edge; it is none the less below
    [InlineData("70000", "0.778", "-0.5", BandFit.Below)]
    [InlineData("110000", "1.222", "1.5", BandFit.Above)]
    public void Stands_against_the_midpoint_where_there_is_no_target(string pay, string ratio, string penetration, BandFit fit)
    {
        var stands = Of(Number(pay), Band(80_000, 100_000))!;
        Assert.Equal((Number(ratio), Number(penetration), fit), (stands.CompaRatio!.Value, stands.RangePenetration!.Value, stands.Fit));
        Assert.False(stands.IsAgainstTarget);
    }

    [Fact]
    public void Stands_against_the_target_where_there_is_one_and_in_the_whole_band_all_the_same()
    {
        var stands = Of(90_000, Band(80_000, 100_000, target: 95_000))!;
        Assert.Equal((.947m, .5m, true), (stands.CompaRatio!.Value, stands.RangePenetration!.Value, stands.IsAgainstTarget));
    }

    [Fact]
    public void Has_no_penetration_of_a_band_without_width()
    {
        var stands = Of(85_000, Band(80_000, 80_000))!;
        Assert.Equal((1.063m, null, BandFit.Above), (stands.CompaRatio!.Value, stands.RangePenetration, stands.Fit));
    }

    [Fact]
    public void Has_no_ratio_against_nothing()
    {
        Assert.Null(Of(0, Band(0, 0))!.CompaRatio);
        Assert.Null(Of(10, Band(0, 20, target: 0))!.CompaRatio);
        Assert.Equal(.5m, Of(10, Band(0, 20, target: 0))!.RangePenetration);
    }

    [Fact]
    public void Is_not_compared_with_a_band_in_another_currency() => Assert.Null(PayInBand.Of(90_000, "GBP", Band(80_000, 100_000)));

    [Theory]
    [InlineData("2024-12-31", "1.125")]
    [InlineData("2025-01-01", "0.9")]
    public void Follows_the_band_in_force_on_the_day(string day, string ratio)
    {
        var bands = new Bands([Band(70_000, 90_000), Band(90_000, 110_000) with { From = Given.Day("2025-01-01") }]);
        Assert.Equal(Number(ratio), Of(90_000, bands.On("UK", "E5", Given.Day(day))!)!.CompaRatio);
    }

    private static PayInBand? Of(decimal basePay, Band band) => PayInBand.Of(basePay, "EUR", band);

    private static Band Band(decimal min, decimal max, decimal? target = null) => new(null, "UK", "E5", min, max, target, "EUR");

    private static decimal Number(string told) => decimal.Parse(told, CultureInfo.InvariantCulture);
}
