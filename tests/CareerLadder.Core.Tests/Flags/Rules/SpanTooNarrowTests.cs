using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SpanTooNarrowTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-01-01";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Raised_on_the_day_not_the_day_before_six_months_are_over(int reports) =>
        Assert.Equal("Note [2021-02-28, open)", Found(Told, $"2020-08-31 {reports}"));

    [Fact]
    public void Silent_under_the_limit_of_months_and_with_four_or_none()
    {
        Assert.Equal("", Found(Told, "2020-08-31 3, 2021-02-28 4"));
        Assert.Equal("", Found(Told, "2020-08-31 4"));
        Assert.Equal("", Found(Told, "2020-08-31 0"));
        Assert.Equal("", Given.Found<SpanTooNarrow>(Given.Evidence(Told)));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_a_fourth_report_or_another_post()
    {
        Assert.Equal("Note [2021-02-28, 2021-06-01)", Found(Told, "2020-08-31 3, 2021-06-01 4"));
        Assert.Equal("Note [2021-02-28, 2021-06-01)", Found(Told + ", SeniorManager 2021-06-01", "2020-08-31 3"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_few()
    {
        Assert.Equal("Note [2021-02-28, open)", Found(Told + ", Manager 2020-12-01 M6 Blue", "2020-08-31 3, 2020-10-01 1, 2020-11-01 2"));
        Assert.Equal("Note [2021-04-02, open)", Found(Told, "2020-08-31 3, 2020-10-01 0, 2020-10-02 1"));
    }

    [Theory]
    [InlineData("TechLeadManager")]
    [InlineData("SeniorManager")]
    [InlineData("Director")]
    [InlineData("Engineer")]
    public void Only_for_managers_of_one_team(string kind) => Assert.Equal("", Found($"Engineer 2010-01-01, {kind} 2020-01-01", "2020-08-31 3"));

    [Fact]
    public void Leave_moves_it() => Assert.Equal("Note [2021-03-10, open)", Found(Told + ", Away 2020-12-01, Manager 2020-12-11", "2020-08-31 3"));

    [Fact]
    public void The_limits_can_be_set()
    {
        var evidence = Given.Evidence(Told, with: Given.Reporting("2020-08-31 2"));
        Assert.Equal("", Given.Found(evidence, new SpanTooNarrow { Limits = new() { UpToReports = 1 } }));
        Assert.Equal("Note [2020-09-30, open)", Given.Found(evidence, new SpanTooNarrow { Limits = new() { NoteFromMonths = 1 } }));
    }

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.Equal(
        ["No more than 3 direct reports since 31 Aug 2020."],
        Given.Because<SpanTooNarrow>(Given.Evidence(Told, with: Given.Reporting("2020-08-31 2"))));

    private static string Found(string told, string reports) => Given.Found<SpanTooNarrow>(Given.Evidence(told, with: Given.Reporting(reports)));
}
