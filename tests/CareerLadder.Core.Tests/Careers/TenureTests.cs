using CareerLadder.Core.Careers;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class TenureTests
{
    [Theory]
    [InlineData("2020-02-28", 0)]
    [InlineData("2020-02-29", 1)]
    [InlineData("2020-03-30", 1)]
    [InlineData("2020-03-31", 2)]
    public void Is_the_most_whole_months_that_fit(string asOf, int months) =>
        Assert.Equal(new(months, months, months, null), Of("Engineer 2020-01-31 E4", asOf));

    [Fact]
    public void A_post_goes_on_with_the_same_kind_level_team_and_employer_whatever_title_and_manager()
    {
        var post = Given.Posts("Engineer 2020-01-01 E4 Red")[0];
        var later = post with { From = Given.Day("2021-01-01"), Title = "Another", Manager = "p2" };
        Assert.Equal(24, Tenure.Of(Career.Of(new(Given.Person()), [post, later]), Given.Ladder, Given.Day("2022-01-01")).Post);
    }

    [Theory]
    [InlineData("TechLead 2021-01-01 E4 Red", 12, 24, 24)]
    [InlineData("Engineer 2021-01-01 E5 Red", 12, 12, 24)]
    [InlineData("Engineer 2021-01-01 E4 Blue", 12, 24, 24)]
    [InlineData("Engineer 2021-01-01 E4 Red Other", 12, 24, 24)]
    [InlineData("Manager 2021-01-01 M4 Red", 12, 24, 12)]
    [InlineData("Manager 2021-01-01 M5 Red", 12, 12, 12)]
    [InlineData("Engineer 2021-01-01 Wizard Red", 12, null, 24)]
    [InlineData("Engineer 2021-01-01", 12, null, 24)]
    public void Rung_goes_on_over_tracks_and_track_over_employers(string next, int post, int? rung, int track) =>
        Assert.Equal(new(post, rung, track, null), Of($"Engineer 2020-01-01 E4 Red, {next}", "2022-01-01"));

    [Fact]
    public void A_rung_that_was_not_known_for_a_while_is_counted_anew() =>
        Assert.Equal(new(6, 6, 24, null), Of("Engineer 2020-01-01 E4, Engineer 2021-01-01 Wizard, Engineer 2021-07-01 E4", "2022-01-01"));

    [Fact]
    public void Another_function_and_a_gap_end_the_first_three_and_have_none()
    {
        Assert.Equal(new(null, null, null, 12), Of("Engineer 2020-01-01 E4, Elsewhere 2020-06-01 E4", "2021-01-01", joined: "2020-01-01"));
        Assert.Equal(new(null, null, null, 12), Of("Engineer 2020-01-01 E4, gap 2020-06-01", "2021-01-01", joined: "2020-01-01"));
        Assert.Equal(new(6, 6, 6, null), Of("Engineer 2020-01-01 E4, Elsewhere 2020-06-01 E4, Engineer 2020-07-01 E4", "2021-01-01"));
        Assert.Equal(new(6, 6, 6, null), Of("Engineer 2020-01-01 E4, gap 2020-06-01, Engineer 2020-07-01 E4", "2021-01-01"));
    }

    [Fact]
    public void Leave_keeps_them_running_during_it_and_after_it()
    {
        const string told = "Engineer 2020-01-01 E4, Away 2020-06-01, Engineer 2020-09-01 E4";
        Assert.Equal(new(7, 7, 7, null), Of(told, "2020-08-01"));
        Assert.Equal(new(12, 12, 12, null), Of(told, "2021-01-01"));
        Assert.Equal(new(null, null, null, null), Of("Away 2020-01-01", "2021-01-01"));
    }

    [Fact]
    public void Company_counts_from_joining_and_is_not_known_where_that_is_not()
    {
        Assert.Equal(36, Of("Engineer 2020-01-01", "2023-01-01", joined: "2020-01-01").Company);
        Assert.Null(Of("Engineer 2020-01-01", "2023-01-01").Company);
        Assert.Null(Of("Engineer 2020-01-01", "2023-01-01", joined: "2023-01-02").Company);
    }

    [Fact]
    public void There_is_none_before_the_first_post_nor_from_the_day_they_left()
    {
        Assert.Equal(Tenure.None, Of("Engineer 2020-01-01", "2019-12-31", joined: "2019-01-01"));
        Assert.Equal(Tenure.None, Of("Engineer 2020-01-01", "2021-01-01", joined: "2019-01-01", left: "2021-01-01"));
        Assert.NotEqual(Tenure.None, Of("Engineer 2020-01-01", "2020-12-31", joined: "2019-01-01", left: "2021-01-01"));
        Assert.Equal(Tenure.None, Of("", "2021-01-01", joined: "2019-01-01"));
    }

    private static Tenure Of(string told, string asOf, string? joined = null, string? left = null) =>
        Tenure.Of(Given.Career(told, Given.Person(joined: joined, left: left)), Given.Ladder, Given.Day(asOf));
}
