using CareerLadder.Core.Flags;
using CareerLadder.Web.Features.Team;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamDebtsTests
{
    [Theory]
    [InlineData("2027-05-03", false)]
    [InlineData("2027-05-04", true)]
    public void Says_who_was_not_asked_for_twelve_months_from_that_day_on(string day, bool isOwed) =>
        Assert.Equal(isOwed, Of("NeverAsked", day)?.To.Any(o => o.Person.Id == "ann") == true);

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public void Says_with_whom_a_conversation_is_due_from_that_day_on(string day, bool isOwed) =>
        Assert.Equal(isOwed, Of("ConversationOverdue", day)?.To.Any(o => o.Person.Id == "ann") == true);

    [Fact]
    public void Tells_the_loudest_first_each_with_its_reason()
    {
        var due = Of("ConversationOverdue", Given.Today)!;
        Assert.Equal(Severity.Act, due.Severity);
        Assert.Equal(due.To.Select(o => o.Severity).OrderDescending(), due.To.Select(o => o.Severity));
        Assert.Equal("No career conversation is recorded; counted since 1 Jan 2024.", due.To.Single(o => o.Person.Id == "bo").Because);
    }

    [Theory]
    [InlineData("mia", true)]
    [InlineData("dora", true)]
    [InlineData("bo", false)]
    [InlineData("ann", false)]
    [InlineData("tom", false)]
    public void Tells_the_manager_and_the_line_above_and_neither_the_person_nor_others(string viewer, bool isTold)
    {
        var access = Given.Access(GivenTeam.Organisation, new(viewer));
        Assert.Equal(isTold, TeamDebts.Of(access, [GivenTeam.Organisation.Find("bo")!], Given.Day(Given.Today)).Count > 0);
    }

    private static TeamDebt? Of(string rule, string day)
    {
        var people = GivenTeam.Organisation.Lines.ReportsOn("mia", Given.Day(day)).Select(id => GivenTeam.Organisation.Find(id)!);
        return TeamDebts.Of(Given.Access(GivenTeam.Organisation, new("mia")), people, Given.Day(day)).SingleOrDefault(d => d.Rule == rule);
    }
}
