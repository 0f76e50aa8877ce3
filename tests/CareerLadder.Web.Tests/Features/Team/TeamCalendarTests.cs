using CareerLadder.Core.Flags;
using CareerLadder.Web.Features.Team;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamCalendarTests
{
    [Fact]
    public void Lists_thirteen_months_from_that_of_the_day_those_without_anything_too()
    {
        var months = Of("dora", "mia", Given.Today);
        Assert.Equal((2026, 11), (months[0].Year, months[0].Month));
        Assert.Equal((13, 2027, 11), (months.Count, months[^1].Year, months[^1].Month));
        Assert.Contains(months, m => m.Flags.Count == 0);
    }

    // Mia, a manager since 20 Sep 2023: 30 months in one post are over on 20 Mar 2026.
    [Theory]
    [InlineData("2025-03-20", false)]
    [InlineData("2025-03-21", true)]
    [InlineData("2026-03-19", true)]
    [InlineData("2026-03-20", false)]
    public void Shows_a_flag_from_the_day_it_is_less_than_twelve_months_away_until_it_begins(string day, bool isComing) =>
        Assert.Equal(isComing, Of("dora", "mia", day).Any(m => (m.Year, m.Month) == (2026, 3) && m.Flags.Any(f => f is { Rule: "ComfortZone", Severity: Severity.Note })));

    [Fact]
    public void Puts_together_those_with_whom_the_same_begins_in_one_month()
    {
        var facts = Given.Facts((new("mia", "Mia"), "Manager 2023-01-01 M5"), (new("a", "Ann", PractisedBefore: 1), "Engineer 2025-03-03 E2 mia"), (new("b", "Bo", PractisedBefore: 1), "Engineer 2025-03-24 E2 mia"));
        var organisation = Given.Organisation(facts);
        var coming = TeamCalendar.Of(Given.Access(organisation, new("mia")), [organisation.Find("a")!, organisation.Find("b")!], Given.Day(Given.Today));
        Assert.Equal(["Ann", "Bo"], coming.Single(m => m is { Year: 2027, Month: 9 }).Flags.Single().People.Select(p => p.Name));
    }

    [Fact]
    public void Shows_a_debt_once_where_it_begins_and_none_that_is_owed_already()
    {
        var months = Of("mia", "ann", Given.Today);
        Assert.Equal([(2027, 3)], months.Where(m => m.Flags.Any(f => f is { Rule: "ConversationOverdue", IsDebt: true })).Select(m => (m.Year, m.Month)));
        Assert.DoesNotContain(Of("mia", "bo", Given.Today).SelectMany(m => m.Flags), f => f.IsDebt);
    }

    [Fact]
    public void Shows_the_line_above_only_what_begins_for_the_line()
    {
        Assert.Contains(Of("mia", "ann", Given.Today).SelectMany(m => m.Flags), f => f.Rule == "ComfortZone");
        Assert.DoesNotContain(Of("dora", "ann", Given.Today).SelectMany(m => m.Flags), f => f is { Rule: "ComfortZone" });
        Assert.Empty(Of("tom", "ann", Given.Today));
    }

    private static IReadOnlyList<ComingMonth> Of(string viewer, string person, string day) =>
        TeamCalendar.Of(Given.Access(GivenTeam.Organisation, new(viewer)), [GivenTeam.Organisation.Find(person)!], Given.Day(day));
}
