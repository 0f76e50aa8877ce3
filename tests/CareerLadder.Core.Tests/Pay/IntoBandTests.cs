using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class IntoBandTests
{
    private static readonly Bands Bands = Given.Paying("2020-01-01 E4 100 200 EUR, 2020-01-01 E4 1000 2000 USD West").Bands;

    [Fact]
    public void Names_everyone_below_the_most_missing_first_and_adds_up_by_currency_at_the_share_of_full_time()
    {
        var found = IntoBand.Of(Payroll.People("a E4 99 EUR, b E4 60 EUR - 0.5, c E4 100 EUR, d E4 201 EUR, e E4 900 USD West, f E4 1 GBP, g E4 - -, h E5 1 EUR", Bands));
        Assert.Equal(["b 40 20.0 EUR", "e 100 100 USD", "a 1 1 EUR"], found.Steps.Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Who.Person.Id} {s.Missing} {s.Cost} {s.Currency}")));
        Assert.Equal([new Money(21.0m, "EUR"), new Money(100, "USD")], found.Totals);
    }

    [Fact]
    public void Nobody_below_costs_nothing()
    {
        var found = IntoBand.Of(Payroll.People("a E4 100 EUR", Bands));
        Assert.Empty(found.Steps);
        Assert.Empty(found.Totals);
    }
}
