using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ShortTourTests
{
    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_tour_is_over() =>
        Assert.Equal("Note [2022-06-29, 2023-06-29)", Found("Engineer 2010-01-01, Manager 2020-06-30, Engineer 2022-06-29"));

    [Fact]
    public void Silent_under_the_limit_once_two_years_are_full()
    {
        Assert.Equal("", Found("Engineer 2010-01-01, Manager 2020-06-30, Engineer 2022-06-30"));
        Assert.Equal("", Found("Engineer 2010-01-01, Manager 2020-06-30"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_a_year_later_or_with_leaving()
    {
        const string told = "Engineer 2010-01-01, Manager 2020-06-30, Engineer 2020-12-31";
        Assert.Equal("Note [2020-12-31, 2021-12-31)", Found(told));
        Assert.Equal("Note [2020-12-31, 2021-03-01)", Given.Found<ShortTour>(Given.Evidence(told, Given.Person(left: "2021-03-01"))));
        Assert.Equal("", Given.Found<ShortTour>(Given.Evidence(told, Given.Person(left: "2020-12-31"))));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_over_gaps_of_ninety_days()
    {
        Assert.Equal("", Found("Engineer 2010-01-01, Manager 2020-01-01, Engineer 2021-06-01, Manager 2021-08-30, Engineer 2022-01-01"));
        Assert.Equal("Note [2021-06-01, 2022-06-01)", Found("Engineer 2010-01-01, Manager 2020-01-01, Engineer 2021-06-01, Manager 2021-08-31, Engineer 2022-01-01"));
    }

    [Fact]
    public void Leave_does_not_lengthen_a_tour() => Assert.Equal(
        "Note [2022-06-01, 2023-06-01)",
        Found("Engineer 2010-01-01, Manager 2020-01-01, Away 2021-01-01, Manager 2022-01-01, Engineer 2022-06-01"));

    [Fact]
    public void Leave_after_the_tour_moves_what_is_said() => Assert.Equal(
        "Note [2021-01-11, 2022-01-11)",
        Found("Engineer 2010-01-01, Manager 2020-06-30, Away 2020-12-31, Engineer 2021-01-11"));

    [Fact]
    public void Only_the_first_tour_is_meant()
    {
        Assert.Equal("", Found("Engineer 2001-01-01, Manager 2010-01-01, Engineer 2015-01-01, Manager 2020-01-01, Engineer 2020-06-01"));
        Assert.Equal("", Given.Found<ShortTour>(Given.Evidence("Engineer 2010-01-01, Manager 2020-01-01, Engineer 2020-06-01", Given.Person(managedBefore: 2))));
    }

    [Fact]
    public void The_limits_can_be_set()
    {
        var evidence = Given.Evidence("Engineer 2010-01-01, Manager 2020-06-30, Engineer 2020-12-30");
        Assert.Equal("Note [2020-12-30, 2021-01-30)", Given.Found(evidence, new ShortTour { Limits = new() { SaidForMonths = 1 } }));
        Assert.Equal("", Given.Found(evidence, new ShortTour { Limits = new() { ShortBeforeMonths = 6 } }));
        Assert.NotEqual("", Given.Found(evidence, new ShortTour { Limits = new() { ShortBeforeMonths = 7 } }));
    }

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        const string told = "Engineer 2010-01-01, Manager 2020-06-30, Engineer 2020-12-31";
        Assert.Equal(["The first tour as a manager ran from 30 Jun 2020 to 30 Dec 2020, 6 months."], Given.Because<ShortTour>(Given.Evidence(told)));
        Assert.Equal(
            ["The first tour as a manager (as far as we know) ran from 30 Jun 2020 to 30 Dec 2020, 6 months."],
            Given.Because<ShortTour>(Given.Evidence(told, Given.Person(managedBefore: null))));
    }

    private static string Found(string told) => Given.Found<ShortTour>(Given.Evidence(told));
}
