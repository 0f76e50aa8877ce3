using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PresenceTests
{
    [Theory]
    [InlineData("2019-12-31", Presence.NotYet)]
    [InlineData("2020-01-01", Presence.Here)]
    [InlineData("2022-12-31", Presence.Here)]
    [InlineData("2023-01-01", Presence.Left)]
    public void Somebody_is_here_from_joining_until_leaving(string day, Presence presence) =>
        Assert.Equal(presence, Given.Evidence("Engineer 2015-01-01, Manager 2021-01-01", Given.Person(joined: "2020-01-01", left: "2023-01-01")).PresenceOn(Given.Day(day)));

    [Theory]
    [InlineData("2014-12-31", Presence.NotYet)]
    [InlineData("2015-01-01", Presence.Here)]
    public void Where_joining_is_not_known_it_is_the_first_post_here(string day, Presence presence) =>
        Assert.Equal(presence, Given.Evidence("Engineer 2015-01-01").PresenceOn(Given.Day(day)));

    [Fact]
    public void Somebody_of_whom_nothing_is_known_is_here() => Assert.Equal(Presence.Here, Given.Evidence("").PresenceOn(Given.Day("2020-01-01")));

    [Fact]
    public void Stands_during_leave_where_they_stood_before() =>
        Assert.Equal("E3", Given.Evidence("Engineer 2015-01-01 E3, Away 2020-01-01, Engineer 2020-09-01 E4").StandsHereOn(Given.Day("2020-05-01"))?.Level);

    [Fact]
    public void Whoever_left_is_told_by_the_last_post()
    {
        var left = Given.Evidence("Engineer 2015-01-01 E3, Away 2020-01-01", Given.Person(left: "2021-01-01"));

        Assert.Null(left.StandsHereOn(Given.Day("2021-01-01")));
        Assert.Equal("E3", left.LastStoodHere(Given.Day("2021-01-01"))?.Level);
    }

    [Fact]
    public void The_days_here_are_those_on_which_somebody_is_here() => Lives.Hold((life, number) =>
    {
        var evidence = life.Evidence;
        var days = evidence.DaysHere();
        foreach (var day in (DateOnly[])[days.Start, days.Start > DateOnly.MinValue ? days.Start.AddDays(-1) : days.Start, days.End.AddDays(-1), Given.Day("1990-01-01").AddDays(number)])
            Assert.Equal(evidence.PresenceOn(day) == Presence.Here, days.Holds(day));
    });
}
