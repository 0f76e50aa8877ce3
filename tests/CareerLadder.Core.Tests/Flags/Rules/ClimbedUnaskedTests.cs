using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ClimbedUnaskedTests
{
    private const string Told = "Engineer 2005-01-01, Manager 2012-01-01, SeniorManager 2020-03-31";

    [Theory]
    [InlineData("SeniorManager")]
    [InlineData("Director")]
    [InlineData("Executive")]
    public void Raised_on_the_day_not_the_day_before_the_climb(string kind) =>
        Assert.Equal("Note [2020-03-31, open)", Found($"Engineer 2005-01-01, Manager 2012-01-01, {kind} 2020-03-31"));

    [Fact]
    public void Silent_under_the_limit_of_a_year_since_a_decision()
    {
        Assert.Equal("", Found(Told, "2019-03-31"));
        Assert.Equal("Note [2020-03-31, open)", Found(Told, "2019-03-30"));
        Assert.Equal("", Found("Engineer 2005-01-01, Manager 2012-01-01"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_a_decision_or_another_post()
    {
        Assert.Equal("Note [2020-03-31, 2021-05-05)", Found(Told, "2021-05-05, 2022-01-01"));
        Assert.Equal("Note [2020-03-31, 2021-05-05)", Found(Told + ", Manager 2021-05-05"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_above_one_team()
    {
        Assert.Equal("", Found(Told + ", Director 2022-03-31", "2019-06-01"));
        Assert.Equal("Note [2020-03-31, open)", Found(Told + ", Director 2022-03-31, Executive 2024-01-01"));
        Assert.Equal("Note [2024-01-01, open)", Found(Told + ", Manager 2022-03-31, Director 2024-01-01", "2019-06-01"));
    }

    [Fact]
    public void Counts_from_the_day_the_organisation_records_decisions_and_from_joining()
    {
        Assert.Equal("Note [2021-01-01, open)", Given.Found<ClimbedUnasked>(Given.Evidence(Told, company: Given.RecordingSince("2021-01-01"))));
        Assert.Equal(
            "Note [2022-01-01, open)",
            Given.Found<ClimbedUnasked>(Given.Evidence(Told, Given.Person(joined: "2022-01-01"), Given.RecordingSince("2021-01-01"))));
        Assert.Equal("", Given.Found<ClimbedUnasked>(Given.Evidence(Told, company: new Company { Recording = new(Intents: Given.Day("2000-01-01")) })));
    }

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Note [2020-03-31, 2021-01-01); Note [2021-06-01, open)",
        Found(Told + ", Away 2021-01-01, SeniorManager 2021-06-01"));

    [Fact]
    public void The_limit_can_be_set()
    {
        var evidence = Given.Evidence(Told, company: Given.RecordingSince("2000-01-01"), with: Given.Forks("2020-02-29"));
        Assert.Equal("", Given.Found(evidence, new ClimbedUnasked { Limits = new() { AnsweredWithinMonths = 1 } }));
        Assert.Equal("Note [2020-03-31, open)", Given.Found(evidence, new ClimbedUnasked { Limits = new() { AnsweredWithinMonths = 0 } }));
    }

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.Equal(
        ["In a post above one team since 31 Mar 2020, and no decision about it is recorded."],
        Given.Because<ClimbedUnasked>(Given.Evidence(Told, company: Given.RecordingSince("2000-01-01"))));

    private static string Found(string told, string forks = "") =>
        Given.Found<ClimbedUnasked>(Given.Evidence(told, company: Given.RecordingSince("2000-01-01"), with: Given.Forks(forks)));
}
