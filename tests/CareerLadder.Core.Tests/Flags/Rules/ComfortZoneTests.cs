using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ComfortZoneTests
{
    private const string Told = "Engineer 2020-08-31 E4 Red";
    private const string Spans = "Note [2023-02-28, 2024-08-31); Watch [2024-08-31, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_each_severity_begins() => Assert.Equal(Spans, Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_thirty_months() => Assert.Equal("", Found(Told + ", Engineer 2023-02-28 E5 Red, gap 2024-01-01"));

    [Theory]
    [InlineData("TechLead 2024-01-01 E4 Red")]
    [InlineData("Engineer 2024-01-01 E5 Red")]
    [InlineData("Engineer 2024-01-01 E4 Blue")]
    [InlineData("Engineer 2024-01-01 E4 Red Other")]
    [InlineData("gap 2024-01-01")]
    public void Ends_when_its_cause_ends_with_a_new_kind_level_team_or_employer(string next)
    {
        var found = Found($"{Told}, {next}");
        Assert.StartsWith("Note [2023-02-28, 2024-01-01)", found, StringComparison.Ordinal);
        Assert.Equal(next.StartsWith("gap", StringComparison.Ordinal) ? "" : "; Note [2026-07-01, 2028-01-01); Watch [2028-01-01, open)", found[29..]);
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_whatever_the_title_and_the_manager()
    {
        var post = Given.Posts(Told)[0];
        Post[] posts = [post, post with { From = Given.Day("2021-03-01"), Title = "Another title" }, post with { From = Given.Day("2022-03-01"), Manager = "p2" }];
        Assert.Equal(Spans, Given.Found<ComfortZone>(new Evidence(Career.Of(new(Given.Person()), posts), new())));
    }

    [Fact]
    public void A_post_that_comes_back_after_another_counts_anew() => Assert.Equal(
        "Note [2023-07-01, 2025-01-01); Watch [2025-01-01, open)",
        Found(Told + ", Engineer 2020-12-31 E4 Blue, Engineer 2021-01-01 E4 Red"));

    [Theory]
    [InlineData("Elsewhere")]
    [InlineData("Director")]
    [InlineData("Executive")]
    [InlineData("Away")]
    public void Not_for_those_whose_posts_last_longer(string kind) => Assert.Equal("", Found($"Engineer 2020-01-01, {kind} 2020-08-31"));

    [Theory]
    [InlineData("TechLead")]
    [InlineData("TechLeadManager")]
    [InlineData("Manager")]
    [InlineData("SeniorManager")]
    public void For_every_other_kind(string kind) => Assert.Equal(Spans, Found($"{kind} 2020-08-31"));

    [Fact]
    public void Leave_moves_it() => Assert.Equal(
        "Note [2023-03-10, 2024-09-10); Watch [2024-09-10, open)",
        Found(Told + ", Away 2021-01-01, Engineer 2021-01-11 E4 Red"));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Note [2020-09-30, 2020-10-31); Watch [2020-10-31, open)",
        Given.Found(Given.Evidence(Told), new ComfortZone { Limits = new() { NoteFromMonths = 1, WatchFromMonths = 2 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() =>
        Assert.All(Given.Because<ComfortZone>(Given.Evidence(Told)), b => Assert.Equal("The same kind of work, level and team since 31 Aug 2020.", b));

    private static string Found(string told) => Given.Found<ComfortZone>(Given.Evidence(told));
}
