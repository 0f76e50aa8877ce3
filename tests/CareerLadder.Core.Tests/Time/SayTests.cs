using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Time;

public sealed class SayTests
{
    [Fact]
    public void Days_and_months_are_said_the_same_everywhere()
    {
        Assert.Equal("20 Sep 2025", Say.Day(Given.Day("2025-09-20")));
        Assert.Equal("1 May 2026", Say.Day(Given.Day("2026-05-01")));
        Assert.Equal("May 2026", Say.Month(Given.Day("2026-05-31")));
    }

    [Theory]
    [InlineData("2026-11-30", "autumn 2026")]
    [InlineData("2026-12-01", "winter 2026/27")]
    [InlineData("2027-02-28", "winter 2026/27")]
    [InlineData("2027-03-01", "spring 2027")]
    [InlineData("2027-06-01", "summer 2027")]
    [InlineData("2027-08-31", "summer 2027")]
    [InlineData("2027-09-01", "autumn 2027")]
    [InlineData("2100-01-01", "winter 2099/00")]
    public void Seasons_begin_with_their_month(string day, string season) => Assert.Equal(season, Say.Season(Given.Day(day)));

    [Fact]
    public void Numbers_of_a_thousand_and_more_are_told_apart_by_a_space_that_does_not_break()
    {
        Assert.Equal("999", Say.Number(999));
        Assert.Equal("1\u202f000", Say.Number(1000));
        Assert.Equal("1\u202f200 reports", Say.Count(1200, "report"));
        Assert.Equal("1 person", Say.People(1));
        Assert.Equal("10\u202f000 people", Say.People(10_000));
    }

    [Theory]
    [InlineData(0, "0 m", "0 months")]
    [InlineData(1, "1 m", "1 month")]
    [InlineData(12, "1 y", "1 year")]
    [InlineData(24, "2 y", "2 years")]
    [InlineData(38, "3 y 2 m", "3 years and 2 months")]
    public void Lengths_are_years_and_months(int months, string length, string inWords)
    {
        Assert.Equal(length, Say.Length(months));
        Assert.Equal(inWords, Say.LengthInWords(months));
    }

    [Theory]
    [InlineData(0.04, "0 years")]
    [InlineData(0.96, "1 year")]
    [InlineData(1.25, "1.3 years")]
    [InlineData(3.0007, "3 years")]
    public void Years_have_one_decimal_at_most(double years, string said) => Assert.Equal(said, Say.Years(years));

    [Fact]
    public void One_is_not_many()
    {
        Assert.Equal("1 report", Say.Count(1, "report"));
        Assert.Equal("0 reports", Say.Count(0, "report"));
    }
}
