using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class FairPayTests
{
    private const string Joined = "2020-01-01";
    private static readonly DateOnly Day = Given.Day("2026-01-01");

    [Theory]
    [InlineData("2026-03-31", "2026-01-01")]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("2027-12-31", "2027-10-01")]
    public void Is_told_of_the_first_of_a_quarter(string day, string quarter) => Assert.Equal(Given.Day(quarter), FairPay.DayFor(Given.Day(day)));

    [Fact]
    public void Is_due_at_once_then_a_year_later_and_a_quarter_later_where_nothing_could_be_told()
    {
        Assert.Equal(Day, FairPay.DueOn(Day, null));
        var told = new FairPayTelling(Day, ["A", "B"], 1, [new(FairPayFigure.Mean, new(4, "London", "GBP"), "B", ToldShare.Around(.05m))], []);
        Assert.Null(FairPay.DueOn(Given.Day("2026-12-31"), told));
        Assert.Equal(Given.Day("2027-01-01"), FairPay.DueOn(Given.Day("2027-01-01"), told));
        var few = told with { Figures = [told.Figures[0] with { Share = null }] };
        Assert.Null(FairPay.DueOn(Given.Day("2026-03-31"), few));
        Assert.Equal(Given.Day("2026-04-01"), FairPay.DueOn(Given.Day("2026-04-01"), few));
    }

    [Fact]
    public void Holds_the_mean_against_the_largest_group_within_equal_work_and_tells_the_step_it_lies_in()
    {
        var found = Of(Two());
        var gap = Assert.Single(found.Gaps, g => g.IsEqualWork);
        Assert.Equal((4, "London", "GBP", "B", "A", Day), (gap.Rung, gap.Zone, gap.Currency, gap.Group, gap.Reference, gap.On));
        // 53 000 over 59 500: 10.9 % less.
        Assert.True(gap.Mean.Holds((53_000m / 59_500) - 1) && gap.Mean.IsLess && gap.IsOverLine == true, $"{gap.Mean}");
        Assert.Equal(1, found.Categories);
        // All of them do equal work here; but the line is drawn within equal work alone.
        Assert.All(found.Gaps.Where(g => !g.IsEqualWork), g => Assert.Null(g.IsOverLine));
    }

    [Theory]
    [InlineData(-.05, null, true)]
    [InlineData(-.1, -.05, true)]
    [InlineData(-.05, .05, false)]
    [InlineData(-.05, -.04, false)]
    [InlineData(.05, .1, true)]
    [InlineData(.05, null, true)]
    [InlineData(null, .05, null)]
    [InlineData(-.06, .05, null)]
    public void The_line_is_judged_from_what_is_told_and_five_itself_is_over_it(double? low, double? high, bool? isOver)
    {
        var share = new ToldShare((decimal?)low, (decimal?)high);
        if (low == -.05 && high is null) share = new(null, -.05m);
        Assert.Equal(isOver, new PayGap(4, "London", "GBP", "B", "A", Day, share, null).IsOverLine);
        Assert.Null(new PayGap(null, null, "GBP", "B", "A", Day, share, null).IsOverLine);
    }

    [Fact]
    public void Steps_go_outwards_from_nothing_and_share_no_edge()
    {
        ToldShare[] steps = [ToldShare.Beyond(.01m, -2).AndBeyond(), ToldShare.Beyond(.01m, -1), ToldShare.Around(.01m), ToldShare.Beyond(.01m, 1), ToldShare.Beyond(.01m, 2).AndBeyond()];
        foreach (var (share, step) in (IEnumerable<(decimal, int)>)[(-.5m, 0), (-.02m, 0), (-.0199m, 1), (-.01m, 1), (-.0099m, 2), (0, 2), (.0099m, 2), (.01m, 3), (.0199m, 3), (.02m, 4), (9, 4)])
            Assert.Equal(step, Assert.Single(Enumerable.Range(0, 5), i => steps[i].Holds(share)));
    }

    [Fact]
    public void Says_nothing_of_a_group_under_five_and_never_mixes_currencies()
    {
        Assert.Empty(Of(new Staff().Add("A", "E4", "London", Joined, null, Upwards(12)).Add("B", "E4", "London", Joined, null, Upwards(4))).Gaps);
        var staff = Two().Add("A", "E4", "Berlin", Joined, null, Upwards(12)).Add("B", "E4", "Berlin", Joined, null, Upwards(8))
            .Add(null, "E4", "London", Joined, null, Upwards(9)).Add("A", "Wizard", "London", Joined, null, Upwards(9)).Add("A", "E4", "London", "2026-01-02", null, Upwards(9));
        var found = Of(staff);
        Assert.Equal(["EUR", "GBP"], found.Gaps.Where(g => g.IsEqualWork).Select(g => g.Currency).Order(StringComparer.Ordinal));
        Assert.Equal(2, found.Categories);
    }

    [Fact]
    public void What_was_told_stays_with_its_day_until_it_is_told_again()
    {
        PayCategory london = new(4, "London", "GBP"), berlin = new(4, "Berlin", "EUR");
        ToldFigure Told(PayCategory of, ToldShare? share) => new(FairPayFigure.Mean, of, "B", share);
        FairPayTelling[] tellings =
        [
            new(Day, ["A", "B"], 2, [Told(london, ToldShare.Around(.05m)), Told(berlin, ToldShare.Around(.05m))], []),
            new(Day.AddYears(1), ["A", "B"], 3, [Told(london, ToldShare.Beyond(.05m, 1)), Told(berlin, null)], []),
        ];
        Assert.Empty(FairPay.Of([], Day).Gaps);
        Assert.Null(FairPay.Of(tellings, Day.AddDays(-1)).Day);
        Assert.Equal([ToldShare.Around(.05m), ToldShare.Around(.05m)], FairPay.Of(tellings, Day.AddDays(364)).Gaps.Select(g => g.Mean));
        var after = FairPay.Of(tellings, Day.AddYears(1));
        Assert.Equal([(Day, ToldShare.Around(.05m)), (Day.AddYears(1), ToldShare.Beyond(.05m, 1))], after.Gaps.Select(g => (g.On, g.Mean)));
        Assert.Equal((Day.AddYears(1), 3), (after.Day, after.Categories));
    }

    [Fact]
    public void Adjusts_for_rung_track_zone_and_years_exactly_and_tells_the_steps()
    {
        var dice = new Random(4);
        var staff = new Staff();
        for (var i = 0; i < 120; i++)
        {
            var (group, rung, years) = (i % 3 == 0 ? "B" : "A", 4 + (i % 4 / 2), dice.Next(1, 8));
            var (zone, track) = (i % 5 < 2 ? "Berlin" : "London", i % 7 < 3 ? 'M' : 'E');
            var log = 10.5 + (.2 * (rung - 4)) + (track == 'M' ? .05 : 0) + (zone == "London" ? .1 : 0) + (.01 * years) + (group == "B" ? Math.Log(.935) : 0) + (dice.NextDouble() * .04);
            staff.AddOne(group, $"{track}{rung}", zone, Day.AddYears(-years), null, (int)Math.Round(Math.Exp(log)));
        }

        var exact = FairPayRegression.Exactly(PaidInGroup.On(staff.Organisation, staff.Groups, Day), "A")!;
        Assert.Equal(["Constant", "Group B", "Rung 5", "Management track", "Zone London, GBP", "Years in the organisation"], exact.Coefficients.Select(c => c.Name));
        Assert.Equal(.01, exact.Find("Years in the organisation")!.Estimate, 2e-3);
        var adjusted = Of(staff).Adjusted!;
        var gap = Assert.Single(adjusted.Gaps);
        Assert.Equal(("B", "A", Day), (gap.Group, adjusted.Reference, adjusted.On));
        var found = exact.Find("Group B")!;
        Assert.True(Math.Abs(found.Estimate - Math.Log(.935)) < .01, $"{found.Estimate}");
        // What is told holds what is exact, and the steps are those of many people.
        foreach (var (told, logarithm) in (IEnumerable<(ToldShare?, double)>)[(gap.Gap, found.Estimate), (gap.Low, found.Low), (gap.High, found.High)])
        {
            Assert.True(told!.Holds((decimal)(Math.Exp(logarithm) - 1)), $"{told} {logarithm}");
            Assert.Equal(.01m, told.High - told.Low);
        }
    }

    [Fact]
    public void A_term_that_says_nothing_of_its_own_is_named_and_too_few_people_are_not_adjusted()
    {
        var staff = new Staff().Add("A", "E4", "London", Joined, null, Upwards(16)).Add("B", "M5", "London", Joined, null, Upwards(9));
        Assert.Equal(["Rung 5", "Management track", "Years in the organisation"], FairPayRegression.Exactly(PaidInGroup.On(staff.Organisation, staff.Groups, Day), "A")!.Dropped);
        Assert.Null(Of(Two()).Adjusted);
        // Nobody's group is in it.
        Assert.Equal(["Constant", "Management track"], FairPayRegression.Besides([.. PaidInGroup.On(staff.Organisation, staff.Groups, Day).Select(p => p with { Category = p.Category with { Rung = 4 } })])!.Coefficients.Select(c => c.Name));
    }

    private static FairPay Of(Staff staff) => FairPay.Of(FairPayTeller.Tell(staff.Organisation, staff.Groups, Day, []) is { } telling ? [telling] : [], Day);

    private static Staff Two() => new Staff().Add("A", "E4", "London", Joined, null, [.. Upwards(12).Select(p => p + 4_000)]).Add("B", "E4", "London", Joined, null, Upwards(7));

    private static int[] Upwards(int people) => [.. Enumerable.Range(0, people).Select(i => 50_000 + (i * 1_000))];
}
