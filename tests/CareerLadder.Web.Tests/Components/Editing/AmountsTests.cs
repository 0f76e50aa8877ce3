using System.Globalization;
using CareerLadder.Web.Components.Editing;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Editing;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("82000", "82000")]
    [InlineData(" 82 000 ", "82000")]
    [InlineData("82\u202f000", "82000")]
    [InlineData("1,082,000.50", "1082000.5")]
    [InlineData("0.8", "0.8")]
    [InlineData("0", "0")]
    public void Reads_what_people_write(string typed, string amount) => Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), Amounts.Read(typed));

    [Theory]
    // A comma for a point would be a hundred times as much.
    [InlineData("82,50")]
    [InlineData("8,2000")]
    [InlineData(",000")]
    [InlineData("1000,000")]
    [InlineData("82.000.000")]
    [InlineData("82.")]
    [InlineData(".5")]
    [InlineData("-1")]
    [InlineData("82k")]
    [InlineData("£82000")]
    [InlineData("٨٢")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Guesses_nothing(string? typed) => Assert.Null(Amounts.Read(typed));

    [Fact]
    public void Writes_what_it_reads_again()
    {
        foreach (var amount in (decimal[])[0, .8m, 82_000, 82_000.55m, 1_000_000_000_000]) Assert.Equal(amount, Amounts.Read(Amounts.Write(amount)));
        Assert.Null(Amounts.Write(null));
    }
}
