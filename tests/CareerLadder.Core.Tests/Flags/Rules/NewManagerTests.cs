using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class NewManagerTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-02-29";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_first_tour_begins() =>
        Assert.Equal("Note [2020-02-29, 2022-02-28)", Given.Found<NewManager>(Given.Evidence(Told)));

    [Fact]
    public void Silent_under_the_limit_of_a_first_tour_for_engineers_and_for_second_tours()
    {
        Assert.Equal("", Given.Found<NewManager>(Given.Evidence("Engineer 2010-01-01, TechLead 2020-02-29")));
        Assert.Equal("", Given.Found<NewManager>(Given.Evidence(Told, Given.Person(managedBefore: 1))));
        Assert.Equal("Note [2020-02-29, 2020-06-30)", Given.Found<NewManager>(Given.Evidence(Told + ", Engineer 2020-06-30, Manager 2020-12-31")));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_tour()
    {
        Assert.Equal("Note [2020-02-29, 2020-12-31)", Given.Found<NewManager>(Given.Evidence(Told + ", Engineer 2020-12-31")));
        Assert.Equal("Note [2020-02-29, 2020-12-31)", Given.Found<NewManager>(Given.Evidence(Told, Given.Person(left: "2020-12-31"))));
    }

    [Theory]
    [InlineData("Engineer 2010-01-01, TechLeadManager 2020-02-29, Manager 2021-01-01, Executive 2022-01-01")]
    [InlineData("Engineer 2010-01-01, Manager 2020-02-29, Elsewhere 2021-01-01, Manager 2021-04-01")]
    [InlineData("Engineer 2010-01-01, Manager 2020-02-29 - - Other, Manager 2021-01-01")]
    public void Counts_from_the_start_of_the_unbroken_run_which_is_the_tour(string told) =>
        Assert.Equal("Note [2020-02-29, 2022-02-28)", Given.Found<NewManager>(Given.Evidence(told)));

    [Fact]
    public void Leave_moves_the_end() => Assert.Equal(
        "Note [2020-02-29, 2021-01-01); Note [2021-01-11, 2022-03-10)",
        Given.Found<NewManager>(Given.Evidence(Told + ", Away 2021-01-01, Manager 2021-01-11")));

    [Fact]
    public void The_limit_can_be_set() => Assert.Equal(
        "Note [2020-02-29, 2021-02-28)",
        Given.Found(Given.Evidence(Told), new NewManager { Limits = new() { EndsAtMonths = 12 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates()
    {
        Assert.Equal(["Managing since 29 Feb 2020, for the first time."], Given.Because<NewManager>(Given.Evidence(Told)));
        Assert.Equal(
            ["Managing since 29 Feb 2020, for the first time (as far as we know)."],
            Given.Because<NewManager>(Given.Evidence(Told, Given.Person(managedBefore: null))));
    }
}
