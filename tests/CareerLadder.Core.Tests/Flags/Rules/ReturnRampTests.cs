using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ReturnRampTests
{
    private const string Told = "Engineer 2005-01-01, Manager 2013-01-01, Engineer 2017-01-01";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_return() => Assert.Equal("Note [2017-01-01, 2017-09-13)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_a_tour_of_two_years()
    {
        Assert.Equal("", Found("Engineer 2005-01-01, Manager 2013-01-01, Engineer 2014-12-31"));
        Assert.StartsWith("Note [2015-01-01, ", Found("Engineer 2005-01-01, Manager 2013-01-01, Engineer 2015-01-01"), StringComparison.Ordinal);
        Assert.Equal("", Found("Engineer 2005-01-01, Elsewhere 2013-01-01, Engineer 2017-01-01"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_practising() => Assert.Equal("Note [2017-01-01, 2017-05-01)", Found(Told + ", Director 2017-05-01"));

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_practising()
    {
        Assert.Equal("Note [2017-01-01, 2017-09-13)", Found(Told + " E5 Red Other, TechLead 2017-03-01 E6 Blue"));
        Assert.Equal(
            ["An engineer again since 1 Jan 2017; by the estimate the ramp is over about Sep 2017."],
            Given.Because<ReturnRamp>(Given.Evidence(Told + " E5 Red Other, TechLead 2017-03-01 E6 Blue")));
    }

    [Fact]
    public void Ends_on_the_first_day_the_estimate_is_back()
    {
        var evidence = Given.Evidence(Told);
        Assert.True(evidence.Fluency.On(Given.Day("2017-09-12")) < 0.9);
        Assert.True(evidence.Fluency.On(Given.Day("2017-09-13")) >= 0.9);
    }

    [Fact]
    public void The_tour_that_is_meant_is_the_last_before_the_return()
    {
        Assert.Equal("", Found("Engineer 2005-01-01, Manager 2013-01-01, Elsewhere 2017-01-01, Manager 2018-01-01, Engineer 2018-06-01"));
        Assert.StartsWith("Note [2018-06-01, ", Found("Engineer 2005-01-01, Manager 2013-01-01, Elsewhere 2017-01-01, Engineer 2018-06-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_run_after_the_tour_is_a_return() =>
        Assert.Equal("Note [2017-01-01, 2017-03-01)", Found(Told + ", Elsewhere 2017-03-01, Engineer 2017-08-01"));

    [Fact]
    public void Silent_for_who_kept_fluent_and_within_a_tour()
    {
        Assert.Equal("", Given.Found<ReturnRamp>(Given.Evidence(Told, with: Given.Practice("2013-01-01 20"))));
        Assert.Equal("", Found(Told + ", Manager 2017-04-01"));
    }

    [Fact]
    public void Leave_makes_the_ramp_longer_and_the_sentence_knows()
    {
        const string told = Told + ", Away 2017-03-01, Engineer 2017-03-11";
        Assert.Equal("Note [2017-01-01, 2017-03-01); Note [2017-03-11, 2017-09-23)", Found(told));
        Assert.All(
            Given.Because<ReturnRamp>(Given.Evidence(told)),
            b => Assert.Equal("An engineer again since 1 Jan 2017; by the estimate the ramp is over about Sep 2017.", b));
    }

    [Fact]
    public void Names_no_day_where_the_run_ends_before_the_ramp() => Assert.Equal(
        ["An engineer again since 1 Jan 2017; the ramp goes on."],
        Given.Because<ReturnRamp>(Given.Evidence(Told + ", Director 2017-05-01, Engineer 2018-03-01")));

    [Fact]
    public void The_limits_can_be_set()
    {
        var evidence = Given.Evidence(Told);
        Assert.Equal("", Given.Found(evidence, new ReturnRamp { Limits = new() { AfterTourMonths = 49 } }));
        Assert.Equal("Note [2017-01-01, 2017-09-13)", Given.Found(evidence, new ReturnRamp { Limits = new() { AfterTourMonths = 48 } }));
        var day = Given.Day("2017-01-01");
        while (evidence.Fluency.On(day) < 0.8) day = day.AddDays(1);
        Assert.Equal($"Note [2017-01-01, {day:yyyy-MM-dd})", Given.Found(evidence, new ReturnRamp { Limits = new() { EndsAtFluency = 0.8 } }));
    }

    private static string Found(string told) => Given.Found<ReturnRamp>(Given.Evidence(told));
}
