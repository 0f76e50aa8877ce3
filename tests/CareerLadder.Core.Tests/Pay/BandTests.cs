using System.Globalization;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class BandTests
{
    [Theory]
    [InlineData("99.99", BandFit.Below)]
    [InlineData("100", BandFit.Inside)]
    [InlineData("200", BandFit.Inside)]
    [InlineData("200.01", BandFit.Above)]
    public void Equal_to_either_end_is_inside(string pay, BandFit fit) =>
        Assert.Equal(fit, Of(null, "E3", 100, 200).Fit(decimal.Parse(pay, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_point_band_holds_its_point_alone()
    {
        var point = Of(null, "E3", 100, 100);
        Assert.Equal(100, point.Mid);
        Assert.Equal([BandFit.Below, BandFit.Inside, BandFit.Above], new decimal[] { 99, 100, 101 }.Select(point.Fit));
    }

    [Fact]
    public void A_band_is_in_force_until_the_next_of_its_zone_and_level()
    {
        var bands = new Bands([Of("2021-01-01", "E3", 2, 4, "North"), Of(null, "E3", 1, 3, "North"), Of("2020-06-01", "E3", 7, 9), Of("2021-01-01", "E3", 5, 6, "North")]);
        Assert.Equal(1, bands.On("North", "E3", Given.Day("1900-01-01"))?.Min);
        Assert.Equal(1, bands.On("North", "E3", Given.Day("2020-12-31"))?.Min);
        Assert.Equal(5, bands.On("North", "E3", Given.Day("2021-01-01"))?.Min);
        Assert.Null(bands.On(null, "E3", Given.Day("2020-05-31")));
        Assert.Equal(7, bands.On(null, "E3", Given.Day("2020-06-01"))?.Min);
        Assert.Null(bands.On("north", "E3", Given.Day("2022-01-01")));
        Assert.Null(bands.On("North", null, Given.Day("2022-01-01")));
        Assert.Equal([null, "North"], bands.Zones);
        Assert.Equal([DateOnly.MinValue, Given.Day("2020-06-01"), Given.Day("2021-01-01")], bands.ChangeDays);
        Assert.True(Bands.None.IsEmpty);
    }

    private static Band Of(string? from, string level, decimal min, decimal max, string? zone = null) =>
        new(from is null ? null : Given.Day(from), zone, level, min, max, null, "EUR");
}
