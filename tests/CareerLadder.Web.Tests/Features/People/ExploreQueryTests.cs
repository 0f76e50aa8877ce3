using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class ExploreQueryTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Theory]
    [InlineData("/people?zone=UK&zone=US&in-post=12..24&by=level&by=track&figure=base&page=2")]
    [InlineData("/people?kind=Manager&team=~none&base=60000..80000%20GBP")]
    [InlineData("/people?level=E4&level=E5")]
    public void Reads_as_the_same_address_again(string address) => Assert.Equal(address, PeopleQuery.Read(address, Today).Address(new(Today)).Replace("%20", "%20", StringComparison.Ordinal));

    [Fact]
    public void What_it_does_not_know_it_leaves_out()
    {
        Assert.Equal("/people", PeopleQuery.Read("/people?fluency=..5&by=group&figure=team&page=-1&practice=3", Today).Address(new(Today)));
        Assert.Equal(PeopleQuery.Read("/people?zone=UK&by=team", Today), PeopleQuery.Read("/people?by=team&zone=UK", Today));
        Assert.NotEqual(PeopleQuery.Read("/people?zone=UK", Today), PeopleQuery.Read("/people?zone=US", Today));
    }

    [Fact]
    public void Narrows_to_a_group_of_the_lists_own_choices_and_of_all_others()
    {
        var asked = new PeopleQuery(Today);
        Assert.Equal("/people?kind=Manager", asked.NarrowedTo(Facets.Find("kind")!, "Manager").Address(new(Today)));
        Assert.Equal("/people?who=left", asked.NarrowedTo(Facets.Find("who")!, "left").Address(new(Today)));
        Assert.Equal("/people?team=~none", asked.NarrowedTo(Facets.Find("team")!, "~none").Address(new(Today)));
        Assert.Equal("/people?zone=US", PeopleQuery.Read("/people?zone=UK", Today).NarrowedTo(Facets.Find("zone")!, "US").Address(new(Today)));
    }
}
