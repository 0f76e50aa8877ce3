using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class WantsBackTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2018-01-01";
    private const string Back = "2020-08-31 BackToEngineering";
    private const string Spans = "Note [2020-08-31, 2021-02-28); Watch [2021-02-28, 2022-08-31); Act [2022-08-31, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_each_severity_begins() => Assert.Equal(Spans, Found(Told, Back));

    [Fact]
    public void Silent_under_the_limit_with_any_other_answer_or_post()
    {
        Assert.Equal("", Found(Told, "2020-08-31 EngineeringForAWhile"));
        Assert.Equal("", Found(Told, ""));
        Assert.Equal("", Found("Engineer 2010-01-01", Back));
        Assert.Equal("", Found("Engineer 2010-01-01, Director 2018-01-01", Back));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_another_answer_or_the_swing()
    {
        Assert.Equal("Note [2020-08-31, 2021-02-28); Watch [2021-02-28, 2021-06-01)", Found(Told, Back + ", 2021-06-01 Stay"));
        Assert.Equal("Note [2020-08-31, 2021-02-28); Watch [2021-02-28, 2021-06-01)", Found(Told + ", Engineer 2021-06-01", Back));
        Assert.Equal("Note [2020-08-31, 2021-01-01)", Found(Told + ", Executive 2021-01-01", Back));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_equal_answers()
    {
        Assert.Equal(Spans, Found(Told + ", TechLeadManager 2020-12-01 M4 Blue, SeniorManager 2021-12-01", Back + ", 2021-03-01 BackToEngineering"));
        Assert.EndsWith("Note [2021-03-01, 2021-09-01); Watch [2021-09-01, 2023-03-01); Act [2023-03-01, open)", Found(Told, Back + ", 2020-12-01 Maybe, 2021-03-01 BackToEngineering"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_runs_from_the_answer_also_where_the_post_came_later() => Assert.Equal(
        "Watch [2021-06-01, 2022-08-31); Act [2022-08-31, open)",
        Found("Engineer 2010-01-01, Manager 2021-06-01", Back));

    [Fact]
    public void Leave_moves_it() => Assert.Equal(
        "Note [2020-08-31, 2020-12-01); Note [2020-12-11, 2021-03-10); Watch [2021-03-10, 2022-09-10); Act [2022-09-10, open)",
        Found(Told + ", Away 2020-12-01, Manager 2020-12-11", Back));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Note [2020-08-31, 2020-09-30); Watch [2020-09-30, 2020-10-31); Act [2020-10-31, open)",
        Given.Found(Given.Evidence(Told, with: Given.Intents(Back)), new WantsBack { Limits = new() { WatchFromMonths = 1, ActFromMonths = 2 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.All(
        Given.Because<WantsBack>(Given.Evidence(Told, with: Given.Intents(Back))),
        b => Assert.Equal("The answer has been \"back to engineering\" since 31 Aug 2020.", b));

    private static string Found(string told, string intents) => Given.Found<WantsBack>(Given.Evidence(told, with: Given.Intents(intents)));
}
