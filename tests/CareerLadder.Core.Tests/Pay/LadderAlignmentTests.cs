using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class LadderAlignmentTests
{
    private const string Bands = "2020-01-01 E4 100 200 EUR, 2020-01-01 M4 170 250 EUR, 2020-01-01 E3 80 80 EUR, 2020-01-01 M5 300 300 EUR, 2020-01-01 M6 0 0 EUR, 2020-01-01 E6 0 0 EUR";

    [Fact]
    public void Lays_rungs_highest_first_with_each_pair_of_equals_and_why_there_is_no_gap()
    {
        var found = Of("", Bands + ", 2020-01-01 E7 1 2 EUR, 2020-01-01 M7 1 2 USD");
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], found.Rungs.Select(r => r.Rung));
        Assert.Equal(
            ["E7 M7 TwoCurrencies", "E6 M6 MidpointIsZero", "E5 M5 EngineeringHasNoBand", "E4 M4 0.4", "E3 M3 ManagementHasNoBand"],
            found.Rungs.SelectMany(r => r.Pairs).Select(p => $"{p.Engineering.Id} {p.Management.Id} {p.Why?.ToString() ?? p.Gap!.Gap!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
        Assert.Equal(30, Pair(found, 4).Gap!.Overlap);
        Assert.Empty(found.Rungs[^1].Pairs);
        Assert.All(Of("", "2019-01-01 E1 1 1 EUR").Rungs.SelectMany(r => r.Pairs), p => Assert.Equal(NoGap.NeitherHasABand, p.Why));
    }

    [Fact]
    public void Says_of_those_who_stand_there_whether_a_swing_keeps_their_pay()
    {
        var pair = Pair(Of("a E4 160 EUR, b E4 170 EUR, c E4 250 EUR, d E4 251 EUR, e E4 999 USD, f E4 - -, g M4 201 EUR"), 4);
        Assert.Equal((4, 1, 1, BandFit.Inside, BandFit.Below), Told(pair.ToManagement!));
        Assert.False(pair.ToManagement!.KeepsPay);
        Assert.Equal((1, 1, 0, BandFit.Above, BandFit.Above), Told(pair.ToEngineering!));
        static (int, int, int, BandFit?, BandFit) Told(SwingOutlook o) => (o.Counted, o.Above, o.Below, o.Median, o.Midpoint);
    }

    [Fact]
    public void Where_nobody_stands_the_midpoint_says_whether_a_swing_keeps_pay()
    {
        var pair = Pair(Of(""), 4);
        Assert.True(pair.ToManagement!.KeepsPay);
        Assert.False(pair.ToEngineering!.KeepsPay);
        Assert.Null(pair.ToEngineering.Median);
    }

    [Fact]
    public void Parity_lifts_the_lower_midpoint_by_the_gap_at_each_ones_share_of_full_time_and_lowers_nobody()
    {
        var rung = Of("a E4 150 EUR - 0.8, b E4 200 EUR, c E4 999 USD, d M4 170 EUR").Rungs.Single(r => r.Rung == 4);
        Assert.Equal(new Parity(.4m, (150 * .4m * .8m) + (200 * .4m), 2), rung.Engineering.Single().Parity);
        Assert.Equal(new Parity(0, 0, 0), rung.Management.Single().Parity);
        Assert.Equal([new Money(128, "EUR")], rung.Parity);
    }

    [Fact]
    public void Of_several_equals_the_highest_midpoint_counts_and_one_in_another_currency_does_not()
    {
        var ladder = new Ladder([new("E4", Track.Engineering, 4), new("M4", Track.Management, 4), new("L4", Track.Management, 4), new("X4", Track.Management, 4)], []);
        var bands = new Bands([new(null, null, "E4", 100, 100, null, "EUR"), new(null, null, "M4", 110, 110, null, "EUR"), new(null, null, "L4", 120, 120, null, "EUR"), new(null, null, "X4", 900, 900, null, "USD")]);
        var found = LadderAlignment.Of(ladder, bands, [], null, Given.Day(Payroll.Day));
        Assert.Equal(.2m, found.Levels.Single(l => l.Level.Id == "E4").Parity!.Raise);
        Assert.Null(found.Levels.Single(l => l.Level.Id == "X4").Parity);
        Assert.Equal(3, found.Rungs.Single().Pairs.Count);
    }

    [Fact]
    public void Into_band_costs_what_is_missing_to_the_minimum_and_a_point_band_is_a_band()
    {
        var found = Of("a E3 70 EUR - 0.5, b E3 80 EUR, c E3 90 EUR, d E4 99 EUR, e E4 100 EUR, f E5 1 EUR");
        Assert.Equal((5, 1, null), (found.Levels.Single(l => l.Level.Id == "E3").IntoBand, found.Levels.Single(l => l.Level.Id == "E4").IntoBand, found.Levels.Single(l => l.Level.Id == "E5").IntoBand));
        Assert.Null(found.Levels.Single(l => l.Level.Id == "E6").Parity);
    }

    [Fact]
    public void Counts_who_stands_where_and_for_how_long_in_the_zone_alone()
    {
        var found = LadderAlignment.Of(
            Given.Ladder, Given.Paying(Bands).Bands, Payroll.People("a E4 1 EUR - - 10, b E4 1 EUR - - 13, c E4 - - - -, d E7 1 EUR North, e Wizard 1 EUR", Core.Pay.Bands.None), null, Given.Day(Payroll.Day));
        var level = found.Levels.Single(l => l.Level.Id == "E4");
        Assert.Equal((3, 12, 1), (level.People.Count, level.MedianMonths, level.WithoutPay));
        Assert.Equal((4, null), (found.HighestOccupied(Track.Engineering), found.HighestOccupied(Track.Management)));
        Assert.Equal(["e"], found.Beside.Select(p => p.Person.Id));
    }

    [Fact]
    public void Money_in_two_currencies_is_never_added_up()
    {
        var ladder = new Ladder([new("E4", Track.Engineering, 4), new("M4", Track.Management, 4)], []);
        var bands = new Bands([new(null, null, "E4", 100, 200, null, "EUR"), new(null, null, "M4", 100, 200, null, "USD")]);
        Paid[] people = [new(new("a"), "E4", ladder.Find("E4"), null, null, new("a", default, 90, "EUR"), bands.On(null, "E4", default)), new(new("b"), "M4", ladder.Find("M4"), null, null, new("b", default, 80, "USD"), bands.On(null, "M4", default))];
        var rung = LadderAlignment.Of(ladder, bands, people, null, Given.Day(Payroll.Day)).Rungs.Single();
        Assert.Equal([new Money(10, "EUR"), new Money(20, "USD")], rung.IntoBand);
        Assert.Empty(rung.Parity);
    }

    [Fact]
    public void Zones_are_those_of_bands_and_of_people()
    {
        var bands = Given.Paying("2020-01-01 E4 1 2 EUR South").Bands;
        Assert.Equal([null, "North", "South"], LadderAlignment.Zones(bands, Payroll.People("a E4 1 EUR, b E4 1 EUR North", bands)));
    }

    private static LadderAlignment Of(string people, string bands = Bands)
    {
        var paying = Given.Paying(bands).Bands;
        return LadderAlignment.Of(Given.Ladder, paying, people.Length == 0 ? [] : Payroll.People(people, paying), null, Given.Day(Payroll.Day));
    }

    private static PairAlignment Pair(LadderAlignment alignment, int rung) => alignment.Rungs.Single(r => r.Rung == rung).Pairs.Single();
}
