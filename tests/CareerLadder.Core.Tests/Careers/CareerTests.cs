using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class CareerTests
{
    [Theory]
    [InlineData("2019-01-31", 1, "2019-02-28")]
    [InlineData("2019-01-31", 2, "2019-03-31")]
    [InlineData("2020-01-01", 5, "2020-06-01")]
    [InlineData("2020-01-01", 6, "2020-07-11")]
    [InlineData("2020-06-05", 1, "2020-07-11")]
    [InlineData("2020-06-11", 1, "2020-07-11")]
    public void Months_are_counted_from_the_first_day_then_moved_by_the_leave_between(string start, int months, string expected) => Assert.Equal(
        Given.Day(expected),
        Given.Career("Engineer 2010-01-01, Away 2020-06-01, Engineer 2020-06-11").After(Given.Day(start), months));

    [Fact]
    public void Leave_that_begins_on_the_day_itself_does_not_move_it_and_a_second_leave_moves_it_again()
    {
        var career = Given.Career("Engineer 2020-01-01, Away 2020-03-01, Engineer 2020-03-11, Away 2020-04-11, Engineer 2020-05-11, Away 2020-06-11, Engineer 2020-07-01");
        Assert.Equal(Given.Day("2020-03-01"), career.After(Given.Day("2020-01-01"), 2));
        Assert.Equal(Given.Day("2020-04-11"), career.After(Given.Day("2020-01-01"), 3));
        Assert.Equal(Given.Day("2020-05-12"), career.After(Given.Day("2020-01-02"), 3));
        Assert.Equal(Given.Day("2020-06-10"), career.After(Given.Day("2020-01-01"), 4));
        Assert.Equal(Given.Day("2020-07-31"), career.After(Given.Day("2020-01-01"), 5));
    }

    [Fact]
    public void Behind_an_open_leave_nothing_comes_any_more()
    {
        var career = Given.Career("Engineer 2020-01-01, Away 2020-06-01");
        Assert.Equal(DateRange.Never, career.After(Given.Day("2020-01-01"), 6));
        Assert.Equal(Given.Day("2020-06-01"), career.After(Given.Day("2020-01-01"), 5));
        Assert.Equal(DateRange.Never, career.OffLeave(Given.Day("2020-06-01")));
        Assert.Equal(Given.Day("2020-05-31"), career.OffLeave(Given.Day("2020-05-31")));
    }

    [Fact]
    public void Leave_told_in_pieces_is_one()
    {
        var career = Given.Career("Engineer 2020-01-01, Away 2020-06-01, Away 2020-07-01, Engineer 2020-08-01");
        Assert.Equal("[2020-06-01, 2020-08-01)", Assert.Single(career.Leaves.ToArray()).ToString());
        Assert.Equal(Given.Day("2020-08-01"), career.OffLeave(Given.Day("2020-06-15")));
        Assert.Equal(1, career.LeaveDays(Given.Day("2020-07-31"), Given.Day("2021-01-01")));
        Assert.Equal(0, career.LeaveDays(Given.Day("2020-08-01"), Given.Day("2021-01-01")));
    }

    [Fact]
    public void Runs_go_on_over_leave_and_break_with_a_gap_or_another_kind() => Assert.Equal(
        "[2020-01-01, 2020-09-01); [2020-10-01, 2021-01-01); [2021-01-02, open)",
        string.Join("; ", Given.Career("Engineer 2020-01-01, Away 2020-06-01, TechLead 2020-08-01, gap 2020-09-01, Engineer 2020-10-01, Manager 2021-01-01, Engineer 2021-01-02").PractisingRuns));

    [Fact]
    public void A_run_ends_with_its_last_post_not_with_the_leave_behind_it() =>
        Assert.Equal("[2020-01-01, 2020-06-01)", Assert.Single(Given.Career("Manager 2020-01-01, Away 2020-06-01, Engineer 2020-08-01").ManagingRuns).ToString());

    [Fact]
    public void Days_practised_and_managed_leave_out_leave_and_everything_else()
    {
        var career = Given.Career("Engineer 2020-01-01, Away 2020-01-11, Engineer 2020-02-01, Elsewhere 2020-02-11, Manager 2020-03-01");
        Assert.Equal(0, career.PractisedDays(Given.Day("2020-01-01")));
        Assert.Equal(11, career.PractisedDays(Given.Day("2020-02-02")));
        Assert.Equal(20, career.PractisedDays(Given.Day("2030-01-01")));
        Assert.Equal(1, career.ManagedDays(Given.Day("2020-03-02")));
    }

    [Fact]
    public void Stands_during_leave_where_they_stood_before_it()
    {
        var career = Given.Career("Away 2019-01-01, Engineer 2020-01-01 E4, Away 2020-06-01, gap 2020-07-01, Elsewhere 2020-08-01", Given.Person(left: "2021-01-01"));
        Assert.Null(career.StandingOn(Given.Day("2019-06-01")));
        Assert.Equal("E4", career.StandingOn(Given.Day("2020-06-15"))?.Level);
        Assert.Null(career.StandingOn(Given.Day("2020-07-15")));
        Assert.Equal(Kind.Elsewhere, career.StandingOn(Given.Day("2020-12-31"))?.Kind);
        Assert.Null(career.StandingOn(Given.Day("2021-01-01")));
    }

    [Fact]
    public void The_days_of_an_answer_run_from_the_first_of_equal_ones_to_another()
    {
        var career = Given.Career("Engineer 2020-01-01", with: Given.Intents("2021-01-01 Stay, 2020-01-01 Stay, 2022-01-01 Maybe, 2022-01-01 ManageNow, 2023-01-01 Stay"));
        Assert.Equal("[2020-01-01, 2022-01-01); [2023-01-01, open)", string.Join("; ", career.DaysOf(Intent.Stay)));
        Assert.Empty(career.DaysOf(Intent.Maybe));
        Assert.Equal("[2022-01-01, 2023-01-01)", string.Join("; ", career.DaysOf(Intent.ManageNow)));
    }

    [Fact]
    public void A_person_without_posts_has_no_career_yet()
    {
        var career = Given.Career("");
        Assert.Null(career.Begins);
        Assert.Equal(DateRange.Never, career.FirstActiveDay);
        Assert.Empty(career.Tours);
        Assert.Empty(Core.Flags.RuleBook.Default.Judge(new(career, new())));
    }
}
