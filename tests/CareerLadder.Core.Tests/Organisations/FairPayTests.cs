using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class FairPayTests
{
    private const string Joined = "2020-01-01";
    private static readonly DateOnly Asked = Given.Day("2026-03-31");

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("2026-03-31", "2026-01-01")]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("2027-12-31", "2027-10-01")]
    public void Is_told_of_the_first_of_each_quarter_from_the_first_day_on(string day, string? quarter) =>
        Assert.Equal(quarter is null ? null : Given.Day(quarter), FairPay.DayFor(Given.Day(day)));

    [Fact]
    public void Tells_nothing_of_a_day_before_the_first() => Assert.Same(FairPay.None, Of(Two(), Given.Day("2025-12-31")));

    [Fact]
    public void Holds_the_mean_and_the_median_against_the_largest_group_within_equal_work()
    {
        var found = Of(Two(), Asked);
        var gap = Assert.Single(found.Gaps, g => g.IsEqualWork);
        Assert.Equal((4, "London", "GBP", "B", "A"), (gap.Rung, gap.Zone, gap.Currency, gap.Group, gap.Reference));
        // 53 000 over 56 000, and 52 000 over 55 500.
        Assert.Equal((-.054m, -.06m), (gap.Mean, gap.Median));
        Assert.Equal((Given.Day("2026-01-01"), "5 to 9", "5 to 9"), (gap.On, gap.Size.ToString(), gap.ReferenceSize.ToString()));
        Assert.True(gap.IsOverLine);
        Assert.Equal(1, found.Categories);
        // All of them do equal work here, so the whole says the same; but the line is drawn within equal work alone.
        Assert.Equal((-.054m, false), Assert.Single(found.Gaps, g => !g.IsEqualWork) is var whole ? (whole.Mean, whole.IsOverLine) : default);
    }

    [Theory]
    [InlineData(9_500, -.05, true)]
    [InlineData(9_506, -.049, false)]
    [InlineData(10_500, .05, true)]
    public void The_line_is_five_percent_either_way_and_five_itself_is_over_it(int pay, double mean, bool isOver)
    {
        var gap = Of(new Staff().Add("A", "E4", "London", Joined, null, Same(10_000, 6)).Add("B", "E4", "London", Joined, null, Same(pay, 5)), Asked).Gaps.Single(g => g.IsEqualWork);
        Assert.Equal(((decimal)mean, isOver), (gap.Mean, gap.IsOverLine));
    }

    [Fact]
    public void Says_nothing_of_a_group_under_five_and_nothing_else_that_would_tell_of_it()
    {
        Assert.Empty(Of(new Staff().Add("A", "E4", "London", Joined, null, Same(10_000, 9)).Add("B", "E4", "London", Joined, null, Same(9_000, 4)), Asked).Gaps);
        // In Berlin four of group B: the rest of it, in London, would tell of them too.
        var staff = new Staff().Add("A", "E4", "London", Joined, null, Same(10_000, 9)).Add("A", "E4", "Berlin", Joined, null, Same(10_000, 9))
            .Add("B", "E4", "London", Joined, null, Same(9_000, 8)).Add("B", "E4", "Berlin", Joined, null, Same(9_000, 4));
        Assert.Empty(Of(staff, Asked).Gaps);
        // A fifth there, and both may be told.
        Assert.Equal(["London", "Berlin"], Of(staff.Add("B", "E4", "Berlin", Joined, null, 9_000), Asked).Gaps.Where(g => g.IsEqualWork).Select(g => g.Zone).OrderDescending());
    }

    [Fact]
    public void Never_mixes_currencies_and_leaves_out_whoever_has_no_group_no_pay_or_no_rung()
    {
        var staff = Two().Add("A", "E4", "Berlin", Joined, null, Same(99_000, 6)).Add("B", "E4", "Berlin", Joined, null, Same(98_000, 6))
            .Add(null, "E4", "London", Joined, null, Same(1, 9)).Add("A", "Wizard", "London", Joined, null, Same(1, 9)).Add("A", "E4", "London", "2026-01-02", null, Same(1, 9));
        var found = Of(staff, Asked);
        Assert.Equal(["EUR -0.01", "GBP -0.054"], found.Gaps.Where(g => !g.IsEqualWork).Select(g => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{g.Currency} {g.Mean:0.###}")));
        Assert.Equal(2, found.Categories);
    }

    [Fact]
    public void Holds_what_was_told_until_five_have_changed_and_says_of_which_day_it_is()
    {
        var staff = new Staff().Add("A", "E4", "London", Joined, null, Same(10_000, 12)).Add("B", "E4", "London", Joined, null, Same(9_000, 6)).Add("B", "E4", "London", "2026-02-01", null, Same(9_900, 4))
            .Add(null, "E4", "London", Joined, null, Same(10_000, 9));
        var before = Of(staff, Given.Day("2026-04-01")).Gaps.Single(g => g.IsEqualWork);
        Assert.Equal((Given.Day("2026-01-01"), -.1m), (before.On, before.Mean));
        // Beside a fifth of their own, five of the group they are held against.
        staff.Add("B", "E4", "London", "2026-02-01", null, 9_900).Add("A", "E4", "London", "2026-02-01", null, Same(10_000, 5));
        var after = Of(staff, Given.Day("2026-04-01")).Gaps.Single(g => g.IsEqualWork);
        Assert.Equal((Given.Day("2026-04-01"), -.059m), (after.On, after.Mean));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData(null)]
    public void Is_the_same_whatever_the_group_of_the_only_one_who_came_or_was_paid_more(string? group)
    {
        var before = Of(Three(), Given.Day("2026-01-01"));
        Assert.Equal(4, before.Gaps.Count);
        Same(Three().Add(group, "E4", "London", "2026-02-01", null, 15_000));
        var raised = Three();
        if (group is not null) raised.Raise(raised.Groups.First(g => g.Value == group).Key, Given.Day("2026-02-01"), 15_000);
        Same(raised);

        void Same(Staff staff)
        {
            var after = Of(staff, Given.Day("2026-04-01"));
            Assert.Equal(before.Gaps, after.Gaps);
            Assert.Equal(before.Categories, after.Categories);
            Assert.Equal((before.Adjusted!.On, before.Adjusted.Gaps[0].Gap), (after.Adjusted!.On, after.Adjusted.Gaps[0].Gap));
        }

        static Staff Three() => new Staff().Add("A", "E4", "London", Joined, null, Upwards(20)).Add("B", "E4", "London", Joined, null, Upwards(12)).Add("C", "E4", "London", Joined, null, Upwards(8)).Add(null, "E4", "London", Joined, null, Upwards(9));
        static int[] Upwards(int people) => [.. Enumerable.Range(0, people).Select(i => 10_000 + (i * 100))];
    }

    [Fact]
    public void Adjusts_for_rung_track_zone_and_years_and_finds_the_gap_that_was_put_in()
    {
        var dice = new Random(4);
        var staff = new Staff();
        for (var i = 0; i < 120; i++)
        {
            var (group, rung, years) = (i % 3 == 0 ? "B" : "A", 4 + (i % 4 / 2), dice.Next(1, 8));
            var (zone, track) = (i % 5 < 2 ? "Berlin" : "London", i % 7 < 3 ? 'M' : 'E');
            var log = 10.5 + (.2 * (rung - 4)) + (track == 'M' ? .05 : 0) + (zone == "London" ? .1 : 0) + (.01 * years) + (group == "B" ? Math.Log(.94) : 0);
            staff.AddOne(group, $"{track}{rung}", zone, Given.Day("2026-01-01").AddYears(-years), null, (int)Math.Round(Math.Exp(log)));
        }

        var adjusted = Of(staff, Asked).Adjusted!;
        var gap = Assert.Single(adjusted.Gaps);
        Assert.Equal(("B", "A"), (gap.Group, adjusted.Reference));
        Assert.Equal(-.06, gap.Gap, 1e-4);
        Assert.True(gap.Low < gap.Gap && gap.Gap < gap.High);
        Assert.Equal(["Constant", "Group B", "Rung 5", "Management track", "Zone London, GBP", "Years in the organisation"], adjusted.Fit.Coefficients.Select(c => c.Name));
        Assert.Equal(.01, adjusted.Fit.Find("Years in the organisation")!.Estimate, 1e-5);
    }

    [Fact]
    public void A_term_that_says_nothing_of_its_own_is_named_and_too_few_people_are_not_adjusted()
    {
        var staff = new Staff().Add("A", "E4", "London", Joined, null, [.. Enumerable.Range(0, 16).Select(i => 10_000 + i)]).Add("B", "M5", "London", Joined, null, [.. Enumerable.Range(0, 9).Select(i => 11_000 + i)]);
        var fit = Of(staff, Asked).Adjusted!.Fit;
        Assert.Equal(["Rung 5", "Management track", "Years in the organisation"], fit.Dropped);
        Assert.Null(Of(Two(), Asked).Adjusted);
    }

    private static FairPay Of(Staff staff, DateOnly asOf) => FairPay.Of(staff.Organisation, staff.Groups, asOf);

    private static Staff Two() => new Staff().Add("A", "E4", "London", Joined, null, 53_000, 54_000, 55_000, 56_000, 58_000, 60_000).Add("B", "E4", "London", Joined, null, 50_000, 51_000, 52_000, 55_000, 57_000);

    private static int[] Same(int pay, int people) => [.. Enumerable.Repeat(pay, people)];
}
