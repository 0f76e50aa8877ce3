using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SwingCutPayTests
{
    private const string Told = "Engineer 2015-01-01, Manager 2020-03-31";
    private const string Cut = "2015-01-01 100 EUR, 2020-03-31 90 EUR";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_swing() => Assert.Equal("Act [2020-03-31, open)", Found(Told, Cut));

    [Fact]
    public void Silent_under_the_limit_where_pay_is_the_same_or_cut_at_another_time()
    {
        Assert.Equal("", Found(Told, "2015-01-01 100 EUR"));
        Assert.Equal("", Found(Told, "2015-01-01 100 EUR, 2020-03-30 90 EUR"));
        Assert.Equal("", Found(Told, "2015-01-01 100 EUR, 2020-04-01 90 EUR"));
        Assert.Equal("", Found("Engineer 2015-01-01, TechLead 2020-03-31", Cut));
    }

    [Fact]
    public void Ends_when_its_cause_ends_on_the_day_pay_is_back() => Assert.Equal(
        "Act [2020-03-31, 2022-01-01)",
        Found(Told, Cut + ", 2021-01-01 99.99 EUR, 2022-01-01 100 EUR, 2023-01-01 80 EUR"));

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_after_the_swing()
    {
        const string told = Told + ", Director 2020-06-01, Elsewhere 2021-01-01";
        Assert.Equal("Act [2020-03-31, open)", Found(told, Cut));
        Assert.Equal(
            ["Base pay is lower since the swing of 31 Mar 2020 than on the day before it."],
            Given.Because<SwingCutPay>(Given.Evidence(told, with: Given.Paid(Cut))));
    }

    [Fact]
    public void A_second_cut_goes_on_until_the_first_pay_is_back() => Assert.Equal(
        "Act [2020-03-31, 2023-01-01)",
        Found(Told + ", Engineer 2021-01-01", Cut + ", 2021-01-01 80 EUR, 2022-01-01 90 EUR, 2023-01-01 100 EUR"));

    [Fact]
    public void A_swing_back_counts_like_any_and_one_over_leave_too()
    {
        Assert.Equal("Act [2020-03-31, open)", Found("Manager 2015-01-01, Engineer 2020-03-31", Cut));
        Assert.Equal("Act [2020-03-31, open)", Found("Manager 2015-01-01, Away 2019-01-01, Engineer 2020-03-31", Cut));
        Assert.Equal("Act [2020-03-31, open)", Found("Manager 2015-01-01, Elsewhere 2019-01-01, Engineer 2020-03-31", Cut));
    }

    [Fact]
    public void Only_a_swing_here_counts() => Assert.Equal("", Found("Engineer 2015-01-01 - - Other, Manager 2020-03-31 - - Other", Cut));

    [Fact]
    public void Another_currency_and_unknown_pay_are_silent()
    {
        Assert.Equal("", Found(Told, "2015-01-01 100 EUR, 2020-03-31 90 USD"));
        Assert.Equal("", Found(Told, "2020-03-31 90 EUR"));
        Assert.Equal("Act [2020-03-31, 2021-01-01)", Found(Told, Cut + ", 2021-01-01 50 USD"));
    }

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Act [2020-03-31, 2020-06-01); Act [2020-07-01, open)",
        Found(Told + ", Away 2020-06-01, Manager 2020-07-01", Cut));

    private static string Found(string told, string paid) => Given.Found<SwingCutPay>(Given.Evidence(told, with: Given.Paid(paid)));
}
