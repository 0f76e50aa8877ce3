using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class AlignmentQueryTests
{
    [Theory]
    [InlineData("/alignment")]
    [InlineData("/alignment?zone=UK&rung=4")]
    [InlineData("/alignment?zone=")]
    [InlineData("/alignment?show=pay&by=team")]
    [InlineData("/alignment?show=people&zone=UK&of=E5&pay=outside&page=2")]
    [InlineData("/alignment?show=people&by=manager&of=&pay=swing-would-cut")]
    [InlineData("/alignment?show=swings&cuts=only")]
    [InlineData("/alignment?show=into-band")]
    [InlineData("/alignment?show=fair-pay")]
    public void Reads_back_what_it_writes(string address) => Assert.Equal(address, AlignmentQuery.Read(address, Payroll.Today).Address(null));

    [Theory]
    [InlineData("/alignment?show=nonsense&by=42&pay=x&rung=x&page=-3&cuts=maybe")]
    [InlineData("/alignment?page=x")]
    public void Takes_what_it_does_not_know_for_nothing(string address) => Assert.Equal(new(Payroll.Today), AlignmentQuery.Read(address, Payroll.Today));

    [Fact]
    public void Carries_a_chosen_day_along_and_begins_each_question_anew()
    {
        var asked = new AlignmentQuery(Payroll.Today, AlignmentPart.People, "UK", PayGrouping.Team, "Red", PayFit.Below, Page: 3);
        Assert.Equal("/alignment?asof=2022-08-23&show=swings&zone=UK", asked.Asking(AlignmentPart.Swings).Address(new(Given.Day("2022-08-23"), IsChosen: true)));
    }
}
