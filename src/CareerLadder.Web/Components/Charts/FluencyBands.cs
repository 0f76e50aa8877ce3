using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>Days on which the estimate stays in one band.</summary>
public readonly record struct BandDays(FluencyBand Band, DateRange Days);

public static class FluencyBands
{
    /// <summary>The bands of a curve in order, without a hole from its first day until the given one.</summary>
    public static IReadOnlyList<BandDays> Of(FluencyCurve fluency, DateOnly until)
    {
        if (fluency.Begins is not { } begins || begins >= until) return [];
        var edges = new SortedSet<DateOnly> { begins };
        foreach (var limit in (double[])[fluency.Model.FluentFrom, fluency.Model.RustyFrom])
        {
            foreach (var days in fluency.DaysBelow(limit))
            {
                edges.Add(days.Start);
                edges.Add(days.End);
            }
        }

        var bands = new List<BandDays>();
        foreach (var edge in edges)
        {
            if (edge >= until || fluency.BandOn(edge) is not { } band) continue;
            if (bands.Count > 0)
            {
                if (bands[^1].Band == band) continue;
                bands[^1] = bands[^1] with { Days = new(bands[^1].Days.Start, edge) };
            }

            bands.Add(new(band, new(edge, until)));
        }

        return bands;
    }

    /// <summary>fluent, rusty, faded.</summary>
    public static string Word(this FluencyBand band) => band.ToString().ToLowerInvariant();
}
