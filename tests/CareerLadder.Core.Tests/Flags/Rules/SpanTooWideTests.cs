using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SpanTooWideTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-01-01";

    [Theory]
    [InlineData(10, "Watch [2021-02-28, open)")]
    [InlineData(12, "Watch [2021-02-28, open)")]
    [InlineData(13, "Act [2021-02-28, open)")]
    public void Raised_on_the_day_not_the_day_before_three_months_are_over(int reports, string expected) =>
        Assert.Equal(expected, Found(Told, $"2020-11-30 {reports}"));

    [Fact]
    public void Silent_under_the_limit_of_reports_and_of_months()
    {
        Assert.Equal("", Found(Told, "2020-11-30 9"));
        Assert.Equal("", Found(Told, "2020-11-30 20, 2021-02-28 9"));
        Assert.Equal("", Found(Told + ", gap 2021-02-28", "2020-11-30 20"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_nine_or_fewer() => Assert.Equal("Watch [2021-02-28, 2021-06-01)", Found(Told, "2020-11-30 10, 2021-06-01 9"));

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_too_many()
    {
        Assert.Equal("Watch [2021-02-28, open)", Found(Told + ", Director 2021-01-01 M7", "2020-11-30 10, 2021-01-15 12, 2021-02-01 11"));
        Assert.Equal("Watch [2021-04-02, open)", Found(Told, "2020-11-30 10, 2021-01-01 9, 2021-01-02 10"));
    }

    [Fact]
    public void Louder_only_once_the_larger_number_lasted_as_long()
    {
        Assert.Equal("Watch [2021-02-28, 2021-04-15); Act [2021-04-15, open)", Found(Told, "2020-11-30 10, 2021-01-15 13"));
        Assert.Equal("Watch [2021-02-28, open)", Found(Told, "2020-11-30 10, 2021-03-15 13, 2021-06-15 12"));
        Assert.Equal("Watch [2021-02-28, 2021-06-15); Act [2021-06-15, 2021-06-16); Watch [2021-06-16, open)", Found(Told, "2020-11-30 10, 2021-03-15 13, 2021-06-16 12"));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal("Watch [2021-03-10, open)", Found(Told + ", Away 2020-12-05, Manager 2020-12-15", "2020-11-30 10"));

    [Fact]
    public void Silent_before_the_first_day_of_practising_or_managing() =>
        Assert.Equal("Watch [2020-01-01, open)", Found("Elsewhere 2010-01-01, Manager 2020-01-01", "2012-01-01 10"));

    [Fact]
    public void The_limits_can_be_set()
    {
        var evidence = Given.Evidence(Told, with: Given.Reporting("2020-11-30 10"));
        Assert.Equal("", Given.Found(evidence, new SpanTooWide { Limits = new() { WatchAboveReports = 10 } }));
        Assert.Equal("Act [2020-12-30, open)", Given.Found(evidence, new SpanTooWide { Limits = new() { ActAboveReports = 9, FromMonths = 1 } }));
    }

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.Equal(
        [
            "More than 9 direct reports since 30 Nov 2020; 13 people on 28 Feb 2021.",
            "More than 12 direct reports since 15 Jan 2021; 13 people on 15 Apr 2021.",
        ],
        Given.Because<SpanTooWide>(Given.Evidence(Told, with: Given.Reporting("2020-11-30 10, 2021-01-15 13"))));

    private static string Found(string told, string reports) => Given.Found<SpanTooWide>(Given.Evidence(told, with: Given.Reporting(reports)));
}
