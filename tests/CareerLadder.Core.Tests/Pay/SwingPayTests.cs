using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class SwingPayTests
{
    [Theory]
    [InlineData("2019-01-01 100 EUR, 2023-01-01 90 EUR, 2024-01-01 101 EUR", "100 90 101 -10 1")] // the day itself, and a year later to the day
    [InlineData("2019-01-01 100 EUR, 2023-01-02 90 EUR, 2024-01-02 101 EUR", "100 100 90 0 -10")] // a day too late for each
    [InlineData("2022-12-31 100 EUR, 2023-01-01 110 USD", "100 110 110 - -")]
    [InlineData("2023-01-01 110 USD", "- 110 110 - -")]
    public void Tells_pay_on_the_day_before_on_the_day_and_a_year_later(string pays, string told)
    {
        var found = Assert.Single(SwingPay.Of(Given.Career("Engineer 2019-01-01 E4, Manager 2023-01-01 M4", with: Given.Paid(pays)), Given.Day("2024-01-01")));
        Assert.Equal(told, string.Join(' ', new[] { found.Before?.Base, found.After?.Base, found.YearLater?.Base, found.Change, found.ChangeInAYear }.Select(n => n is { } number ? ((int)number).ToString(System.Globalization.CultureInfo.InvariantCulture) : "-")));
        Assert.Equal(("M4", true), (found.Level, found.YearIsOver));
    }

    [Fact]
    public void The_year_is_to_come_until_its_day_and_unknown_for_those_who_left()
    {
        var career = Given.Career("Engineer 2019-01-01, Manager 2023-01-01", Given.Person(left: "2024-01-01"), Given.Paid("2019-01-01 100 EUR"));
        Assert.False(Assert.Single(SwingPay.Of(career, Given.Day("2023-12-31"))).YearIsOver);
        var over = Assert.Single(SwingPay.Of(career, Given.Day("2024-01-01")));
        Assert.Equal((true, null), (over.YearIsOver, over.YearLater));
        Assert.Empty(SwingPay.Of(career, Given.Day("2022-12-31")));
    }

    [Fact]
    public void Says_when_the_two_are_in_two_currencies_and_calls_no_cut_what_it_does_not_know()
    {
        var found = Assert.Single(SwingPay.Of(Given.Career("Manager 2019-01-01, Engineer 2023-01-01", with: Given.Paid("2019-01-01 100 EUR, 2023-01-01 1 USD")), Given.Day("2024-01-01")));
        Assert.True(found.IsInTwoCurrencies);
        Assert.False(found.IsCut);
    }

    [Fact]
    public void A_swing_from_or_to_another_employer_is_not_inside_the_company()
    {
        Assert.Empty(SwingPay.Of(Given.Career("Manager 2019-01-01 - - Other, Engineer 2023-01-01"), Given.Day("2024-01-01")));
        Assert.Empty(SwingPay.Of(Given.Career("Engineer 2019-01-01, Manager 2023-01-01 - - Other"), Given.Day("2024-01-01")));
        // What lies between is skipped, as by the swing itself.
        Assert.Single(SwingPay.Of(Given.Career("Engineer 2019-01-01, Elsewhere 2020-01-01, Away 2021-01-01, Manager 2023-01-01"), Given.Day("2024-01-01")));
    }
}
