using CareerLadder.Core.Careers;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class TourTests
{
    [Theory]
    [InlineData("Engineer 2010-01-01, Manager 2020-01-01, Engineer 2020-06-01, Manager 2020-08-30", "[2020-01-01, open)")]
    [InlineData("Engineer 2010-01-01, Manager 2020-01-01, Engineer 2020-06-01, Manager 2020-08-31", "[2020-01-01, 2020-06-01); [2020-08-31, open)")]
    [InlineData("Manager 2020-01-01, gap 2020-06-01, Director 2020-08-30", "[2020-01-01, open)")]
    [InlineData("Manager 2020-01-01, Elsewhere 2020-06-01, gap 2020-07-01, TechLeadManager 2020-08-31", "[2020-01-01, 2020-06-01); [2020-08-31, open)")]
    public void Ninety_days_of_anything_else_do_not_break_it_and_ninety_one_do(string told, string tours) => Assert.Equal(tours, Of(told));

    [Fact]
    public void Leave_is_not_counted_in_the_gap()
    {
        Assert.Equal("[2020-01-01, open)", Of("Manager 2020-01-01, Away 2020-06-01, Manager 2022-06-01"));
        Assert.Equal("[2020-01-01, open)", Of("Manager 2020-01-01, Engineer 2020-06-01, Away 2020-07-15, Engineer 2021-07-15, Manager 2021-08-30"));
        Assert.Equal("[2020-01-01, 2020-06-01); [2021-08-31, open)", Of("Manager 2020-01-01, Engineer 2020-06-01, Away 2020-07-15, Engineer 2021-07-15, Manager 2021-08-31"));
    }

    [Fact]
    public void Goes_over_kinds_and_employers_to_the_end_of_the_last_managing_post() => Assert.Equal(
        "[2020-01-01, 2024-01-01)",
        Of("Engineer 2010-01-01, TechLeadManager 2020-01-01 - - Other, Manager 2021-01-01, Director 2022-01-01, Elsewhere 2024-01-01"));

    [Fact]
    public void Only_the_first_is_first_and_none_where_they_managed_before()
    {
        const string told = "Manager 2010-01-01, Engineer 2015-01-01, Manager 2020-01-01";
        Assert.Equal([true, false], Given.Career(told).Tours.Select(t => t.IsFirst));
        Assert.Equal([true, false], Given.Career(told, Given.Person(managedBefore: null)).Tours.Select(t => t.IsFirst));
        Assert.Equal([false, false], Given.Career(told, Given.Person(managedBefore: 1)).Tours.Select(t => t.IsFirst));
        Assert.Empty(Given.Career("Engineer 2010-01-01").Tours);
    }

    private static string Of(string told) => string.Join("; ", Given.Career(told).Tours.Select(t => t.Days));
}
