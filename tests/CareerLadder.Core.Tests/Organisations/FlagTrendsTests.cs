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
    public void May_be_of_nobody() => Assert.All(FlagTrends.Of(Organisation.Empty, Months, _ => PersonSet.All(0), new(Organisation.Empty, ToldParts.MonthsUpTo(Today)), Today), t => Assert.Equal(0, t.HoldingAt(0)));

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
        IEnumerable<string> told =
        [
            .. Enumerable.Range(0, managers).Select(i => $"m{i}: Engineer 2005-01-01, Manager {since}"), .. Enumerable.Range(0, 20).Select(i => $"o{i}: Engineer 2005-01-01, Manager 2012-01-01"),
            .. Enumerable.Range(0, 6).Select(i => $"x{i}: Engineer 2005-01-01" + (i < extra ? $", Manager {from}" : "")),
        ];
        var organisation = Given.Organisation(string.Join(" | ", told), with);
        return Of(organisation, "NewManager", new(organisation.People.Count));
    }

    private static RuleTrend Of(Organisation organisation, string rule, PersonSet seen) =>
        FlagTrends.Of(organisation, Months, _ => seen, new(organisation, ToldParts.MonthsUpTo(Today)), Today).Single(t => t.Rule.Id == rule);

    private static string Month(int[] counts) => string.Join(' ', Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).Select(i => $"{Months[i]:yyyy-MM-dd}"));
}
