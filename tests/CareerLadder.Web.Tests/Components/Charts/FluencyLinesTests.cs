using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

public sealed class FluencyLinesTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly DateRange Drawn = new(Given.Day("2014-01-01"), Given.Day("2041-01-01"));

    [Fact]
    public void Lies_between_the_same_career_a_third_faster_and_a_third_slower()
    {
        var lines = FluencyLines.Of(Of("Engineer 2014-06-01, Manager 2023-09-20"), Drawn, Today)!;
        Assert.All(lines.Points, p => Assert.True(p.Low <= p.Value && p.Value <= p.High));
        Assert.Equal(0.6441, lines.Points.Single(p => p.Day == Today).Value, tolerance: 0.0001);
    }

    [Fact]
    public void Forecasts_two_more_hours_a_week_for_managers_alone()
    {
        var forecast = FluencyLines.Of(Of("Engineer 2014-06-01, Manager 2023-09-20"), Drawn, Today)!.Forecast!;
        Assert.Equal((Today, 0.6441), (forecast[0].Day, Math.Round(forecast[0].Value, 4)));
        Assert.Equal(0.6252, forecast[^1].Value, tolerance: 0.0001);
        Assert.Null(FluencyLines.Of(Of("Engineer 2014-06-01"), Drawn, Today)!.Forecast);
    }

    [Fact]
    public void Tells_the_bands_without_a_hole()
    {
        var bands = FluencyBands.Of(Of("Engineer 2006-01-01, Manager 2014-01-01, Engineer 2021-01-01, Manager 2022-01-01").Fluency, Given.Day("2035-01-01"));
        Assert.Equal(
            [FluencyBand.Fluent, FluencyBand.Rusty, FluencyBand.Faded, FluencyBand.Rusty, FluencyBand.Fluent, FluencyBand.Rusty, FluencyBand.Faded], bands.Select(b => b.Band));
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(pair.First.Days.End, pair.Second.Days.Start));
        Assert.Equal(Given.Day("2035-01-01"), bands[^1].Days.End);
    }

    [Fact]
    public void Is_not_there_for_somebody_who_never_practised()
    {
        Assert.Null(FluencyLines.Of(Of("Manager 2020-01-01"), Drawn, Today));
    }

    private static Evidence Of(string career) => Given.Organisation((new("p", PractisedBefore: 0, ManagedBefore: 0), career)).People[0];
}
