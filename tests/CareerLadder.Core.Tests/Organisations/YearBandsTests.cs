using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class YearBandsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0 0 0 0", "")] // four are too few
    [InlineData("0 0 0 0 0", "0-more: 5")]
    [InlineData("3 3 3 3 11 12 12 12 12 12", "0-1: 5, 1-more: 5")] // eleven months are under a year, twelve are not
    [InlineData("0 0 0 0 13 14 24 24 24 24 24 24", "0-2: 6, 2-more: 6")]
    [InlineData("0 0 0 0 0 30 30 30 30", "0-more: 9")] // the last four go with those before
    [InlineData("0 0 0 0 0 200 200 200 200 200", "0-1: 5, 1-more: 5")]
    public void Are_as_fine_as_five_people_in_each_allow(string months, string bands)
    {
        var histogram = new MonthHistogram(1, 480);
        foreach (var number in months.Split(' ', StringSplitOptions.RemoveEmptyEntries)) histogram.Add(0, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(bands, string.Join(", ", YearBands.Of(histogram, 0).Select(b => $"{b.From}-{(b.To is { } to ? $"{to}" : "more")}: {b.People}")));
    }
}
