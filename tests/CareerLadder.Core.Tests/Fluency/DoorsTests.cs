using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using Xunit;

namespace CareerLadder.Core.Tests.Fluency;

/// <summary>Each door in each state, on the day it changes and on the day before.</summary>
public sealed class DoorsTests
{
    // Rusty from 2026-04-17, faded from 2028-09-20.
    private const string Manager = "Engineer 2014-06-01, Manager 2023-09-20 M5";

    [Theory]
    [InlineData("2023-09-19", "Open 2028-09-20")]
    [InlineData("2027-09-20", "Open 2028-09-20")]
    [InlineData("2027-09-21", "Narrowing 2028-09-20")]
    [InlineData("2028-09-19", "Narrowing 2028-09-20")]
    [InlineData("2028-09-20", "Hard")]
    public void Back_to_engineering_here_is_hard_from_the_day_fluency_is_faded(string asOf, string expected) =>
        Assert.Equal(expected, Of("engineer-here", Manager, asOf));

    [Theory]
    [InlineData("2025-04-17", "Open 2026-04-17")]
    [InlineData("2025-04-18", "Narrowing 2026-04-17")]
    [InlineData("2026-04-16", "Narrowing 2026-04-17")]
    [InlineData("2026-04-17", "Hard")]
    public void An_engineer_elsewhere_and_a_manager_elsewhere_from_the_day_it_is_rusty(string asOf, string expected)
    {
        Assert.Equal(expected, Of("engineer-elsewhere", Manager, asOf));
        Assert.Equal(expected, Of("manage-elsewhere", Manager, asOf));
    }

    [Fact]
    public void Open_without_a_day_where_nothing_will_fade()
    {
        Assert.Equal("Open", Of("engineer-here", "Engineer 2014-06-01", "2026-01-01"));
        Assert.Equal("Open", Of("engineer-elsewhere", "Engineer 2014-06-01", "2026-01-01"));
        Assert.Equal("Open", Of("manage-elsewhere", "Engineer 2014-06-01", "2026-01-01", Given.Person(managedBefore: 2)));
        Assert.Equal("Open", Of("engineer-here", Manager + ", Engineer 2025-01-01", "2024-01-01"));
    }

    [Theory]
    [InlineData("2026-12-31", "Opening 2027-01-01")]
    [InlineData("2027-01-01", "Open")]
    public void Managing_here_opens_on_the_first_day_with_seven_years(string asOf, string expected) =>
        Assert.Equal(expected, Of("manage-here", "Engineer 2020-01-01", asOf));

    [Theory]
    [InlineData("2022-12-31", "Opening", "Opening")]
    [InlineData("2023-01-01", "Open", "Narrowing 2023-12-20")]
    public void Both_managing_doors_open_with_the_first_managing_day(string asOf, string here, string elsewhere)
    {
        const string told = "Engineer 2020-01-01, Manager 2023-01-01";
        Assert.Equal(here, Of("manage-here", told, asOf));
        Assert.Equal(elsewhere, Of("manage-elsewhere", told, asOf));
    }

    [Fact]
    public void Having_managed_before_opens_managing_and_earlier_years_that_are_not_known_do_too()
    {
        Assert.Equal("Open", Of("manage-here", "Engineer 2020-01-01", "2020-01-01", Given.Person(managedBefore: 0.5)));
        Assert.Equal("Open", Of("manage-here", "Engineer 2020-01-01", "2020-01-01", Given.Person(practisedBefore: null)));
        Assert.Equal("Opening", Of("manage-elsewhere", "Engineer 2020-01-01", "2030-01-01", Given.Person(managedBefore: null)));
    }

