using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class WeekWordsTests
{
    [Theory]
    [InlineData("2026-11-21", "21 Nov 2026")]
    [InlineData("2026-11-22", "today")]
    [InlineData("2026-11-23", "tomorrow")]
    [InlineData("2026-11-28", "Saturday")]
    [InlineData("2026-11-29", "29 Nov 2026")]
    public void Says_how_near_a_day_is(string day, string said) => Assert.Equal(said, WeekWords.Near(Given.Day(day), Given.Day(Given.Today)));

    [Fact]
    public void Says_either_direction_with_the_same_words()
    {
        Assert.Equal("Ada Quinn swung to engineering on 3 Nov 2026.", WeekWords.Swung("Ada Quinn", Track.Engineering, Given.Day("2026-11-03")));
        Assert.Equal("Ada Quinn swung to managing on 3 Nov 2026.", WeekWords.Swung("Ada Quinn", Track.Management, Given.Day("2026-11-03")));
    }
}
