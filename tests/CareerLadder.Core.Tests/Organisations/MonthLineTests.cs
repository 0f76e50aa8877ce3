using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class MonthLineTests
{
    private static readonly MonthLine Months = new(Given.Day("2023-12-15"), 4);

    [Fact]
    public void Each_month_is_seen_on_its_last_day() =>
        Assert.Equal(["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"], Enumerable.Range(0, 4).Select(i => Months[i].ToString("yyyy-MM-dd", null)));

    [Theory]
    [InlineData("[2024-01-31, 2024-02-29)", 1, 2)] // on the last day of January, and no longer on that of February
    [InlineData("[2024-02-01, 2024-03-01)", 2, 3)]
    [InlineData("[2024-02-01, 2024-02-29)", 2, 2)]
    [InlineData("[2010-01-01, open)", 0, 4)]
    [InlineData("[2024-04-01, open)", 4, 4)]
    public void What_holds_on_half_open_days_holds_at_the_end_of_these_months(string days, int from, int until)
    {
        var range = Given.Days(days);
        Assert.Equal((from, until), (Months.From(range.Start), Months.From(range.End)));
        Assert.Equal(Enumerable.Range(0, 4).Where(i => range.Holds(Months[i])), Enumerable.Range(from, until - from));
    }

    [Fact]
    public void Counts_the_whole_months_passed_at_the_end_of_a_month() => Assert.All(
        Enumerable.Range(0, 60),
        i =>
        {
            var day = Given.Day("2022-08-28").AddDays(i * 9);
            Assert.All(Enumerable.Range(0, 4), month => Assert.Equal(Core.Time.Months.Between(day, Months[month]), Months.MonthsSince(day, month)));
        });

    [Fact]
    public void Lies_around_a_day_or_between_two()
    {
        var around = MonthLine.Around(Given.Day("2024-01-15"), before: 1, after: 2);
        Assert.Equal((4, Given.Day("2023-12-31")), (around.Count, around[0]));
        Assert.Equal(3, MonthLine.Between(Given.Day("2023-12-31"), Given.Day("2024-02-01")).Count);
        Assert.Equal(0, MonthLine.Between(Given.Day("2024-02-01"), Given.Day("2024-01-31")).Count);
        Assert.Equal(0, Months.PlaceOf(Given.Day("2023-12-01")));
        Assert.Equal(-1, Months.PlaceOf(Given.Day("2023-11-30")));
    }
}
