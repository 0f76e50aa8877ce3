using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Fluency;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SkillDecayTests
{
    private const string Told = "Engineer 2020-01-01, Manager 2023-01-01";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_fluency_is_below()
    {
        var evidence = Given.Evidence(Told);
        Assert.Equal("Watch [2023-12-20, 2024-11-17); Act [2024-11-17, open)", Given.Found<SkillDecay>(evidence));
        Assert.True(evidence.Fluency.On(Given.Day("2023-12-19")) >= 0.7);
        Assert.True(evidence.Fluency.On(Given.Day("2023-12-20")) < 0.7);
    }

    [Fact]
    public void Silent_under_the_limit_while_fluent()
    {
        Assert.Equal("", Found(Told + ", Engineer 2023-12-20"));
        Assert.Equal("", Given.Found<SkillDecay>(Given.Evidence(Told, with: Given.Practice("2023-01-01 20"))));
        Assert.Equal("", Found("Manager 2020-01-01"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_managing()
    {
        Assert.Equal("Watch [2023-12-20, 2024-05-01)", Found(Told + ", Engineer 2024-05-01"));
        Assert.Equal("Watch [2023-12-20, 2024-05-01)", Found(Told + ", Elsewhere 2024-05-01"));
        Assert.Equal("Watch [2023-12-20, 2024-05-01)", Given.Found<SkillDecay>(Given.Evidence(Told, Given.Person(left: "2024-05-01"))));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_managing()
    {
        var evidence = Given.Evidence("Engineer 2020-01-01, SeniorManager 2023-01-01 M5 Red Other, Director 2023-11-01, Manager 2024-02-01");
        Assert.Equal("Watch [2023-12-20, 2024-11-17); Act [2024-11-17, open)", Given.Found<SkillDecay>(evidence));
        Assert.Equal(
            [
                "Managing since 1 Jan 2023; technical fluency is estimated to be rusty since about winter 2023/24.",
                "Managing since 1 Jan 2023; technical fluency is estimated to be faded since about autumn 2024.",
            ],
            Given.Because<SkillDecay>(evidence));
    }

    [Fact]
    public void Begins_with_the_managing_where_fluency_was_lost_before() => Assert.Equal(
        "Act [2020-01-01, open)",
        Found("Engineer 2000-01-01, Elsewhere 2005-01-01, Manager 2020-01-01"));

    [Fact]
    public void Practice_while_managing_makes_it_quieter_and_ends_it()
    {
        var evidence = Given.Evidence(Told, with: Given.Practice("2025-06-01 10"));
        var quieter = Given.Day("2025-06-01");
        while (evidence.Fluency.BandOn(quieter) == FluencyBand.Faded) quieter = quieter.AddDays(1);
        var over = quieter;
        while (evidence.Fluency.BandOn(over) == FluencyBand.Rusty) over = over.AddDays(1);
        Assert.Equal(
            $"Watch [2023-12-20, 2024-11-17); Act [2024-11-17, {quieter:yyyy-MM-dd}); Watch [{quieter:yyyy-MM-dd}, {over:yyyy-MM-dd})",
            Given.Found<SkillDecay>(evidence));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal(
        "Watch [2023-12-30, 2024-11-27); Act [2024-11-27, open)",
        Found(Told + ", Away 2023-06-01, Manager 2023-06-11"));

    [Fact]
    public void The_limits_are_those_of_the_fluency_model() => Assert.Equal(
        "",
        Given.Found<SkillDecay>(Given.Evidence(Told + ", Engineer 2024-11-17", company: new Company { Fluency = new() { FluentFrom = 0.5, RustyFrom = 0.2 } })));

    private static string Found(string told) => Given.Found<SkillDecay>(Given.Evidence(told));
}
