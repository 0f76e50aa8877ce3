using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class TlmTrapTests
{
    private const string Told = "Engineer 2012-01-01, TechLeadManager 2023-08-31";
    private const string Spans = "Note [2023-08-31, 2024-02-29); Watch [2024-02-29, 2024-08-31); Act [2024-08-31, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_each_severity_begins() => Assert.Equal(Spans, Found(Told));

    [Fact]
    public void Silent_under_the_limit_where_only_one_of_the_two_is_done()
    {
        Assert.Equal("", Found("Engineer 2012-01-01, Manager 2023-08-31", "2023-08-31 5"));
        Assert.Equal("", Found("Engineer 2012-01-01, TechLead 2023-08-31", "2023-08-31 0"));
        Assert.Equal("", Found("Elsewhere 2012-01-01, Director 2023-08-31", "2012-01-01 3"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_one_of_the_two_jobs()
    {
        Assert.Equal("Note [2023-08-31, 2024-02-29); Watch [2024-02-29, 2024-03-31)", Found(Told + ", Manager 2024-03-31", "2023-08-31 5"));
        Assert.Equal("Note [2023-08-31, 2024-02-28)", Found("TechLead 2012-01-01", "2023-08-31 2, 2024-02-28 0"));
        Assert.Equal("Note [2023-08-31, 2024-01-01)", Found(Told + ", gap 2024-01-01"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_both_at_once()
    {
        Assert.Equal(Spans, Found("Engineer 2012-01-01, TechLead 2024-01-01, TechLeadManager 2024-07-01 M4 Red", "2023-08-31 1, 2023-12-01 4, 2024-07-01 0"));
        Assert.Equal(
            "Note [2023-08-31, 2024-01-01); Note [2024-01-02, 2024-07-02); Watch [2024-07-02, 2025-01-02); Act [2025-01-02, open)",
            Found("Engineer 2012-01-01", "2023-08-31 1, 2024-01-01 0, 2024-01-02 1"));
    }

    [Fact]
    public void Leave_moves_it_and_does_not_break_it() => Assert.Equal(
        "Note [2023-08-31, 2023-12-01); Note [2023-12-11, 2024-03-10); Watch [2024-03-10, 2024-09-10); Act [2024-09-10, open)",
        Found(Told + ", Away 2023-12-01, TechLeadManager 2023-12-11"));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Note [2023-08-31, 2023-09-30); Watch [2023-09-30, 2023-10-31); Act [2023-10-31, open)",
        Given.Found(Given.Evidence(Told), new TlmTrap { Limits = new() { WatchFromMonths = 1, ActFromMonths = 2 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        Assert.All(Given.Because<TlmTrap>(Given.Evidence(Told)), b => Assert.Equal("Both at once since 31 Aug 2023: in a post as tech lead manager.", b));
        Assert.All(
            Given.Because<TlmTrap>(Given.Evidence("Engineer 2012-01-01", with: Given.Reporting("2023-08-31 1"))),
            b => Assert.Equal("Both at once since 31 Aug 2023: an engineer with people reporting.", b));
    }

    private static string Found(string told, string reports = "2000-01-01 0") => Given.Found<TlmTrap>(Given.Evidence(told, with: Given.Reporting(reports)));
}
