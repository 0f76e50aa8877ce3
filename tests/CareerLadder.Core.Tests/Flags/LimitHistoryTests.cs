using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

/// <summary>By default a tech lead manager since 2024-01-01 is told Note at once, Watch from 2024-07-01 and Act from 2025-01-01.</summary>
public sealed class LimitHistoryTests
{
    private const string Act = "Rules:TlmTrap:ActFromMonths";
    private const string Watch = "Rules:TlmTrap:WatchFromMonths";
    private const string Told = "Engineer 2012-01-01, TechLeadManager 2024-01-01";
    private const string ByDefault = "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2025-01-01); Act [2025-01-01, open)";
    private const string AtNine = "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-10-01); Act [2024-10-01, open)";

    private static readonly JudgedBy Unset = new(RuleBook.Default, new());

    [Theory]
    [InlineData("2026-02-28", ByDefault)]
    [InlineData("2026-03-01", AtNine)]
    public void A_limit_judges_all_days_from_its_first_day_on_and_not_the_day_before(string today, string spans) =>
        Assert.Equal(spans, Found(Told, today, isByDay: false, (Act, "2026-03-01", 9)));

    [Theory]
    // Sooner: what was not yet so severe is so from the day on which the limit begins, and not before.
    [InlineData("2024-11-01", 9, "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-11-01); Act [2024-11-01, open)")]
    [InlineData("2024-10-01", 9, AtNine)]
    [InlineData("2024-09-30", 9, AtNine)]
    // On the last day on which it changes anything, and on the first on which it changes nothing.
    [InlineData("2024-12-31", 9, "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-12-31); Act [2024-12-31, open)")]
    [InlineData("2025-01-01", 9, ByDefault)]
    // Later: what was severe is less so from that day on, until it is again.
    [InlineData("2025-03-01", 18, "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2025-01-01); Act [2025-01-01, 2025-03-01); Watch [2025-03-01, 2025-07-01); Act [2025-07-01, open)")]
    [InlineData("2025-07-01", 18, ByDefault)]
    public void Each_day_is_judged_by_the_limits_of_that_day(string from, double months, string spans) =>
        Assert.Equal(spans, Found(Told, "2026-11-22", isByDay: true, (Act, from, months)));

    [Fact]
    public void What_holds_on_both_sides_of_a_change_is_one_flag_with_its_first_day() =>
        Assert.Equal(ByDefault, Found(Told, "2026-11-22", isByDay: true, (Watch, "2024-08-01", 3)));

    [Fact]
    public void Back_to_the_default_is_a_change_with_a_day_as_well() => Assert.Equal(
        "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-10-15); Act [2024-10-15, 2024-11-15); Watch [2024-11-15, 2025-01-01); Act [2025-01-01, open)",
        Found(Told, "2026-11-22", isByDay: true, (Act, "2024-10-15", 9), (Act, "2024-11-15", null)));

    [Theory]
    [InlineData("2024-09-30")]
    [InlineData("2024-11-01")]
    [InlineData("2030-01-01")]
    public void Judged_by_day_it_is_the_same_whatever_day_it_is(string today) =>
        Assert.Equal("Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-11-01); Act [2024-11-01, open)", Found(Told, today, isByDay: true, (Act, "2024-11-01", 9)));

    [Fact]
    public void The_numbers_of_the_estimate_are_those_of_the_day_as_well()
    {
        const string Life = "Engineer 2020-01-01, Manager 2023-01-01";
        Assert.Equal("Watch [2023-12-20, 2024-11-17); Act [2024-11-17, open)", Found<SkillDecay>(Life, "2026-11-22", isByDay: true));
        Assert.Equal(
            "Watch [2023-12-20, 2024-11-17); Act [2024-11-17, 2025-06-01); Watch [2025-06-01, 2025-06-25); Act [2025-06-25, open)",
            Found<SkillDecay>(Life, "2026-11-22", isByDay: true, ("Fluency:RustyFrom", "2025-06-01", .4)));
        Assert.Equal("Watch [2023-12-20, 2025-06-25); Act [2025-06-25, open)", Found<SkillDecay>(Life, "2026-11-22", isByDay: false, ("Fluency:RustyFrom", "2025-06-01", .4)));
    }

    [Fact]
    public void Leave_and_leaving_cut_it_as_ever() => Assert.Equal(
        "Note [2024-01-01, 2024-06-01); Note [2024-06-11, 2024-07-11); Watch [2024-07-11, 2024-11-01); Act [2024-11-01, 2025-05-01)",
        Found("Engineer 2012-01-01, TechLeadManager 2024-01-01, Away 2024-06-01, TechLeadManager 2024-06-11, gap 2025-05-01", "2026-11-22", isByDay: true, (Act, "2024-11-01", 9)));

