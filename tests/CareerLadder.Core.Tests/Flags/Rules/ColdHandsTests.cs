using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ColdHandsTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-08-31";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_six_months_are_over() => Assert.Equal("Note [2021-02-28, open)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_six_months()
    {
        Assert.Equal("", Found(Told + ", Engineer 2021-02-28"));
        Assert.Equal("", Found(Told, "2021-02-27 1"));
        Assert.Equal("", Found("Engineer 2010-01-01, Elsewhere 2020-08-31"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_next_logged_hour_or_the_managing()
    {
        Assert.Equal("Note [2021-02-28, 2021-05-01)", Found(Told, "2021-05-01 1"));
        Assert.Equal("Note [2021-02-28, 2021-05-01)", Found(Told + ", Engineer 2021-05-01"));
    }

    [Theory]
    [InlineData("Engineer 2010-01-01, TechLeadManager 2020-08-31, Director 2021-01-01, Manager 2021-02-01 M5 Red Other", "Note [2021-02-28, open)")]
    [InlineData("Engineer 2010-01-01, Manager 2020-08-31, Elsewhere 2021-01-01, Manager 2021-01-02", "Note [2021-07-02, open)")]
    public void Counts_from_the_start_of_the_unbroken_run_of_managing(string told, string expected) => Assert.Equal(expected, Found(told));

    [Fact]
    public void Counts_anew_from_the_day_practice_ends() => Assert.Equal("Note [2021-04-15, open)", Found(Told, "2020-10-01 2 2020-10-15"));

    [Fact]
    public void No_hours_are_no_practice() => Assert.Equal("Note [2021-02-28, open)", Found(Told, "2020-10-01 0"));

    [Fact]
    public void Practice_that_overlaps_counts_once() =>
        Assert.Equal("Note [2021-07-01, open)", Found(Told, "2020-10-01 1 2021-01-01, 2020-09-15 1 2020-11-01, 2020-12-01 1 2021-01-01"));

    [Fact]
    public void Counts_from_the_day_the_organisation_records_practice_and_from_joining()
    {
        Assert.Equal("Note [2021-06-01, open)", Given.Found<ColdHands>(Given.Evidence(Told, company: Given.RecordingSince("2020-12-01"))));
        Assert.Equal(
            "Note [2021-09-30, open)",
            Given.Found<ColdHands>(Given.Evidence(Told, Given.Person(joined: "2021-03-30"), Given.RecordingSince("2020-12-01"))));
        Assert.Equal("", Given.Found<ColdHands>(Given.Evidence(Told)));
        Assert.Equal("", Given.Found<ColdHands>(Given.Evidence(Told, company: new Company { Recording = new(Intents: Given.Day("2000-01-01")) })));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal("Note [2021-03-10, open)", Found(Told + ", Away 2020-12-01, Manager 2020-12-11"));

    [Fact]
    public void The_limit_can_be_set() => Assert.Equal(
        "Note [2020-11-30, open)",
        Given.Found(Given.Evidence(Told, company: Given.RecordingSince("2000-01-01")), new ColdHands { Limits = new() { NoteFromMonths = 3 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.Equal(
        ["No hands-on work is logged since 31 Aug 2020."],
        Given.Because<ColdHands>(Given.Evidence(Told, company: Given.RecordingSince("2000-01-01"))));

    private static string Found(string told, string practice = "") =>
        Given.Found<ColdHands>(Given.Evidence(told, company: Given.RecordingSince("2000-01-01"), with: Given.Practice(practice)));
}
