using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class LadderGapTests
{
    [Theory]
    [InlineData("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 180 210 EUR", "0.3", "20")]
    [InlineData("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 200 300 EUR", "0.667", "0")]
    [InlineData("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 250 300 EUR", "0.833", "0")]
    [InlineData("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 110 120 EUR", "-0.233", "10")]
    [InlineData("2020-01-01 E4 150 150 EUR, 2020-01-01 M4 150 150 EUR", "0", "0")]
    [InlineData("2020-01-01 E4 0 0 EUR, 2020-01-01 M4 150 160 EUR", null, "0")]
    [InlineData("2020-01-01 E4 1000 1000 EUR, 2020-01-01 M4 1000.5 1000.5 EUR", "0.001", "0")]
    public void Is_the_managers_midpoint_over_the_engineers_less_one_to_three_decimals(string bands, string? gap, string overlap)
    {
        var found = Assert.Single(Of(bands));
        Assert.Equal(gap is null ? null : decimal.Parse(gap, System.Globalization.CultureInfo.InvariantCulture), found.Gap);
        Assert.Equal(decimal.Parse(overlap, System.Globalization.CultureInfo.InvariantCulture), found.Overlap);
    }

    [Fact]
    public void Is_there_only_where_both_have_a_band_in_one_currency_in_force_on_the_day()
    {
        Assert.Empty(Of("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 180 210 USD"));
        Assert.Empty(Of("2020-01-01 E4 100 200 EUR, 2020-01-01 M5 180 210 EUR"));
        Assert.Empty(Of("2020-01-01 E4 100 200 EUR North, 2020-01-01 M4 180 210 EUR South"));
        Assert.Empty(Of("2020-01-01 E4 100 200 EUR, 2022-08-24 M4 180 210 EUR"));
        Assert.Single(Of("2020-01-01 E4 100 200 EUR, 2022-08-23 M4 180 210 EUR"));
        Assert.Empty(Of("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 180 210 EUR, 2022-01-01 M4 180 210 USD"));
    }

    [Fact]
    public void Stands_by_zone_rung_and_ids_for_each_pair_of_one_rung()
    {
        var ladder = new Ladder(
            [new("E5", Track.Engineering, 5), new("D5", Track.Engineering, 5), new("M5", Track.Management, 5), new("L5", Track.Management, 5), new("E4", Track.Engineering, 4), new("M4", Track.Management, 4)], []);
        var bands = new Bands(
            from zone in new[] { "South", "North" } from level in ladder.Levels select new Band(null, zone, level.Id, 100, 200, null, zone == "South" ? "EUR" : "USD"));
        Assert.Equal(
            [
                "North 4 E4 M4", "North 5 D5 L5", "North 5 D5 M5", "North 5 E5 L5", "North 5 E5 M5",
                "South 4 E4 M4", "South 5 D5 L5", "South 5 D5 M5", "South 5 E5 L5", "South 5 E5 M5",
            ],
            LadderGap.Of(ladder, bands, Given.Day("2022-08-23")).Select(g => $"{g.Zone} {g.Rung} {g.Engineering.Level} {g.Management.Level}"));
    }

    [Fact]
    public void Levels_without_an_equal_are_named_by_id() => Assert.Equal(
        ["A", "E1", "E2", "Z"],
        LadderGap.Unpaired(new Ladder([.. Given.Ladder.Levels, new("Z", Track.Management, null), new("A", Track.Management, 9)], [])));

    private static IReadOnlyList<LadderGap> Of(string bands) => LadderGap.Of(Given.Ladder, Given.Paying(bands).Bands, Given.Day("2022-08-23"));
}
