using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ForkInTheRoadTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-01-31";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_two_years_are_over() => Assert.Equal("Watch [2022-01-31, 2025-01-31)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_two_years() => Assert.Equal("", Found(Told + ", Engineer 2022-01-31"));

    [Fact]
    public void Ends_when_its_cause_ends_with_a_decision_or_another_post()
    {
        Assert.Equal("Watch [2022-01-31, 2023-03-15); Watch [2024-03-15, 2025-01-31)", Found(Told, "2023-03-15"));
        Assert.Equal("Watch [2022-01-31, 2023-03-15)", Found(Told + ", SeniorManager 2023-03-15"));
        Assert.Equal("Watch [2022-01-31, 2023-03-15)", Found(Told + ", Engineer 2023-03-15"));
    }

    [Theory]
    [InlineData("Engineer 2010-01-01, TechLeadManager 2020-01-31, Engineer 2020-06-01, Manager 2020-08-01")]
    [InlineData("Engineer 2010-01-01, Director 2020-01-31, Manager 2021-06-01")]
    [InlineData("Engineer 2010-01-01, Manager 2020-01-31 M5 Red Other, Manager 2021-06-01 M6 Blue")]
    public void Counts_from_the_start_of_the_unbroken_run_which_is_the_tour(string told) =>
        Assert.Equal("Watch [2022-01-31, 2025-01-31)", Found(told));

    [Fact]
    public void A_decision_holds_for_a_year_also_one_from_before_the_second_year_is_over()
    {
        Assert.Equal("Watch [2022-12-31, 2025-01-31)", Found(Told, "2021-12-31"));
        Assert.Equal("Watch [2022-01-31, 2025-01-31)", Found(Told, "2021-01-31"));
        Assert.Equal("Watch [2024-01-01, 2025-01-31)", Found(Told, "2022-01-01, 2023-01-01"));
    }

    [Theory]
    [InlineData("2022-01-31", "2025-01-30")]
    [InlineData("2025-01-29", "2025-01-30")]
    [InlineData("2025-01-30", "2026-01-30")]
    [InlineData("2027-05-05", "2028-05-05")]
    [InlineData("2015-05-05", "2016-05-05")]
    public void May_be_looked_at_again_up_to_the_last_day_of_the_fifth_year_or_within_a_year_where_that_is_over(string day, string last) =>
        Assert.Equal(Given.Day(last), new ForkInTheRoad().LastReview(Given.Career(Told), Given.Day(day)));

    [Fact]
    public void Leave_moves_the_last_day_to_look_again() =>
        Assert.Equal(Given.Day("2025-03-02"), new ForkInTheRoad().LastReview(Given.Career("Engineer 2010-01-01, Manager 2020-01-31, Away 2021-01-01, Manager 2021-02-01"), Given.Day("2022-01-31")));

    [Fact]
    public void Above_one_team_nobody_stands_at_the_fork() => Assert.Equal("", Found("Engineer 2010-01-01, SeniorManager 2020-01-31, Executive 2023-01-01"));

    [Fact]
    public void Leave_moves_the_fork_and_how_long_a_decision_holds() => Assert.Equal(
        "Watch [2022-01-31, 2023-01-01); Watch [2024-01-11, 2025-02-10)",
        Found(Told + ", Away 2023-06-01, Manager 2023-06-11", "2023-01-01"));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Watch [2021-01-31, 2021-06-01); Watch [2021-12-01, 2023-01-31)",
        Given.Found(
            Given.Evidence(Told, with: Given.Forks("2021-06-01")),
            new ForkInTheRoad { Limits = new() { WatchFromMonths = 12, EndsAtMonths = 36, DecisionHoldsMonths = 6 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        Assert.Equal(
            ["Managing since 31 Jan 2020: 2 years of it were over on 30 Jan 2022, and no decision is recorded."],
            Given.Because<ForkInTheRoad>(Given.Evidence(Told)));
        Assert.Equal(
            ["Managing since 31 Jan 2020: 1 year and 6 months of it were over on 30 Jul 2021, and no decision is recorded."],
            Given.Because(Given.Evidence(Told), new ForkInTheRoad { Limits = new() { WatchFromMonths = 18 } }));
    }

    [Fact]
    public void Says_which_decision_was_the_last_once_one_was_made() => Assert.Equal(
        [
            "Managing since 31 Jan 2020: 2 years of it were over on 30 Jan 2022, and no decision is recorded.",
            "Managing since 31 Jan 2020: 2 years of it were over on 30 Jan 2022, and the last decision was recorded on 15 Mar 2023.",
        ],
        Given.Because<ForkInTheRoad>(Given.Evidence(Told, with: Given.Forks("2023-03-15"))));

    private static string Found(string told, string forks = "") => Given.Found<ForkInTheRoad>(Given.Evidence(told, with: Given.Forks(forks)));
}
