using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class SwingCutsTests
{
    [Fact]
    public void Are_those_paid_more_than_the_equals_band_can_pay()
    {
        var bands = Given.Paying("2020-01-01 E4 100 200 EUR, 2020-01-01 M4 100 150 EUR, 2020-01-01 M5 1 1 USD").Bands;
        var people = Payroll.People("a E4 150 EUR, b E4 151 EUR, c E4 999 USD, d E4 - -, e M4 201 EUR, f E5 999 EUR, g E1 999 EUR, h E4 999 EUR North, i Wizard 999 EUR", bands);
        Assert.Equal(["b", "e"], SwingCuts.Of(Given.Ladder, bands, people, Given.Day(Payroll.Day)).Select(p => p.Person.Id));
    }
}
