using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

/// <summary>The worked examples of the flags, to the day.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly string[] FromDatesAlone =
    [
        "EarlyManager", "NewManager", "ShortTour", "ForkInTheRoad", "BackToTheWell", "SkillDecay", "TlmTrap", "ReturnRamp", "ComfortZone",
    ];

    private const string First = "Engineer 2020-01-01, Manager 2023-01-01";

    [Fact]
    public void Example_1_an_engineer_of_three_years_manages() => Holds(
        Given.Evidence(First),
        "BackToTheWell Act [2028-01-01, open)",
        "ComfortZone Note [2022-07-01, 2023-01-01)",
        "ComfortZone Note [2025-07-01, 2027-01-01)",
        "ComfortZone Watch [2027-01-01, open)",
        "EarlyManager Act [2023-01-01, 2025-01-01)",
        "EarlyManager Note [2025-01-01, open)",
        "ForkInTheRoad Watch [2025-01-01, 2028-01-01)",
        "NewManager Note [2023-01-01, 2025-01-01)",
        "SkillDecay Watch [2023-12-20, 2024-11-17)",
        "SkillDecay Act [2024-11-17, open)");

    [Fact]
    public void Example_2_a_first_tour_of_half_a_year()
    {
        var evidence = Given.Evidence("Engineer 2010-03-15, Manager 2020-06-30, Engineer 2020-12-31");
        Assert.Equal("Note [2020-06-30, 2020-12-31)", Given.Found<NewManager>(evidence));
        Assert.Equal("Note [2020-12-31, 2021-12-31)", Given.Found<ShortTour>(evidence));
        Assert.Equal("", Given.Found<EarlyManager>(evidence));
        Assert.Equal("", Given.Found<ForkInTheRoad>(evidence));
        Assert.Equal("", Given.Found<SkillDecay>(evidence));
        Assert.Equal("", Given.Found<ReturnRamp>(evidence));
    }

    [Fact]
    public void Example_3_both_at_once_from_a_leap_day()
    {
        var evidence = Given.Evidence("Engineer 2012-01-01, TechLeadManager 2024-02-29");
        Assert.Equal("Note [2024-02-29, 2024-08-29); Watch [2024-08-29, 2025-02-28); Act [2025-02-28, open)", Given.Found<TlmTrap>(evidence));
        Assert.Equal("Note [2024-02-29, 2026-02-28)", Given.Found<NewManager>(evidence));
        Assert.Equal("Watch [2027-12-23, 2030-05-28); Act [2030-05-28, open)", Given.Found<SkillDecay>(evidence));
    }

    [Fact]
    public void Example_4_leave_moves_every_date_behind_it()
    {
        var evidence = Given.Evidence("Engineer 2008-01-01, Manager 2016-01-01, Away 2019-01-01, Manager 2019-09-01");
        Assert.Equal("[2016-01-01, open)", Assert.Single(evidence.Career.Tours).Days.ToString());
        Assert.Equal("Watch [2018-01-01, 2019-01-01); Watch [2019-09-01, 2021-09-01)", Given.Found<ForkInTheRoad>(evidence));
        Assert.Equal("Act [2021-09-01, open)", Given.Found<BackToTheWell>(evidence));
        Assert.EndsWith("Note [2018-07-01, 2019-01-01); Note [2019-09-01, 2020-08-31); Watch [2020-08-31, open)", Given.Found<ComfortZone>(evidence), StringComparison.Ordinal);
        Assert.Equal("Watch [2018-07-29, 2019-01-01); Watch [2019-09-01, 2021-09-01); Act [2021-09-01, open)", Given.Found<SkillDecay>(evidence));
    }

    [Fact]
    public void Example_5_nothing_holds_once_a_person_has_left()
    {
        var evidence = Given.Evidence("Engineer 2011-01-01, Manager 2019-01-01", Given.Person(left: "2022-01-01"));
        Assert.Equal("Watch [2021-07-29, 2022-01-01)", Given.Found<SkillDecay>(evidence));
        Assert.All(RuleBook.Default.Judge(evidence), f => Assert.True(f.Days.End <= Given.Day("2022-01-01")));
    }

    [Fact]
    public void Example_6_welcome_back() => Assert.Equal(
        "Note [2017-01-01, 2017-09-13)",
        Given.Found<ReturnRamp>(Given.Evidence("Engineer 2005-01-01, Manager 2013-01-01, Engineer 2017-01-01")));

    [Fact]
    public void Example_7_earlier_years_that_are_not_known() => Holds(
        Given.Evidence(First, Given.Person(practisedBefore: null)),
        "BackToTheWell Act [2028-01-01, open)",
        "ComfortZone Note [2022-07-01, 2023-01-01)",
        "ComfortZone Note [2025-07-01, 2027-01-01)",
        "ComfortZone Watch [2027-01-01, open)",
        "ForkInTheRoad Watch [2025-01-01, 2028-01-01)",
        "NewManager Note [2023-01-01, 2025-01-01)",
        "SkillDecay Watch [2025-07-29, 2028-01-02)",
        "SkillDecay Act [2028-01-02, open)");

    private static void Holds(Evidence evidence, params string[] expected) => Assert.Equal(
        expected,
        RuleBook.Default.Judge(evidence).Where(f => FromDatesAlone.Contains(f.Rule.Id)).Select(f => $"{f.Rule.Id} {f.Severity} {f.Days}"));
}
