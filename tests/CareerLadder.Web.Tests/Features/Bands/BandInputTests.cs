using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.BandsByHand;

public sealed class BandInputTests
{
    private static readonly BandInputValidator Validator = new();

    [Fact]
    public void Asks_for_level_ends_and_currency_and_for_no_day() =>
        Assert.Equal(
            ["For which level is it?", "What is the least that is paid?", "What is the most that is paid?", "In which currency? GBP or EUR, as in your files."],
            Validator.Validate(new BandInput()).Errors.Select(e => e.ErrorMessage));

    [Theory]
    [InlineData("50 000", "60 000", null, true)]
    [InlineData("60 000", "60 000", "60 000", true)]
    [InlineData("60 000", "59 999", null, false)]
    [InlineData("50 000", "60 000", "49 999", false)]
    [InlineData("50 000", "60 000", "60 001", false)]
    [InlineData("50 000", "sixty", null, false)]
    public void Holds_ends_and_target_against_each_other(string min, string max, string? target, bool isValid) =>
        Assert.Equal(isValid, Validator.Validate(new BandInput { Level = "E3", Currency = "GBP", Min = min, Max = max, Target = target }).IsValid);

    [Fact]
    public void Holds_all_that_is_kept_of_a_band_and_nothing_else()
    {
        foreach (var band in (Band[])[new(Given.Day("2026-12-01"), "UK", "E3", 50_000, 60_000.5m, 55_000, "GBP"), new(null, null, "E3", 0, 0, null, "GBP")])
        {
            var input = BandInput.Of(7, band);
            Assert.Equal((7, band), (input.Id, input.ToBand()));
            Assert.Equal(band, input.Was);
        }
    }
}
