using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class SetAsideInputTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Theory]
    [InlineData("2026-11-22", "Please give a day to come: tomorrow is the first.")]
    [InlineData("2026-11-23", null)]
    [InlineData("2027-11-22", null)]
    [InlineData("2027-11-23", "Please give a day up to 22 Nov 2027; it can be set aside again then.")]
    [InlineData(null, "Until when? Then it comes back by itself.")]
    public void Asks_for_a_day_to_come_at_most_a_year_ahead(string? until, string? told) =>
        Assert.Equal(told, Told(new(Today) { Rules = ["ColdHands"], Reason = "later", Until = until is null ? null : Given.Day(until) }));

    [Fact]
    public void Asks_for_a_flag_and_for_a_reason_that_is_not_a_book()
    {
        Assert.Equal("Please choose the flag to set aside.", Told(new(Today) { Reason = "later" }));
        Assert.Equal("A few words on why, for yourself when it comes back.", Told(new(Today) { Rules = ["ColdHands"], Reason = "  " }));
        Assert.Null(Told(new(Today) { Rules = ["ColdHands"], Reason = new('x', 500) }));
        Assert.Equal("Please keep the reason to 500 characters; it has 501.", Told(new(Today) { Rules = ["ColdHands"], Reason = new('x', 501) }));
    }

    private static string? Told(SetAsideInput input) => new SetAsideInputValidator().Validate(input).Errors.SingleOrDefault()?.ErrorMessage;
}
