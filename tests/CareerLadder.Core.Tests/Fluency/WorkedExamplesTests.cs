using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Fluency;

/// <summary>Every worked example of the fluency model, to four digits and to the day.</summary>
public sealed class WorkedExamplesTests
{
    private const string Manager = "Engineer 2014-06-01, Manager 2023-09-20";

    [Fact]
    public void Fades_over_three_years_of_managing()
    {
        var curve = Curve(Manager);
        Assert.Equal(0.6441, Rounded(curve, "2026-11-22"));
        FirstDays(curve, rusty: "2026-04-17", faded: "2028-09-20");
    }

    [Fact]
    public void Two_hours_a_week_keep_it_from_fading()
    {
        var curve = Curve(Manager, with: Practice("2026-11-22", 2));
        Assert.Equal(0.6387, Rounded(curve, "2027-11-22"));
        Assert.Equal(0.6252, Rounded(curve, "2040-11-22"));
        Assert.Equal(DateRange.Never, curve.FirstDayBelow(0.5, Given.Day("2023-09-20")));
    }

    [Fact]
    public void Four_hours_a_week_from_the_start_keep_it_fluent()
    {
        var curve = Curve(Manager, with: Practice("2023-09-20", 4));
        Assert.Equal(0.9029, Rounded(curve, "2024-11-22"));
        Assert.Equal(0.7895, Rounded(curve, "2040-11-22"));
    }

    [Fact]
    public void Time_stands_still_during_leave()
    {
        var curve = Curve("Engineer 2014-06-01, Manager 2023-09-20, Away 2024-09-20, Manager 2025-06-20");
        Assert.Equal(0.8703, Rounded(curve, "2024-09-20"));
        Assert.Equal(0.8703, Rounded(curve, "2025-06-20"));
        Assert.Equal(Given.Day("2027-01-15"), curve.FirstDayBelow(0.7, Given.Day("2023-09-20")));
    }

    [Fact]
    public void Fades_faster_after_few_years_of_practice() =>
        FirstDays(Curve("Engineer 2020-01-01, Manager 2023-01-01"), rusty: "2023-12-20", faded: "2024-11-17");

    [Fact]
    public void Gives_the_benefit_of_the_doubt_where_earlier_years_are_not_known() =>
        FirstDays(Curve("Engineer 2020-01-01, Manager 2023-01-01", practisedBefore: null), rusty: "2025-07-29", faded: "2028-01-02");

    [Fact]
    public void Loosens_with_each_return()
    {
        var curve = Curve("Engineer 2006-01-01, Manager 2014-01-01, Engineer 2017-01-01, Manager 2019-01-01");
        Assert.Equal(0.6599, Rounded(curve, "2016-12-31"));
        Assert.Equal(0.8786, Rounded(curve, "2017-07-01"));
        Assert.Equal(Given.Day("2022-10-21"), curve.FirstDayBelow(0.7, Given.Day("2019-01-01")));
        Assert.Equal(Given.Day("2026-06-12"), curve.FirstDayBelow(0.5, Given.Day("2019-01-01")));
    }

    [Fact]
    public void A_tech_lead_manager_gets_worse_at_the_first()
    {
        var curve = Curve("Engineer 2014-01-01, TechLeadManager 2024-01-01");
        Assert.Equal(0.9581, Rounded(curve, "2025-01-01"));
        Assert.Equal(0.9002, Rounded(curve, "2026-01-01"));
        Assert.Equal(0.7837, Rounded(curve, "2027-01-01"));
        Assert.Equal(Given.Day("2027-10-26"), curve.FirstDayBelow(0.7, Given.Day("2024-01-01")));
    }

    [Fact]
    public void Comes_back_within_a_year_after_ten_years_of_managing()
    {
        var curve = Curve("Engineer 2005-01-01, Director 2013-01-01, Engineer 2023-01-01");
        Assert.Equal(0.2501, Rounded(curve, "2022-12-31"));
        Assert.Equal(0.7324, Rounded(curve, "2023-07-01"));
        Assert.Equal(0.9061, Rounded(curve, "2024-01-01"));
    }

    [Fact]
    public void Comes_back_even_after_nineteen_years_elsewhere()
    {
        var curve = Curve("Engineer 1997-01-01, Elsewhere 2001-01-01, Engineer 2020-01-01");
        Assert.Equal(0.0052, Rounded(curve, "2019-12-31"));
        Assert.Equal(0.6470, Rounded(curve, "2020-07-01"));
        Assert.Equal(0.8762, Rounded(curve, "2021-01-01"));
    }

    private static FluencyCurve Curve(string told, double? practisedBefore = 0, Func<CareerFacts, CareerFacts>? with = null) =>
        new FluencyModel().Of(Given.Career(told, Given.Person(practisedBefore), with));

    private static Func<CareerFacts, CareerFacts> Practice(string from, double hours) =>
        facts => facts with { Practices = [new(Given.Id, Given.Day(from), null, hours)] };

    private static double Rounded(FluencyCurve curve, string day) => Math.Round(curve.On(Given.Day(day))!.Value, 4);

    private static void FirstDays(FluencyCurve curve, string rusty, string faded)
    {
        Assert.Equal(FluencyBand.Fluent, curve.BandOn(Given.Day(rusty).AddDays(-1)));
        Assert.Equal(FluencyBand.Rusty, curve.BandOn(Given.Day(rusty)));
        Assert.Equal(FluencyBand.Rusty, curve.BandOn(Given.Day(faded).AddDays(-1)));
        Assert.Equal(FluencyBand.Faded, curve.BandOn(Given.Day(faded)));
        Assert.Equal(Given.Day(rusty), curve.FirstDayBelow(0.7, curve.Begins!.Value));
        Assert.Equal(Given.Day(faded), curve.FirstDayBelow(0.5, curve.Begins!.Value));
    }
}
