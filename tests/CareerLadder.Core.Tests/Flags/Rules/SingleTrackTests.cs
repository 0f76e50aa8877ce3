using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class SingleTrackTests
{
    private const string Told = "Engineer 2015-01-01 E4, Engineer 2020-01-31 E5";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_staff_rung() => Assert.Equal("Note [2020-01-31, open)", Found(Told));

    [Fact]
    public void Silent_under_the_limit_of_the_staff_rung_and_where_the_rung_is_not_known()
    {
        Assert.Equal("", Found("Engineer 2015-01-01 E4"));
        Assert.Equal("", Found("Engineer 2015-01-01 Wizard, TechLead 2020-01-01"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_any_answer_with_managing_or_another_function()
    {
        Assert.Equal("Note [2020-01-31, 2021-01-01)", Found(Told, "2021-01-01 NotManage"));
        Assert.Equal("Note [2020-01-31, 2021-01-01)", Found(Told + ", Manager 2021-01-01 M5, Engineer 2022-01-01 E5"));
        Assert.Equal("Note [2020-01-31, 2021-01-01); Note [2022-01-01, open)", Found(Told + ", Elsewhere 2021-01-01 E5, Engineer 2022-01-01 E5"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_on_the_staff_rung_or_above()
    {
        Assert.Equal("Note [2020-01-31, open)", Found(Told + ", TechLead 2021-01-01 E6 Blue, Engineer 2022-01-01 M7"));
        Assert.Equal(
            ["On the Staff rung or above since 31 Jan 2020, never managed, and no answer about managing is recorded."],
            Given.Because<SingleTrack>(Evidence(Told + ", TechLead 2021-01-01 E6 Blue")));
    }

    [Fact]
    public void Silent_for_who_answered_or_managed_before()
    {
        Assert.Equal("", Found(Told, "2012-01-01 Maybe"));
        Assert.Equal("", Found("Manager 2012-01-01, Engineer 2020-01-31 E5"));
        Assert.Equal("", Given.Found<SingleTrack>(Evidence(Told, Given.Person(managedBefore: 0.1))));
    }

    [Fact]
    public void Says_as_far_as_we_know() => Assert.Equal(
        ["On the Staff rung or above since 31 Jan 2020, never managed (as far as we know), and no answer about managing is recorded."],
        Given.Because<SingleTrack>(Evidence(Told, Given.Person(managedBefore: null))));

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Note [2020-01-31, 2020-06-01); Note [2020-07-01, open)",
        Found(Told + ", Away 2020-06-01 E5, Engineer 2020-07-01 E5"));

    [Fact]
    public void The_rung_called_staff_can_be_set()
    {
        var company = new Company { Ladders = Given.Ladder, StaffRung = 4 };
        Assert.Equal("Note [2015-01-01, open)", Given.Found<SingleTrack>(Given.Evidence(Told, company: company)));
    }

    [Fact]
    public void Judges_each_day_by_the_ladders_of_that_day()
    {
        var company = new Company { Ladders = new([(null, Given.Ladder), (Given.Day("2022-03-01"), new([new("E5", Core.Ladders.Track.Engineering, 4)], [])), (Given.Day("2023-01-01"), Given.Ladder)]) };
        Assert.Equal("Note [2020-01-31, 2022-03-01); Note [2023-01-01, open)", Given.Found<SingleTrack>(Given.Evidence(Told, company: company)));
    }

    private static Evidence Evidence(string told, Person? person = null) => Given.Evidence(told, person, Given.RecordingSince("2000-01-01"));

    private static string Found(string told, string intents = "") =>
        Given.Found<SingleTrack>(Given.Evidence(told, company: Given.RecordingSince("2000-01-01"), with: Given.Intents(intents)));
}
