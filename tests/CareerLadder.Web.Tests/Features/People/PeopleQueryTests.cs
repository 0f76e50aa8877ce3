using CareerLadder.Core.Careers;
using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeopleQueryTests
{
    private static readonly DateOnly Day = Given.Day("2020-01-01");

    [Fact]
    public void The_address_holds_the_whole_view_and_reads_as_the_same()
    {
        var asked = new PeopleQuery(Day, "ann & co", "TlmTrap", Kind.TechLead, "E5", "Payments, EU", PeopleWho.Everyone, PeopleSort.Post, IsDescending: true);

        var address = asked.Address(new(Day, IsChosen: true));

        Assert.Equal("/people?asof=2020-01-01&find=ann%20%26%20co&flag=TlmTrap&kind=TechLead&level=E5&team=Payments,%20EU&who=everyone&sort=-post", address);
        Assert.Equal(asked, PeopleQuery.Read(address, Day));
    }

    [Fact]
    public void What_is_as_always_is_left_out_of_the_address() => Assert.Equal("/people", new PeopleQuery(Day).Address(new(Day)));

    [Theory]
    [InlineData("/people?kind=Nonsense&sort=7&who=2&find=%20")]
    [InlineData("/people?kind=3&sort=&who=nobody&flag=")]
    public void What_makes_no_sense_is_passed_over(string address) => Assert.Equal(new PeopleQuery(Day), PeopleQuery.Read(address, Day));

    [Fact]
    public void Sorting_by_the_same_again_turns_it_round()
    {
        var once = new PeopleQuery(Day).SortedBy(PeopleSort.Team);

        Assert.Equal((PeopleSort.Team, false), (once.Sort, once.IsDescending));
        Assert.True(once.SortedBy(PeopleSort.Team).IsDescending);
        Assert.False(once.SortedBy(PeopleSort.Team).SortedBy(PeopleSort.Name).IsDescending);
    }
}