    [Theory]
    [InlineData("Engineer 2020-01-01 E4", "Opening")]
    [InlineData("Engineer 2020-01-01 E7", "Hard")]
    [InlineData("Manager 2020-01-01 M6", "Opening")]
    [InlineData("Manager 2020-01-01 M7", "Hard")]
    [InlineData("Manager 2020-01-01 E4", "Opening")]
    [InlineData("Engineer 2020-01-01 Wizard", null)]
    [InlineData("Engineer 2020-01-01", null)]
    [InlineData("Elsewhere 2020-01-01 E4", null)]
    [InlineData("Engineer 2019-01-01 E4, gap 2020-01-01", null)]
    [InlineData("Engineer 2019-01-01 E4, Away 2020-01-01", "Opening")]
    public void Climbing_rests_on_the_track_and_the_rung(string told, string? expected) => Assert.Equal(expected, Of("climb", told, "2020-06-01"));

    [Fact]
    public void Climbing_is_open_with_an_opening_above_but_not_at_the_top()
    {
        Assert.Equal("Open", Of("climb", "Engineer 2020-01-01 E4", "2020-06-01", posted: 1));
        Assert.Equal("Hard", Of("climb", "Engineer 2020-01-01 E7", "2020-06-01", posted: 1));
        Assert.Equal("Opening", Of("climb", "Engineer 2020-01-01 E4", "2020-06-01", posted: 0));
    }

    [Theory]
    [InlineData("Engineer 2020-01-01 E4", true, "Open Swap seats with a manager")]
    [InlineData("Manager 2020-01-01", true, "Open Swap seats with an engineer")]
    [InlineData("Manager 2020-01-01", false, "Opening Swap seats with an engineer")]
    [InlineData("Elsewhere 2020-01-01 E4", true, null)]
    [InlineData("Engineer 2020-01-01 E4", null, null)]
    public void A_swap_is_open_where_somebody_fits_and_both_agreed_to_be_asked(string told, bool? fits, string? expected)
    {
        var career = Given.Career(told);
        var door = Doors.Of(career, new FluencyModel().Of(career), Given.Ladder, Given.Day("2020-06-01"), swapFits: fits).SingleOrDefault(d => d.Id == "swap");
        Assert.Equal(expected, door is null ? null : $"{door.State} {door.Title}");
    }

    [Fact]
    public void Engineering_doors_are_left_out_for_who_never_practised() => Assert.Equal(
        ["manage-here", "manage-elsewhere", "climb"],
        All("Manager 2020-01-01 M5", "2021-01-01").Select(d => d.Id));

    [Fact]
    public void There_are_none_before_the_first_post_nor_once_they_have_left()
    {
        Assert.Empty(All("Engineer 2020-01-01", "2019-12-31"));
        Assert.NotEmpty(All("Engineer 2020-01-01", "2020-01-01"));
        Assert.NotEmpty(All("Engineer 2020-01-01", "2020-12-31", Given.Person(left: "2021-01-01")));
        Assert.Empty(All("Engineer 2020-01-01", "2021-01-01", Given.Person(left: "2021-01-01")));
    }

    [Fact]
    public void No_door_of_any_career_is_ever_called_closed_or_too_late() => Lives.Hold((life, days) =>
    {
        var asOf = life.Career.Begins?.AddDays(days) ?? Given.Day("2020-01-01");
        foreach (var door in Doors.Of(life.Career, new FluencyModel().Of(life.Career), Given.Ladder, asOf, days % 2, days % 3, days % 2 == 0))
        {
            Assert.NotEmpty(door.Because);
            Assert.DoesNotContain("closed", door.Because + door.Title, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("too late", door.Because + door.Title, StringComparison.OrdinalIgnoreCase);
            Assert.True(door.Until is null || door.Until > asOf);
            Assert.False(door is { State: DoorState.Narrowing, Until: null } or { State: DoorState.Hard, Until: not null });
        }
    });

    private static string? Of(string id, string told, string asOf, Person? person = null, int? posted = null) =>
        All(told, asOf, person, posted).Where(d => d.Id == id).Select(d => $"{d.State} {d.Until:yyyy-MM-dd}".Trim()).SingleOrDefault();

    private static IReadOnlyList<Door> All(string told, string asOf, Person? person = null, int? posted = null)
    {
        var career = Given.Career(told, person);
        return Doors.Of(career, new FluencyModel().Of(career), Given.Ladder, Given.Day(asOf), posted);
    }
}
