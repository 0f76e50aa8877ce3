using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Time;

public sealed class MonthsTests
{
    [Theory]
    [InlineData("2020-01-31", "2020-02-28", 0)]
    [InlineData("2020-01-31", "2020-02-29", 1)]
    [InlineData("2020-01-31", "2020-03-30", 1)]
    [InlineData("2020-01-31", "2020-03-31", 2)]
    [InlineData("2020-02-29", "2021-02-27", 11)]
    [InlineData("2020-02-29", "2021-02-28", 12)]
    [InlineData("2020-02-29", "2024-02-28", 47)]
    [InlineData("2020-02-29", "2024-02-29", 48)]
    [InlineData("2020-01-15", "2020-01-15", 0)]
    [InlineData("2020-01-15", "2019-01-15", 0)]
    public void Are_the_most_that_fit_and_never_chained(string start, string day, int months) =>
        Assert.Equal(months, Months.Between(Given.Day(start), Given.Day(day)));

    [Fact]
    public void Are_the_largest_number_of_months_that_is_on_or_before_the_day()
    {
        foreach (var start in Enumerable.Range(0, 366).Select(Given.Day("2019-03-01").AddDays))
        {
            for (var days = 0; days < 1500; days += 7)
            {
                var n = Months.Between(start, start.AddDays(days));
                Assert.True(start.AddMonths(n) <= start.AddDays(days) && start.AddMonths(n + 1) > start.AddDays(days), $"{start} and {days} days");
            }
        }
    }
}
