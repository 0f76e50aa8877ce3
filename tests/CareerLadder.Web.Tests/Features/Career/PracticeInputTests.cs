using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class PracticeInputTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Theory]
    [InlineData(null, 0, null, "About how many hours")]
    [InlineData(-1d, 0, null, "between 0 and 80")]
    [InlineData(80.5, 0, null, "between 0 and 80")]
    [InlineData(double.NaN, 0, null, "between 0 and 80")]
    [InlineData(2d, null, null, "Since when?")]
    [InlineData(2d, -50_000, null, "between 1 Jan 1900 and 31 Dec 2100")]
    [InlineData(2d, 0, -1, "cannot be before the first, 22 Nov 2026")]
    [InlineData(2d, 0, 50_000, "up to 31 Dec 2100")]
    public void Says_what_is_missing_or_cannot_be(double? hours, int? from, int? last, string says)
    {
        var told = new PracticeInput { HoursPerWeek = hours, From = from is { } f ? Today.AddDays(f) : null, LastDay = last is { } l ? Today.AddDays(l) : null };
        Assert.Contains(new PracticeInputValidator().Validate(told).Errors, e => e.ErrorMessage.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0d, 0, 0)]
    [InlineData(80d, -900, null)]
    public void Takes_all_that_can_be(double hours, int from, int? last) => Assert.True(
        new PracticeInputValidator().Validate(new PracticeInput { HoursPerWeek = hours, From = Today.AddDays(from), LastDay = last is { } l ? Today.AddDays(l) : null }).IsValid);
}
