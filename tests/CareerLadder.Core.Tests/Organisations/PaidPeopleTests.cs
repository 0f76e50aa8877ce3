using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PaidPeopleTests
{
    private static readonly Organisation Organisation = new(
        new()
        {
            People =
            [
                new("boss"), new("p", Joined: Given.Day("2020-02-01"), Zone: "North"), new("left", Left: Given.Day("2022-01-01")), new("nobody", Joined: Given.Day("2020-01-01")),
                new("later", Joined: Given.Day("2022-01-02")), new("away"),
            ],
            Posts =
            [
                new("boss", Given.Day("2020-01-01"), null, Kind.Manager, Level: "M4"), new("p", Given.Day("2020-02-01"), null, Kind.Engineer, Level: "E4", Team: "Red", Manager: "boss"),
                new("left", Given.Day("2020-01-01"), null, Kind.Engineer, Level: "E4"), new("later", Given.Day("2022-01-02"), null, Kind.Engineer, Level: "E4"),
                new("away", Given.Day("2020-01-01"), null, Kind.Engineer, Level: "Wizard"), new("away", Given.Day("2021-06-01"), null, Kind.Away),
            ],
            Pays = [new("p", Given.Day("2020-02-01"), 90, "EUR"), new("p", Given.Day("2022-01-01"), 95, "EUR"), new("left", Given.Day("2020-01-01"), 1, "EUR")],
            Bands = [new(Given.Day("2022-01-01"), "North", "E4", 100, 200, null, "EUR")],
            Levels = Given.Ladder.Levels,
        },
        RuleBook.Default);

    [Fact]
    public void Holds_who_is_here_on_the_day_with_that_days_post_pay_and_band()
    {
        var people = Organisation.PaidOn(Given.Day("2022-01-01"));
        Assert.Equal(["boss", "p", "away"], people.Select(p => p.Person.Id));
        var p = people[1];
        Assert.Equal(("E4", "Red", "boss", 95m, 100m, 23), (p.Level!.Id, p.Team, p.Manager, p.Pay!.Base, p.Band!.Min, p.MonthsOnRung));
        Assert.Equal(("Wizard", null, null), (people[2].LevelName, people[2].Level, people[2].Pay));
    }

    [Fact]
    public void The_day_before_all_is_as_it_was_then()
    {
        var people = Organisation.PaidOn(Given.Day("2021-12-31"));
        Assert.Equal(["boss", "p", "left", "away"], people.Select(p => p.Person.Id));
        Assert.Equal((90m, null), (people[1].Pay!.Base, people[1].Band));
        Assert.Null(people[1].InBand);
    }

    [Fact]
    public void Is_worked_out_once_for_a_day() => Assert.Same(Organisation.PaidOn(Given.Day("2022-01-01")), Organisation.PaidOn(Given.Day("2022-01-01")));
}
