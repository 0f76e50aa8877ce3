using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class ForceInputTests
{
    [Theory]
    [InlineData(null, false, null)]
    [InlineData(null, true, "There are ladders already, so these need a first day. Please choose the day from which they are in force.")]
    [InlineData("1900-01-01", true, null)]
    [InlineData("1899-12-31", true, "Please choose a day between")]
    [InlineData("2100-12-31", false, null)]
    [InlineData("2101-01-01", false, "Please choose a day between")]
    public void Asks_for_a_day_where_there_are_ladders_already_and_for_one_that_can_be(string? day, bool needsDay, string? sentence)
    {
        var said = new ForceInputValidator().Validate(new ForceInput { From = day is null ? null : Given.Day(day), NeedsDay = needsDay }).Errors.SingleOrDefault()?.ErrorMessage;
        Assert.True(sentence is null ? said is null : said?.StartsWith(sentence, StringComparison.Ordinal) == true, said);
    }
}
