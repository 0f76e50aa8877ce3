using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;

namespace CareerLadder.Web.Features.Plans;

/// <summary>A plan in words.</summary>
internal static class PlanWords
{
    private const int YearsAhead = 30;

    /// <summary>Rusty now, faded from about autumn 2028, fluent again from about summer 2031. Null where there is no estimate today.</summary>
    public static string? Fluency(FluencyCurve fluency, DateOnly today)
    {
        if (fluency.BandOn(today) is not { } now) return null;
        var told = new List<string> { $"{now.Word()} now" };
        var wasFluent = now == FluencyBand.Fluent;
        foreach (var (band, days) in FluencyBands.Of(fluency, today.AddYears(YearsAhead)))
        {
            if (days.Start <= today) continue;
            told.Add($"{band.Word()}{(band == FluencyBand.Fluent && wasFluent ? " again" : "")} from about {Say.Season(days.Start)}");
            wasFluent |= band == FluencyBand.Fluent;
        }

        return string.Join(", ", told) + (told.Count == 1 ? ", and it stays so" : "");
    }

    /// <summary>open, narrowing, opening, hard for now.</summary>
    public static string Of(DoorState state) => state == DoorState.Hard ? "hard for now" : state.ToString().ToLowerInvariant();
}
