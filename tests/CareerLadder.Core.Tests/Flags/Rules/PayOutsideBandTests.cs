using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class PayOutsideBandTests
{
    private const string Told = "Engineer 2020-01-01 E3";
    private const string Band = "2000-01-01 E3 100 200 EUR";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_pay_is_outside()
    {
        Assert.Equal("Act [2021-03-31, open)", Found(Told, Band, "2020-01-01 150 EUR, 2021-03-31 99.99 EUR"));
        Assert.Equal("Note [2021-03-31, open)", Found(Told, Band, "2020-01-01 150 EUR, 2021-03-31 200.01 EUR"));
    }

    [Theory]
    [InlineData("100")]
    [InlineData("200")]
    public void Silent_under_the_limit_as_equal_to_either_end_is_inside(string pay) => Assert.Equal("", Found(Told, Band, $"2020-01-01 {pay} EUR"));

    [Fact]
    public void Ends_when_its_cause_ends_with_new_pay_a_new_band_or_a_new_level()
    {
        Assert.Equal("Act [2020-01-01, 2021-06-01)", Found(Told, Band, "2020-01-01 90 EUR, 2021-06-01 100 EUR"));
        Assert.Equal("Act [2020-01-01, 2021-06-01)", Found(Told, Band + ", 2021-06-01 E3 90 180 EUR", "2020-01-01 90 EUR"));
        Assert.Equal("Act [2020-01-01, 2021-06-01)", Found(Told + ", Engineer 2021-06-01 E4", Band, "2020-01-01 90 EUR"));
        Assert.Equal("Act [2020-01-01, 2021-06-01)", Found(Told, Band, "2020-01-01 90 EUR, 2021-06-01 90 USD"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_outside()
    {
        const string told = Told + ", TechLead 2020-06-01 E3 Blue, TechLead 2021-01-01 E4 Blue";
        const string bands = Band + ", 2020-09-01 E3 110 210 EUR, 2000-01-01 E4 150 250 EUR";
        var evidence = Given.Evidence(told, company: Given.Paying(bands), with: Given.Paid("2019-01-01 90 EUR, 2020-03-01 95 EUR"));
        Assert.Equal("Act [2020-01-01, open)", Given.Found<PayOutsideBand>(evidence));
        Assert.Equal(["Base pay is under the band of E3 since 1 Jan 2020."], Given.Because<PayOutsideBand>(evidence));
    }

    [Fact]
    public void Each_day_is_judged_by_the_band_in_force_on_it() => Assert.Equal(
        "Note [2020-06-01, 2021-06-01); Act [2022-06-01, open)",
        Found(Told, "2020-06-01 E3 100 140 EUR, 2021-06-01 E3 100 200 EUR, 2022-06-01 E3 160 200 EUR", "2020-01-01 150 EUR"));

    [Fact]
    public void Silent_where_band_currency_zone_or_pay_are_not_known()
    {
        Assert.Equal("", Found(Told, Band, "2020-01-01 10 USD"));
        Assert.Equal("", Found(Told, "2000-01-01 E4 100 200 EUR", "2020-01-01 10 EUR"));
        Assert.Equal("", Found(Told, Band + " North", "2020-01-01 10 EUR"));
        Assert.Equal("", Found(Told, Band, ""));
        Assert.Equal("", Found("Engineer 2020-01-01", Band, "2020-01-01 10 EUR"));
    }

    [Fact]
    public void The_band_is_that_of_the_persons_zone() => Assert.Equal(
        "Act [2020-01-01, open)",
        Given.Found<PayOutsideBand>(Given.Evidence(
            Told, Given.Person(zone: "North"), Given.Paying(Band + " South, 2000-01-01 E3 200 300 EUR North"), Given.Paid("2020-01-01 150 EUR"))));

    [Fact]
    public void Silent_during_leave_and_after_leaving()
    {
        Assert.Equal(
            "Act [2020-01-01, 2020-06-01); Act [2020-07-01, open)",
            Found(Told + ", Away 2020-06-01 E3, Engineer 2020-07-01 E3", Band, "2020-01-01 90 EUR"));
        Assert.Equal(
            "Act [2020-01-01, 2020-06-01)",
            Given.Found<PayOutsideBand>(Given.Evidence(Told, Given.Person(left: "2020-06-01"), Given.Paying(Band), Given.Paid("2020-01-01 90 EUR"))));
    }

    private static string Found(string told, string bands, string paid) =>
        Given.Found<PayOutsideBand>(Given.Evidence(told, company: Given.Paying(bands), with: Given.Paid(paid)));
}
