using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ConversationOverdueTests
{
    private const string Told = "Engineer 2020-08-31";
    private const string Spans = "Watch [2021-02-28, 2021-08-31); Act [2021-08-31, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_each_severity_begins() => Assert.Equal(Spans, Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_six_months() =>
        Assert.Equal("", Found(Told, "2021-02-27, 2021-08-27", left: "2022-02-27"));

    [Fact]
    public void Ends_when_its_cause_ends_with_a_conversation() => Assert.Equal(
        "Watch [2021-02-28, 2021-03-15); Watch [2021-09-15, 2022-03-15); Act [2022-03-15, open)",
        Found(Told, "2021-03-15"));

    [Theory]
    [InlineData("TechLead 2020-08-31, Manager 2020-12-01 M5 Red Other, Executive 2021-02-01")]
    [InlineData("Director 2020-08-31, Engineer 2021-08-31")]
    public void Counts_from_the_start_of_the_unbroken_run_of_practising_or_managing(string told) => Assert.Equal(Spans, Found(told));

    [Fact]
    public void Another_function_and_a_gap_count_anew()
    {
        Assert.Equal("Watch [2021-07-02, 2022-01-02); Act [2022-01-02, open)", Found(Told + ", Elsewhere 2021-01-01, Engineer 2021-01-02"));
        Assert.Equal("Watch [2021-07-02, 2022-01-02); Act [2022-01-02, open)", Found(Told + ", gap 2021-01-01, Engineer 2021-01-02"));
    }

    [Fact]
    public void Counts_from_the_day_the_organisation_records_conversations_and_from_joining()
    {
        Assert.StartsWith("Watch [2021-06-01,", Given.Found<ConversationOverdue>(Given.Evidence(Told, company: Given.RecordingSince("2020-12-01"))), StringComparison.Ordinal);
        Assert.StartsWith(
            "Watch [2021-09-30,",
            Given.Found<ConversationOverdue>(Given.Evidence(Told, Given.Person(joined: "2021-03-30"), Given.RecordingSince("2020-12-01"))),
            StringComparison.Ordinal);
        Assert.Equal("", Given.Found<ConversationOverdue>(Given.Evidence(Told)));
        Assert.Equal("", Given.Found<ConversationOverdue>(Given.Evidence(Told, company: new Company { Recording = new(Forks: Given.Day("2000-01-01")) })));
    }

    [Fact]
    public void Leave_moves_it() => Assert.Equal(
        "Watch [2021-03-10, 2021-09-10); Act [2021-09-10, open)",
        Found(Told + ", Away 2020-12-01, Engineer 2020-12-11"));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Watch [2020-09-30, 2020-10-31); Act [2020-10-31, open)",
        Given.Found(
            Given.Evidence(Told, company: Given.RecordingSince("2000-01-01")),
            new ConversationOverdue { Limits = new() { WatchFromMonths = 1, ActFromMonths = 2 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.Equal(
        [
            "No career conversation is recorded; counted since 31 Aug 2020.",
            "The last career conversation was on 15 Mar 2021.",
            "The last career conversation was on 15 Mar 2021.",
        ],
        Given.Because<ConversationOverdue>(Given.Evidence(Told, company: Given.RecordingSince("2000-01-01"), with: Given.Conversations("2021-03-15"))));

    [Fact]
    public void Knows_of_a_conversation_during_leave()
    {
        var evidence = Given.Evidence(
            Told + ", Away 2020-12-01, Engineer 2020-12-11", company: Given.RecordingSince("2000-01-01"), with: Given.Conversations("2020-12-05"));
        Assert.Equal("Watch [2021-06-11, 2021-12-11); Act [2021-12-11, open)", Given.Found<ConversationOverdue>(evidence));
        Assert.All(Given.Because<ConversationOverdue>(evidence), b => Assert.Equal("The last career conversation was on 5 Dec 2020.", b));
    }

    private static string Found(string told, string conversations = "", string? left = null) => Given.Found<ConversationOverdue>(
        Given.Evidence(told, Given.Person(left: left), Given.RecordingSince("2000-01-01"), Given.Conversations(conversations)));
}
