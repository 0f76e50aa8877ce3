using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class EarlyManagerTests
{
    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_first_tour_begins() => Assert.Equal(
        "Act [2023-01-01, 2025-01-01); Note [2025-01-01, open)",
        Given.Found<EarlyManager>(Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01")));

    [Theory]
    [InlineData("2016-01-01", "")]
    [InlineData("2016-01-02", "Watch [2023-01-01, 2025-01-01); Note [2025-01-01, open)")]
    [InlineData("2019-01-01", "Watch [2023-01-01, 2025-01-01); Note [2025-01-01, open)")]
    [InlineData("2019-01-02", "Act [2023-01-01, 2025-01-01); Note [2025-01-01, open)")]
    public void Silent_under_the_limit_and_louder_with_fewer_years(string firstDay, string expected) =>
        Assert.Equal(expected, Given.Found<EarlyManager>(Given.Evidence($"Engineer {firstDay}, Manager 2023-01-01")));

    [Theory]
    [InlineData("2024-01-01", "Act [2023-01-01, 2024-01-01)")]
    [InlineData("2026-01-01", "Act [2023-01-01, 2025-01-01); Note [2025-01-01, 2026-01-01)")]
    public void Ends_when_its_cause_ends_with_the_tour(string back, string expected) =>
        Assert.Equal(expected, Given.Found<EarlyManager>(Given.Evidence($"Engineer 2020-01-01, Manager 2023-01-01, Engineer {back}")));

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_which_is_the_tour_over_short_gaps() => Assert.Equal(
        "Act [2023-01-01, 2025-01-01); Note [2025-01-01, open)",
        Given.Found<EarlyManager>(Given.Evidence("Engineer 2020-01-01, TechLeadManager 2023-01-01, Engineer 2023-06-01, Director 2023-08-01")));

    [Fact]
    public void A_second_tour_is_never_early() => Assert.Equal(
        "Act [2023-01-01, 2023-06-01)",
        Given.Found<EarlyManager>(Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01, Engineer 2023-06-01, Manager 2024-01-01")));

    [Fact]
    public void Silent_where_earlier_years_are_not_known_and_after_managing_before()
    {
        Assert.Equal("", Found(Given.Person(practisedBefore: null)));
        Assert.Equal("", Found(Given.Person(managedBefore: 0.5)));
    }

    [Fact]
    public void Years_before_the_career_count_and_leave_does_not()
    {
        Assert.Equal("", Found(Given.Person(practisedBefore: 4)));
        Assert.StartsWith("Watch", Found(Given.Person(practisedBefore: 3.9)), StringComparison.Ordinal);
        Assert.StartsWith("Act", Given.Found<EarlyManager>(Given.Evidence("Engineer 2010-01-01, Away 2011-01-01, Manager 2023-01-01")), StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_moves_the_day_it_grows_quiet() => Assert.Equal(
        "Act [2023-01-01, 2024-01-01); Act [2024-02-01, 2025-02-01); Note [2025-02-01, open)",
        Given.Found<EarlyManager>(Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01, Away 2024-01-01, Manager 2024-02-01")));

    [Fact]
    public void The_limits_can_be_set()
    {
        var evidence = Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01");
        Assert.Equal("", Given.Found(evidence, new EarlyManager { Limits = new() { WatchBelowYears = 3 } }));
        Assert.Equal(
            "Watch [2023-01-01, 2024-01-01); Note [2024-01-01, open)",
            Given.Found(evidence, new EarlyManager { Limits = new() { ActBelowYears = 2, NoteFromMonths = 12 } }));
    }

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        const string told = "Engineer 2020-01-01, Manager 2023-01-01";
        Assert.All(
            Given.Because<EarlyManager>(Given.Evidence(told)),
            b => Assert.Equal("The first tour as a manager began on 1 Jan 2023 with 3 years as an engineer.", b));
        Assert.All(
            Given.Because<EarlyManager>(Given.Evidence(told, Given.Person(managedBefore: null))),
            b => Assert.Equal("The first tour as a manager (as far as we know) began on 1 Jan 2023 with 3 years as an engineer.", b));
    }

    private static string Found(Person person) => Given.Found<EarlyManager>(Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01", person));
}