    [Fact]
    public void Why_is_told_by_the_limit_of_the_flags_first_day()
    {
        var evidence = Given.Evidence("Engineer 2012-01-01, Manager 2023-01-01");
        var by = History(isByDay: true, ("Rules:ForkInTheRoad:WatchFromMonths", "2024-09-01", 18)).Over(Unset, Given.Day("2026-11-22"));
        var flag = Assert.Single(by.Rules.Judge(evidence), f => f.Rule.Id == nameof(ForkInTheRoad));

        Assert.Equal(Given.Days("[2024-09-01, 2028-01-01)"), flag.Days);
        Assert.Equal("Managing since 1 Jan 2023: 1 year and 6 months of it were over on 30 Jun 2024, and no decision is recorded.", flag.Because(evidence));
        Assert.Equal((24, 18), (by.Rules.On<ForkInTheRoad>(Given.Day("2024-08-31"))!.Limits.WatchFromMonths, by.Rules.On<ForkInTheRoad>(Given.Day("2024-09-01"))!.Limits.WatchFromMonths));
        Assert.Equal("18", Assert.Single(Limit.Of(flag.Rule), l => l.Name == "WatchFromMonths").InForce);
    }

    [Fact]
    public void Nothing_set_is_the_very_same_book() => Assert.Same(Unset, LimitHistory.None.Over(Unset, Given.Day("2026-11-22")));

    [Fact]
    public void A_rule_of_which_no_number_is_set_is_the_very_same_rule()
    {
        var by = History(isByDay: true, (Act, "2026-03-01", 9)).Over(Unset, Given.Day("2026-11-22"));
        Assert.Equal(["TlmTrap"], by.Rules.Rules.Where(r => !RuleBook.Default.Rules.Contains(r)).Select(r => r.Id));
        Assert.Same(Unset.Company, by.Company);
    }

    [Fact]
    public void Set_since_ever_each_day_is_judged_as_all_days_are()
    {
        (string, string, double?)[] set = [(Act, "1900-01-01", 9), ("Fluency:LossHalfLifeYears", "1900-01-01", 7), ("Rules:ComfortZone:NoteFromMonths", "1900-01-01", 12)];
        var (byDay, all) = (History(true, set).Over(Unset, Given.Day("2026-11-22")), History(false, set).Over(Unset, Given.Day("2026-11-22")));
        foreach (var life in (string[])[Told, "Engineer 2005-01-01, Manager 2013-01-01, Engineer 2017-01-01", "Engineer 2011-01-01, Manager 2019-01-01, gap 2022-01-01"])
            Assert.Equal(All(all, life), All(byDay, life));
    }

    [Fact]
    public void What_no_rule_has_and_what_a_number_may_not_be_counts_for_nothing() => Assert.Equal(
        ByDefault, Found(Told, "2026-11-22", isByDay: false, ("Rules:Gone:ActFromMonths", "2020-01-01", 1), (Act, "2020-01-01", -1), ("Fluency:RustyFrom", "2020-01-01", .8)));

    [Theory]
    [InlineData("2026-02-27", "2026-02-28", false)]
    [InlineData("2026-02-28", "2026-03-01", true)]
    [InlineData("2026-03-01", "2026-03-02", false)]
    public void Tells_on_which_day_something_begins_to_hold(string after, string upTo, bool changes) =>
        Assert.Equal(changes, History(isByDay: false, (Act, "2026-03-01", 9)).ChangesBetween(Given.Day(after), Given.Day(upTo)));

    private static IEnumerable<string> All(JudgedBy by, string life)
    {
        var evidence = Given.Evidence(life, company: by.Company);
        return by.Rules.Judge(evidence).Select(f => $"{f.Rule.Id} {f.Severity} {f.Days} {f.CountedFrom} {f.Because(evidence)}");
    }

    private static string Found(string told, string today, bool isByDay, params (string Key, string From, double? Value)[] set) => Found<TlmTrap>(told, today, isByDay, set);

    private static string Found<TRule>(string told, string today, bool isByDay, params (string Key, string From, double? Value)[] set)
    {
        var by = History(isByDay, set).Over(Unset, Given.Day(today));
        return string.Join("; ", by.Rules.Judge(Given.Evidence(told, company: by.Company)).Where(f => f.Rule.Id == typeof(TRule).Name).Select(f => $"{f.Severity} {f.Days}"));
    }

    private static LimitHistory History(bool isByDay, params (string Key, string From, double? Value)[] set) => new([.. set.Select(s => new SetLimit(s.Key, Given.Day(s.From), s.Value))], isByDay);
}
