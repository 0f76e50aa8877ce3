using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed partial class ExploreBarsTests : BunitContext
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 86_000, 86_000)]
    [InlineData(10_000, 48_000, 151_000)]
    public void Draws_every_bar_and_every_box_within_its_room(int people, int least, int most)
    {
        var figures = people == 0 ? null : new Figures("EUR", people, least, least + ((most - least) / 4), (least + most) / 2, most - ((most - least) / 4), most);
        var drawn = Render<ExploreBars>(p => p.Add(b => b.Low, least).Add(b => b.High, most).Add(b => b.Bars, [new("All", null, "/people", people, "eng", figures, "said"), new("One", null, "/people", 1, "mgt", figures, "said"), new("Nobody", null, "/people", 0)]));
        foreach (var style in drawn.FindAll("[style]").Select(e => e.GetAttribute("style")!))
        {
            var parts = Parts().Matches(style).ToDictionary(m => m.Groups["what"].Value, m => double.Parse(m.Groups["share"].Value, CultureInfo.InvariantCulture));
            Assert.NotEmpty(parts);
            Assert.InRange(parts.GetValueOrDefault("left") + parts.GetValueOrDefault("width"), 0, 100.5);
            Assert.DoesNotContain('-', style);
        }

        Assert.Equal(people == 0 ? 1 : 2, drawn.FindAll(".bar").Count);
    }

    [Fact]
    public void Draws_nobody_as_nothing() => Assert.Empty(Render<ExploreBars>(p => p.Add(b => b.Bars, [])).FindAll("li"));

    [GeneratedRegex("(?<what>left|width): (?<share>[-0-9.]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
