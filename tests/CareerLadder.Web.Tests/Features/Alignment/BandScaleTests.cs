using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class BandScaleTests
{
    [Theory]
    [InlineData("48000", "151000")]
    [InlineData("0.01", "0.02")]
    [InlineData("0", "1000000000")]
    [InlineData("86000", "86000")]
    [InlineData("0", "0")]
    [InlineData("99999.99", "100000")]
    public void Lays_ten_thousand_amounts_between_the_ends_in_their_order(string least, string most)
    {
        var (low, high) = (Amount(least), Amount(most));
        var scale = new BandScale(low, high);
        var places = Enumerable.Range(0, 10_000).Select(i => scale.At(low + ((high - low) * i / 9_999))).ToList();
        Assert.All(places, at => Assert.InRange(at, scale.Left - .001, 100 - scale.Left + .001));
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("NaN", scale.X(low), StringComparison.Ordinal);
        Assert.DoesNotContain("-", scale.Length(low, high), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("48000", "151000", "60000, 80000, 100000, 120000, 140000")]
    [InlineData("86000", "86000", "86000")]
    [InlineData("0", "0", "0")]
    public void Marks_round_amounts_within_the_ends(string least, string most, string ticks) =>
        Assert.Equal(ticks, string.Join(", ", new BandScale(Amount(least), Amount(most)).Ticks.Select(t => t.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("0.01", "0.02")]
    [InlineData("0", "1000000000")]
    [InlineData("123456.78", "123999")]
    public void Never_marks_many_nor_any_outside(string least, string most)
    {
        var ticks = new BandScale(Amount(least), Amount(most)).Ticks;
        Assert.InRange(ticks.Count, 2, 8);
        Assert.All(ticks, t => Assert.InRange(t, Amount(least), Amount(most)));
    }

    private static decimal Amount(string told) => decimal.Parse(told, System.Globalization.CultureInfo.InvariantCulture);
}
