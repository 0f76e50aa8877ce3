using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Ladders;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SwingWouldCutPayTests
{
    private const string Told = "Engineer 2020-01-01 E5";
    private const string Band = "2000-01-01 M5 100 200 EUR";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_pay_is_above() =>
        Assert.Equal("Watch [2021-03-31, open)", Found(Told, Band, "2020-01-01 150 EUR, 2021-03-31 200.01 EUR"));

    [Fact]
    public void Silent_under_the_limit_as_equal_to_the_top_is_inside()
    {
        Assert.Equal("", Found(Told, Band, "2020-01-01 200 EUR"));
        Assert.Equal("", Found(Told, Band, "2020-01-01 50 EUR"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_band_the_pay_or_the_level()
    {
        Assert.Equal("Watch [2020-01-01, 2021-06-01)", Found(Told, Band + ", 2021-06-01 M5 100 210 EUR", "2020-01-01 210 EUR"));
        Assert.Equal("Watch [2020-01-01, 2021-06-01)", Found(Told, Band, "2020-01-01 210 EUR, 2021-06-01 200 EUR"));
        Assert.Equal("Watch [2020-01-01, 2021-06-01)", Found(Told + ", Engineer 2021-06-01 E6", Band, "2020-01-01 210 EUR"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_above()
    {
        var evidence = Given.Evidence(
            Told + ", TechLead 2020-06-01 E5 Blue", company: Given.Paying(Band + ", 2021-01-01 M5 100 205 EUR"), with: Given.Paid("2019-01-01 210 EUR, 2020-09-01 220 EUR"));
        Assert.Equal("Watch [2020-01-01, open)", Given.Found<SwingWouldCutPay>(evidence));
        Assert.Equal(
            ["Base pay is above the top of the equal level's band on the other track since 1 Jan 2020."],
            Given.Because<SwingWouldCutPay>(evidence));
    }

    [Fact]
    public void Both_ways_alike() => Assert.Equal(
        "Watch [2020-01-01, open)",
        Found("Manager 2020-01-01 M5", "2000-01-01 E5 100 200 EUR", "2020-01-01 210 EUR"));

    [Fact]
    public void Of_several_equals_the_highest_band_decides()
    {
        var ladder = new Ladder([new("E5", Track.Engineering, 5), new("M5", Track.Management, 5), new("N5", Track.Management, 5)], []);
        var company = Given.Paying(Band + ", 2021-01-01 N5 100 250 EUR") with { Ladders = ladder };
        Assert.Equal("Watch [2020-01-01, 2021-01-01)", Given.Found<SwingWouldCutPay>(Given.Evidence(Told, company: company, with: Given.Paid("2020-01-01 210 EUR"))));
    }

    [Fact]
    public void Equals_are_those_of_the_ladders_of_the_day()
    {
        var company = Given.Paying(Band) with { Ladders = new([(null, Given.Ladder), (Given.Day("2021-03-01"), new([new("E5", Track.Engineering, 5), new("M5", Track.Management, 6)], []))]) };
        Assert.Equal("Watch [2020-01-01, 2021-03-01)", Given.Found<SwingWouldCutPay>(Given.Evidence(Told, company: company, with: Given.Paid("2020-01-01 210 EUR"))));
        var later = Given.Paying(Band) with { Ladders = new([(Given.Day("2021-03-01"), Given.Ladder)]) };
        Assert.Equal("Watch [2021-03-01, open)", Given.Found<SwingWouldCutPay>(Given.Evidence(Told, company: later, with: Given.Paid("2020-01-01 210 EUR"))));
    }

    [Fact]
    public void Silent_without_an_equal_a_band_a_currency_or_pay()
    {
        Assert.Equal("", Found("Engineer 2020-01-01 E2", "2000-01-01 M3 100 200 EUR", "2020-01-01 210 EUR"));
        Assert.Equal("", Found(Told, "2000-01-01 E5 100 200 EUR", "2020-01-01 210 EUR"));
        Assert.Equal("", Found(Told, Band, "2020-01-01 210 USD"));
        Assert.Equal("", Found(Told, Band, ""));
        Assert.Equal("", Found(Told, Band + " North", "2020-01-01 210 EUR"));
        Assert.Equal("", Found("Engineer 2020-01-01", Band, "2020-01-01 210 EUR"));
        Assert.Equal("Watch [2021-06-01, open)", Found(Told, "2021-06-01 M5 100 200 EUR", "2020-01-01 210 EUR"));
    }

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Watch [2020-01-01, 2020-06-01); Watch [2020-07-01, open)",
        Found(Told + ", Away 2020-06-01 E5, Engineer 2020-07-01 E5", Band, "2020-01-01 210 EUR"));

    private static string Found(string told, string bands, string paid) =>
        Given.Found<SwingWouldCutPay>(Given.Evidence(told, company: Given.Paying(bands), with: Given.Paid(paid)));
}
