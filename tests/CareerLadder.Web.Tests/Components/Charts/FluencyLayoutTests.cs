using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class FluencyLayoutTests
{
    [Theory]
    [InlineData("Engineer 2026-11-08 E2")]
    [InlineData("Engineer 2014-06-01 E5, Manager 2023-09-20 M5")]
    [InlineData("Engineer 1981-01-01 E2, Manager 1990-01-01 M4, Engineer 2010-01-15 E5")]
    public void Draws_bands_without_a_hole_and_every_line_between_their_ends(string career)
    {
        foreach (var look in PendulumLook.All)
        {
            var layout = new PendulumLayout(Of(career), look);
            var fluency = layout.Fluency!;
            var top = fluency.Areas[0].Y;
            Assert.All(fluency.Areas, area => Assert.True(area.Height > 0));
            Assert.All(fluency.Areas.Zip(fluency.Areas.Skip(1)), pair => Assert.Equal(pair.First.Y + pair.First.Height, pair.Second.Y, tolerance: .05));
            Assert.Equal(fluency.Bottom, fluency.Areas[^1].Y + fluency.Areas[^1].Height, tolerance: .05);
            foreach (var path in (string[])[fluency.Past, fluency.Ahead, fluency.Forecast, fluency.Ribbon])
            {
                Assert.All(Geometry.Points(path), p =>
                {
                    Assert.InRange(p.X, layout.Left, layout.Right);
                    Assert.InRange(p.Y, top, fluency.Bottom);
                });
            }

            Assert.Equal(Geometry.Points(fluency.Past).Select(p => p.X).Order(), Geometry.Points(fluency.Past).Select(p => p.X));
            Geometry.StaysWithin(fluency.Words.Select(w => (w.X, w.Y)), look.Width, layout.Height);
        }
    }

    private static Pendulum Of(string career) =>
        Pendulum.Of(Given.Organisation((new("p", "Pat", PractisedBefore: 0, ManagedBefore: 0), career)).People[0], Given.Day(Given.Today), Given.Day(Given.Today), withFluency: true)!;
}
