using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class PayAgainstBandTests
{
    private static readonly Bands Bands = Given.Paying("2020-01-01 E4 100 200 EUR, 2020-01-01 E3 80 80 EUR").Bands;

    [Fact]
    public void Counts_who_is_where_and_holds_pay_against_the_midpoint()
    {
        var found = PayAgainstBand.Of("E4", Payroll.People("a E4 99 EUR, b E4 100 EUR, c E4 149 EUR, d E4 150 EUR, e E4 200 EUR, f E4 201 EUR, g E4 100 USD, h E4 - -, i Wizard 1 EUR", Bands));
        Assert.Equal((1, 4, 1, 3), (found.Below, found.Inside, found.Above, found.NotCompared));
        Assert.Equal((6, 2, 0), (found.Compared, found.Outside, found.AgainstTarget));
        Assert.Equal([1, 1, 1, 1, 1, 1], found.Distribution);
        Assert.Equal((.66m, 1.34m), (found.CompaRatios!.Least, found.CompaRatios.Most));
        Assert.Equal(-.01m, found.Penetrations!.Least);
    }

    [Fact]
    public void A_point_band_has_no_width_to_be_within()
    {
        var found = PayAgainstBand.Of("E3", Payroll.People("a E3 80 EUR, b E3 79 EUR", Bands));
        Assert.Equal((1, 1), (found.Below, found.Inside));
        Assert.Null(found.Penetrations);
        Assert.Equal([1, 0, 0, 0, 0, 0], found.Distribution);
        Assert.Equal(2, found.CompaRatios!.Count);
    }

    [Fact]
    public void Says_how_many_are_held_against_a_target_of_their_own()
    {
        var bands = new Bands([new(null, null, "E4", 100, 200, 160, "EUR")]);
        var found = PayAgainstBand.Of(null, Payroll.People("a E4 160 EUR", bands));
        Assert.Equal((1, 1), (found.AgainstTarget, found.CompaRatios!.Median));
    }

    [Theory]
    [InlineData(PayGrouping.Level, "E3 E4 -")]
    [InlineData(PayGrouping.Zone, "North -")]
    [InlineData(PayGrouping.Team, "Red -")]
    [InlineData(PayGrouping.Manager, "boss -")]
    public void Puts_people_together_and_those_of_none_last(PayGrouping grouping, string keys)
    {
        var people = Payroll.People("a E4 1 EUR North, b E3 1 EUR", Bands).Select(p => p with { Team = p.Zone is null ? null : "Red", Manager = p.Zone is null ? null : "boss" })
            .Append(new(new("c"), null, null, null, null, null, null));
        Assert.Equal(keys, string.Join(' ', PayAgainstBand.By(grouping, people).Select(g => g.Key ?? "-")));
        Assert.Equal(3, PayAgainstBand.By(grouping, people).Sum(g => g.People.Count));
    }

    [Fact]
    public void Nobody_is_no_figure()
    {
        var found = PayAgainstBand.Of(null, []);
        Assert.Equal((0, null, null), (found.Compared, found.CompaRatios, found.Penetrations));
    }
}
