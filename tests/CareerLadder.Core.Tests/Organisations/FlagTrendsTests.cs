using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class FlagTrendsTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-22");
    private static readonly MonthLine Months = MonthLine.Around(Today, 120, 24);

    [Theory]
    [InlineData("2024-01-31", "1 0 0")] // raised on the first, a Note
    [InlineData("2024-06-30", "1 0 0")]
    [InlineData("2024-07-31", "0 1 0")] // a Watch from 1 July
    [InlineData("2025-01-31", "0 0 1")]
    [InlineData("2026-02-28", "0 0 1")]
    [InlineData("2026-03-31", "0 0 0")] // over on the 31st itself
    public void Counts_each_severity_at_the_end_of_the_month(string day, string counts)
    {
        var trend = Trend("TlmTrap", "a: Engineer 2010-01-01, TechLeadManager 2024-01-01, Engineer 2026-03-31");
        Assert.Equal(counts, string.Join(' ', trend.Holding.Select(h => h[Months.PlaceOf(Given.Day(day))])));
        Assert.Null(trend.Others);
    }

    [Fact]
    public void Counts_what_was_raised_and_what_was_cleared_within_the_month()
    {
        var trend = Trend("TlmTrap", "a: Engineer 2010-01-01, TechLeadManager 2024-01-31, Engineer 2025-12-31");
        Assert.Equal(["2024-01-31 2024-07-31", "2024-07-31 2025-01-31", "2025-01-31 2025-12-31"], Enumerable.Range(0, 3).Select(s => $"{Month(trend.Raised[s])} {Month(trend.Cleared[s])}"));
    }

    [Fact]
    public void What_is_set_aside_today_counts_in_no_month_that_is_seen()
    {
        const string Told = "a: TechLeadManager 2024-01-01 | b: TechLeadManager 2024-01-01";
        Assert.Equal(1, Trend("TlmTrap", Told, Aside("2026-11-22", "2026-12-01")).HoldingAt(118));
        Assert.Equal(2, Trend("TlmTrap", Told, Aside("2026-11-01", "2026-11-22")).HoldingAt(118)); // told again today
    }

    [Fact]
    public void Of_others_it_tells_five_and_more_and_of_months_that_are_over()
    {
        var trend = Others(7, "2026-03-15");
        Assert.Equal(7, trend.Others!.Whole[^1]!.Value.Count);
        Assert.Equal(0, trend.HoldingAt(118));
        var told = ToldParts.MonthsUpTo(Today);
        Assert.Null(trend.Others.Whole[told.PlaceOf(Given.Day("2026-02-28"))]);
        Assert.Equal(7, trend.Others.Whole[told.PlaceOf(Given.Day("2026-03-31"))]!.Value.Count);
        Assert.Null(Others(4, "2026-03-15").Others!.Whole[^1]);
    }

    [Fact]
    public void Nothing_that_is_saved_today_changes_what_is_told_of_others()
    {
        Assert.Equal(Others(7, "2026-03-15").Others!.Whole, Others(7, "2026-03-15", extra: 6, from: "2026-11-22").Others!.Whole);
        Assert.Equal(Others(7, "2026-03-15").Others!.Whole, Others(7, "2026-03-15", with: f => f with { SetAsides = [.. Enumerable.Range(0, 7).Select(i => new SetAside($"m{i}", "NewManager", Today, Today.AddYears(1), "x"))] }).Others!.Whole);
    }

    [Fact]
    public void Of_others_what_was_set_aside_at_the_end_of_a_month_does_not_count_in_it()
    {
        var aside = Others(12, "2026-03-15", with: f => f with { SetAsides = [.. Enumerable.Range(0, 5).Select(i => new SetAside($"m{i}", "NewManager", Given.Day("2026-08-01"), Today.AddYears(1), "x"))] });
        Assert.Equal([12, 7], aside.Others!.Whole.Where(w => w is not null).Select(w => w!.Value.Count).Distinct());
    }

    [Fact]
    public void May_be_of_nobody() => Assert.All(FlagTrends.Of(Organisation.Empty, Months, _ => PersonSet.All(0), new(Organisation.Empty, ToldParts.MonthsUpTo(Today)), Today).Rules, t => Assert.Equal(0, t.HoldingAt(0)));

    public static TheoryData<string, Func<Facts, Facts>> Changes => new()
    {
        { "nothing", f => f },
        { "a post ends", f => f with { Posts = [f.Posts[0] with { To = Given.Day("2025-06-01") }, .. f.Posts.Skip(1)] } },
        { "a post moves", f => f with { Posts = [f.Posts[0], f.Posts[1] with { From = f.Posts[1].From.AddMonths(-4) }, .. f.Posts.Skip(2)] } },
        { "an answer", f => f with { Intents = [new("m1", Given.Day("2026-03-01"), Intent.BackToEngineering)] } },
        { "set aside", f => f with { SetAsides = [new("m1", "NewManager", Given.Day("2026-08-01"), Today.AddYears(1), "x")] } },
        { "somebody goes", f => f with { People = [.. f.People.Skip(1)] } },
        { "somebody comes", f => f with { People = [.. f.People, new("z")] } },
        { "another order", f => f with { People = [.. f.People.Reverse()] } },
        { "somebody leaves", f => f with { People = [f.People[0] with { Left = Given.Day("2026-02-01") }, .. f.People.Skip(1)] } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Says_the_same_built_upon_those_before_as_built_anew(string what, Func<Facts, Facts> change)
    {
        var facts = Given.Organisation(Staff(managers: 12, since: "2026-03-15")).Facts;
        foreach (var seen in (int[])[0, 7, facts.People.Count - 1, facts.People.Count])
        {
            var before = new Organisation(facts, RuleBook.Default);
            var after = new Organisation(change(facts), RuleBook.Default, before: before);
            var (was, anew) = (All(before, seen, Today), All(after, seen, Today));
            var upon = All(after, seen, Today, was);
            Assert.Equal(anew.Rules.Select(Told), upon.Rules.Select(Told));
            if (what is "nothing") Assert.Equal(was.Rules, upon.Rules);
            var tomorrow = All(after, seen, Today.AddMonths(1), was);
            Assert.Equal(All(after, seen, Today.AddMonths(1)).Rules.Select(Told), tomorrow.Rules.Select(Told));
        }
    }

    [Fact]
    public void Takes_over_each_rule_that_a_change_leaves_as_it_was()
    {
        // Since when answers are recorded here counts for everyone; a later answer for one alone.
        var facts = Given.Organisation(Staff(managers: 12, since: "2026-03-15")).Facts with { Intents = [new("o1", Given.Day("2020-01-01"), Intent.ManageSomeday)] };
        var before = new Organisation(facts, RuleBook.Default);
        var was = All(before, 0, Today);
        var upon = All(new(facts with { Intents = [.. facts.Intents, new("x1", Given.Day("2026-03-01"), Intent.ManageSomeday)] }, RuleBook.Default, before: before), 0, Today, was);
        var anew = upon.Rules.Where((trend, i) => !ReferenceEquals(trend, was.Rules[i])).Select(t => t.Rule.Id).ToList();
        Assert.NotEmpty(anew);
        Assert.DoesNotContain("NewManager", anew);
    }

    private static FlagTrends All(Organisation organisation, int seen, DateOnly today, FlagTrends? before = null)
    {
        var may = new PersonSet(organisation.People.Count);
        for (var i = 0; i < Math.Min(seen, organisation.People.Count); i++) may.Add(i);
        return FlagTrends.Of(organisation, MonthLine.Around(today, 120, 24), _ => may, new(organisation, ToldParts.MonthsUpTo(today)), today, before);
    }

    private static string Told(RuleTrend trend) => string.Join(' ', [
        trend.Rule.Id, .. trend.Holding.Concat(trend.Raised).Concat(trend.Cleared).SelectMany(c => c), "|",
        .. trend.Others is { } others ? others.Parts.Prepend(others.Whole).SelectMany(w => w).Select(w => w?.ToString() ?? "-") : []]);

    private static Func<Facts, Facts> Aside(string on, string until) =>
        facts => facts with { SetAsides = [new("a", "TlmTrap", Given.Day(on), Given.Day(until), "until the hire")] };

    private static RuleTrend Trend(string rule, string told, Func<Facts, Facts>? with = null)
    {
        var organisation = Given.Organisation(told, with);
        return Of(organisation, rule, PersonSet.All(organisation.People.Count));
    }

    /// <summary>New managers, twenty other managers of long standing, and some more from a day on; nobody's flags may be seen.</summary>
    private static RuleTrend Others(int managers, string since, int extra = 0, string from = "2026-11-22", Func<Facts, Facts>? with = null)
    {
        var organisation = Given.Organisation(Staff(managers, since, extra, from), with);
        return Of(organisation, "NewManager", new(organisation.People.Count));
    }

    private static string Staff(int managers, string since, int extra = 0, string from = "2026-11-22") => string.Join(" | ",
    [
        .. Enumerable.Range(0, managers).Select(i => $"m{i}: Engineer 2005-01-01, Manager {since}"), .. Enumerable.Range(0, 20).Select(i => $"o{i}: Engineer 2005-01-01, Manager 2012-01-01"),
        .. Enumerable.Range(0, 6).Select(i => $"x{i}: Engineer 2005-01-01" + (i < extra ? $", Manager {from}" : "")),
    ]);

    private static RuleTrend Of(Organisation organisation, string rule, PersonSet seen) =>
        FlagTrends.Of(organisation, Months, _ => seen, new(organisation, ToldParts.MonthsUpTo(Today)), Today).Rules.Single(t => t.Rule.Id == rule);

    private static string Month(int[] counts) => string.Join(' ', Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).Select(i => $"{Months[i]:yyyy-MM-dd}"));
}
