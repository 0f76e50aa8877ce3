using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Fluency;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class BackToTheWellTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-02-29";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_five_years_are_over() => Assert.Equal("Act [2025-02-28, open)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_five_years() => Assert.Equal("", Found(Told + ", Engineer 2025-02-28"));

    [Theory]
    [InlineData("Engineer")]
    [InlineData("SeniorManager")]
    [InlineData("Elsewhere")]
    public void Ends_when_its_cause_ends_with_another_post(string next) => Assert.Equal("Act [2025-02-28, 2026-01-01)", Found($"{Told}, {next} 2026-01-01"));

    [Theory]
    [InlineData("Engineer 2010-01-01, Director 2020-02-29, Elsewhere 2021-01-01, Manager 2021-03-01")]
    [InlineData("Engineer 2010-01-01, TechLeadManager 2020-02-29 - - Other, Manager 2020-03-31")]
    public void Counts_from_the_start_of_the_unbroken_run_which_is_the_tour(string told) => Assert.Equal("Act [2025-02-28, open)", Found(told));

    [Fact]
    public void Quieter_while_fluent_and_where_fluency_is_not_known()
    {
        Assert.Equal("Watch [2025-02-28, open)", Given.Found<BackToTheWell>(Given.Evidence(Told, with: Given.Practice("2020-02-29 4"))));
        Assert.Equal("Watch [2025-02-28, open)", Found("Manager 2020-02-29"));
    }

    [Fact]
    public void Louder_on_the_first_day_below_fluent()
    {
        var evidence = Given.Evidence(Told, with: Given.Practice("2020-02-29 4 2026-01-01"));
        var day = Given.Day("2026-01-01");
        while (evidence.Fluency.BandOn(day) == FluencyBand.Fluent) day = day.AddDays(1);
        Assert.Equal($"Watch [2025-02-28, {day:yyyy-MM-dd}); Act [{day:yyyy-MM-dd}, open)", Given.Found<BackToTheWell>(evidence));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal("Act [2025-03-10, open)", Found(Told + ", Away 2021-01-01, Manager 2021-01-11"));

    [Fact]
    public void Above_one_team_it_is_silent() => Assert.Equal("", Found("Engineer 2010-01-01, SeniorManager 2012-01-01, Director 2020-01-01"));

    [Fact]
    public void The_limit_can_be_set() => Assert.Equal(
        "Act [2024-02-29, open)",
        Given.Found(Given.Evidence(Told), new BackToTheWell { Limits = new() { WatchFromMonths = 48 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        Assert.Equal(
            ["Managing since 29 Feb 2020: 5 years of it were over on 27 Feb 2025, and technical fluency is probably rusty by now."],
            Given.Because<BackToTheWell>(Given.Evidence(Told)));
        Assert.Equal(
            ["Managing since 29 Feb 2020: 4 years of it were over on 28 Feb 2024."],
            Given.Because(Given.Evidence(Told, with: Given.Practice("2020-02-29 20")), new BackToTheWell { Limits = new() { WatchFromMonths = 48 } }));
    }

    private static string Found(string told) => Given.Found<BackToTheWell>(Given.Evidence(told));
}
