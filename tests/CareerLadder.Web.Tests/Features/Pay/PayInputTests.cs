using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Pay;
using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Pay;

public sealed class PayInputTests
{
    private static readonly PayInputValidator Validator = new();

    private static PayInput Whole => new() { Base = "82 000", Currency = "GBP", From = Given.Day("2026-12-01") };

    [Fact]
    public void Asks_for_amount_currency_and_day() =>
        Assert.Equal(["How much is it in a full-time year?", "In which currency? GBP or EUR, as in your files.", "From which day on?"], Validator.Validate(new PayInput()).Errors.Select(e => e.ErrorMessage));

    [Theory]
    [InlineData("82,50", null, null, false)]
    [InlineData("0", "0", "0", true)]
    [InlineData("82000", "1", "10000", true)]
    [InlineData("82000", "1.1", null, false)]
    [InlineData("82000", "80 %", null, false)]
    [InlineData("82000", null, "ten", false)]
    [InlineData("1000000000000", null, null, true)]
    [InlineData("1000000000001", null, null, false)]
    public void Takes_amounts_as_files_do(string amount, string? share, string? bonus, bool isValid)
    {
        var input = Whole;
        (input.Base, input.Share, input.BonusTarget) = (amount, share, bonus);
        Assert.Equal(isValid, Validator.Validate(input).IsValid);
    }

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("2101-01-01", false)]
    public void Takes_days_as_files_do(string day, bool isValid)
    {
        var input = Whole;
        input.From = Given.Day(day);
        Assert.Equal(isValid, Validator.Validate(input).IsValid);
    }

    [Fact]
    public void Holds_all_that_is_kept_of_pay_and_nothing_else()
    {
        var pay = new BasePay("eng", Given.Day("2026-12-01"), 82_000.5m, "GBP", .8m, 10_000, 5_000);
        var input = PayInput.Of(7, pay);
        Assert.Equal((7, pay), (input.Id, input.ToPay("eng")));
        Assert.Equal(pay, input.Was);
    }
}
