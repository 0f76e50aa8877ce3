using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Team;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class LeadSeatsTests
{
    [Fact]
    public void Says_since_when_a_manager_takes_the_seat_and_who_could_by_name()
    {
        var seat = Of(GivenTeam.Organisation, "tom", Given.Today)!;
        Assert.True(seat is { Lead: Lead.Both, SeniorRung: 3, Leads.Count: 0, AwayMeanwhile.Count: 0 });
        Assert.Equal(Given.Day("2025-05-01"), seat.Since);
        Assert.Equal([("Eve Senior", "E3", 46)], seat.Could.Select(c => (c.Person.Name, c.Level, c.MonthsOnRung)));
    }

    [Fact]
    public void Says_who_leads_where_it_is_somebodys_post()
    {
        var seat = Of(GivenTeam.Organisation, "mia", Given.Today)!;
        Assert.Equal((Lead.TechLead, null), (seat.Lead, seat.Since));
        Assert.Equal(["Bo Lead"], seat.Leads.Select(l => l.Name));
    }

    [Theory]
    [InlineData("2026-09-30", "Ann Senior, Bo Lead, Di Away", "")]
    [InlineData("2026-10-01", "Ann Senior, Bo Lead", "Di Away")]
    [InlineData("2025-02-09", "Bo Lead, Di Away", "")]
    public void Counts_nobody_below_the_senior_rung_and_nobody_on_leave(string day, string could, string away)
    {
        var seat = Of(GivenTeam.Organisation, "mia", day)!;
        Assert.Equal((could, away), (string.Join(", ", seat.Could.Select(c => c.Person.Name)), string.Join(", ", seat.AwayMeanwhile.Select(c => c.Person.Name))));
    }

    [Fact]
    public void Heeds_the_organisations_own_senior_rung()
    {
        var strict = new Organisation(GivenTeam.Facts, Core.Flags.RuleBook.Default, new() { SeniorRung = 5 });
        Assert.Equal(["Bo Lead"], Of(strict, "mia", Given.Today)!.Could.Select(c => c.Person.Name));
    }

    [Theory]
    [InlineData("2025-05-31", Lead.Nobody)]
    [InlineData("2025-06-01", Lead.TechLead)]
    public void Is_free_until_somebodys_post_is_to_lead(string day, Lead lead) => Assert.Equal(lead, Of(GivenTeam.Organisation, "mia", day)!.Lead);

    [Fact]
    public void Counts_an_engineer_with_people_reporting_as_both()
    {
        var seat = Of(Given.Organisation((new("a", "Ada"), "TechLead 2024-01-01 E5"), (new("b", "Bob"), "Engineer 2025-02-03 E2 a")), "a", Given.Today)!;
        Assert.True(seat is { Lead: Lead.Both, Could.Count: 0 } && seat.Since == Given.Day("2025-02-03"));
    }

    [Fact]
    public void Is_no_seat_of_somebody_who_manages_several_teams_or_no_engineers()
    {
        Assert.Null(Of(GivenTeam.Organisation, "dora", Given.Today));
        Assert.Null(Of(GivenTeam.Organisation, "ann", Given.Today));
        Assert.Null(Of(Given.Organisation((new("m", "Mo"), "Manager 2024-01-01 M5"), (new("n", "Nia"), "Elsewhere 2024-01-01 E3 m")), "m", Given.Today));
    }

    private static LeadSeat? Of(Organisation organisation, string manager, string day)
    {
        var people = organisation.Lines.ReportsOn(manager, Given.Day(day)).Select(id => organisation.Find(id)!).OrderBy(p => p.Person.DisplayName, StringComparer.Ordinal).ToList();
        return LeadSeats.Of(Given.Access(organisation, new(manager)), organisation.Find(manager)!, people, Given.Day(day));
    }
}
