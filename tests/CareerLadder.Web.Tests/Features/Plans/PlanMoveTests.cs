using CareerLadder.Web.Features.Plans;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class PlanMoveTests
{
    [Theory]
    [InlineData("2027-06-01", 1, "2027-07-01")]
    [InlineData("2027-06-01", -12, "2026-12-01")]
    [InlineData("2027-06-17", 2, "2027-08-01")]
    // Never a day that is not ahead, and none so far that nobody could mean it.
    [InlineData("2027-06-01", -7, "2026-12-01")]
    [InlineData("2027-06-01", 5000, "2055-11-01")]
    public void Lands_on_the_first_of_a_month_ahead(string from, int months, string lands) =>
        Assert.Equal(Given.Day(lands), PlanMove.Moved(Given.Day(from), months, Given.Day(Given.Today)));
}
