using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class NeverAskedTests
{
    private const string Told = "Engineer 2020-02-29";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_twelve_months_are_over() => Assert.Equal("Note [2021-02-28, open)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_twelve_months()
    {
        Assert.Equal("Note [2022-02-27, open)", Found(Told, "2021-02-27 Stay"));
        Assert.Equal("", Found(Told + ", SeniorManager 2021-02-28"));
        Assert.Equal("", Found(Told, "2020-12-01 Stay, 2021-11-30 Stay, 2022-11-30 Stay", left: "2023-11-30"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_any_answer() =>
        Assert.Equal("Note [2021-02-28, 2021-05-05); Note [2022-05-05, open)", Found(Told, "2021-05-05 NotManage"));

    [Theory]
    [InlineData("TechLead 2020-02-29, TechLeadManager 2020-06-01, Manager 2020-12-01 M5 Red Other, Engineer 2021-01-01", "Note [2021-02-28, open)")]
    [InlineData("Engineer 2020-02-29, Elsewhere 2020-06-01, Engineer 2020-06-02", "Note [2021-06-02, open)")]
    [InlineData("Engineer 2020-02-29, gap 2020-06-01, Engineer 2020-06-02", "Note [2021-06-02, open)")]
    public void Counts_from_the_start_of_the_unbroken_run_of_practising_or_managing_one_team(string told, string expected) => Assert.Equal(expected, Found(told));

    [Theory]
    [InlineData("SeniorManager")]
    [InlineData("Director")]
    [InlineData("Executive")]
    [InlineData("Elsewhere")]
    public void Not_above_one_team_nor_in_another_function(string kind) => Assert.Equal("", Found($"{kind} 2020-02-29"));

    [Fact]
    public void An_answer_is_one_also_before_the_run_and_before_anything_was_to_be_recorded()
    {
        Assert.Equal("Note [2021-02-28, open)", Found(Told, "2019-12-01 Stay"));
        Assert.Equal(
            "Note [2021-12-01, open)",
            Given.Found<NeverAsked>(Given.Evidence(Told, company: Given.RecordingSince("2020-12-01"), with: Given.Intents("2020-06-01 Stay"))));
    }

    [Fact]
    public void Counts_from_the_day_the_organisation_asks_and_from_joining()
    {
        Assert.Equal("Note [2022-01-31, open)", Given.Found<NeverAsked>(Given.Evidence(Told, company: Given.RecordingSince("2021-01-31"))));
        Assert.Equal(
            "Note [2023-01-31, open)",
            Given.Found<NeverAsked>(Given.Evidence(Told, Given.Person(joined: "2022-01-31"), Given.RecordingSince("2021-01-31"))));
        Assert.Equal("", Given.Found<NeverAsked>(Given.Evidence(Told)));
        Assert.Equal("", Given.Found<NeverAsked>(Given.Evidence(Told, company: new Company { Recording = new(Forks: Given.Day("2000-01-01")) })));
    }

    [Fact]
    public void Leave_moves_it_and_an_answer_during_leave_counts()
    {
        Assert.Equal("Note [2021-03-10, open)", Found(Told + ", Away 2020-06-01, Engineer 2020-06-11"));
        Assert.Equal("Note [2021-06-11, open)", Found(Told + ", Away 2020-06-01, Engineer 2020-06-11", "2020-06-05 Maybe"));
    }

    [Fact]
    public void The_limit_can_be_set() => Assert.Equal(
        "Note [2020-03-29, open)",
        Given.Found(Given.Evidence(Told, company: Given.RecordingSince("2000-01-01")), new NeverAsked { Limits = new() { NoteFromMonths = 1 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        var evidence = Given.Evidence(Told, company: Given.RecordingSince("2000-01-01"), with: Given.Intents("2021-05-05 Stay"));
        Assert.Equal(
            ["No answer is recorded; counted since 29 Feb 2020.", "Last asked on 5 May 2021, 1 year and more before 5 May 2022."],
            Given.Because<NeverAsked>(evidence));
        Assert.Equal(
            "Last asked on 5 May 2021, 6 months and more before 5 Nov 2021.",
            Given.Because(evidence, new NeverAsked { Limits = new() { NoteFromMonths = 6 } })[^1]);
    }

    private static string Found(string told, string intents = "", string? left = null) =>
        Given.Found<NeverAsked>(Given.Evidence(told, Given.Person(left: left), Given.RecordingSince("2000-01-01"), Given.Intents(intents)));
}
