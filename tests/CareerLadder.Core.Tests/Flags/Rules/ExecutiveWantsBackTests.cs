using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ExecutiveWantsBackTests
{
    private const string Told = "Engineer 2010-01-01, Director 2018-01-01";
    private const string Back = "2020-02-29 BackToEngineering";
    private const string Spans = "Note [2020-02-29, 2021-02-28); Watch [2021-02-28, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_each_severity_begins() => Assert.Equal(Spans, Found(Told, Back));

    [Fact]
    public void Silent_under_the_limit_with_any_other_answer_or_post()
    {
        Assert.Equal("", Found(Told, "2020-02-29 EngineeringForAWhile"));
        Assert.Equal("", Found(Told, ""));
        Assert.Equal("", Found("Engineer 2010-01-01, SeniorManager 2018-01-01", Back));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_another_answer_or_another_post()
    {
        Assert.Equal("Note [2020-02-29, 2020-06-01)", Found(Told, Back + ", 2020-06-01 Stay"));
        Assert.Equal("Note [2020-02-29, 2020-06-01)", Found(Told + ", Engineer 2020-06-01", Back));
        Assert.Equal("Note [2020-02-29, 2020-06-01)", Found(Told + ", SeniorManager 2020-06-01", Back));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_equal_answers()
    {
        Assert.Equal(Spans, Found(Told + ", Executive 2020-12-01", Back + ", 2020-12-15 BackToEngineering"));
        Assert.Equal("Watch [2022-01-01, open)", Found("Engineer 2010-01-01, Director 2022-01-01", Back));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal(
        "Note [2020-02-29, 2020-06-01); Note [2020-06-11, 2021-03-10); Watch [2021-03-10, open)",
        Found(Told + ", Away 2020-06-01, Director 2020-06-11", Back));

    [Fact]
    public void The_limit_can_be_set() => Assert.Equal(
        "Note [2020-02-29, 2020-03-29); Watch [2020-03-29, open)",
        Given.Found(Given.Evidence(Told, with: Given.Intents(Back)), new ExecutiveWantsBack { Limits = new() { WatchFromMonths = 1 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.All(
        Given.Because<ExecutiveWantsBack>(Given.Evidence(Told, with: Given.Intents(Back))),
        b => Assert.Equal("The answer has been \"back to engineering\" since 29 Feb 2020.", b));

    private static string Found(string told, string intents) => Given.Found<ExecutiveWantsBack>(Given.Evidence(told, with: Given.Intents(intents)));
}
