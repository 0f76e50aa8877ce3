using CareerLadder.Core.Careers;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class SwingTests
{
    [Theory]
    [InlineData("Engineer 2020-01-01, TechLead 2021-01-01", "")]
    [InlineData("TechLeadManager 2020-01-01, Manager 2021-01-01, Executive 2022-01-01", "")]
    [InlineData("Engineer 2020-01-01, Manager 2021-01-01, Engineer 2021-01-02", "2021-01-01 Management, 2021-01-02 Engineering")]
    [InlineData("Engineer 2020-01-01, Elsewhere 2021-01-01, Director 2022-01-01", "2022-01-01 Management")]
    [InlineData("Engineer 2020-01-01, Away 2021-01-01, Engineer 2022-01-01", "")]
    [InlineData("Engineer 2020-01-01, gap 2021-01-01, TechLeadManager 2022-01-01", "2022-01-01 Management")]
    [InlineData("Elsewhere 2020-01-01, Manager 2021-01-01", "")]
    public void Is_each_change_of_track_however_short_and_what_has_no_track_is_skipped(string told, string expected) =>
        Assert.Equal(expected, string.Join(", ", Given.Career(told).Swings.Select(s => $"{s.On:yyyy-MM-dd} {s.To}")));

    [Fact]
    public void Knows_where_it_came_from_and_the_post_it_led_to()
    {
        var swing = Assert.Single(Given.Career("Engineer 2020-01-01 E4, Manager 2021-01-01 M4 - Other").Swings);
        Assert.Equal(Kind.Manager, swing.Post.Kind);
        Assert.Equal(Core.Ladders.Track.Engineering, swing.From);
    }
}
