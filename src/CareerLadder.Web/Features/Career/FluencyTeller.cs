using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;

namespace CareerLadder.Web.Features.Careers;

/// <summary>Says an estimate in words and seasons, which is as fine as an estimate deserves.</summary>
public static class FluencyTeller
{
    private static readonly DateOnly FarAhead = new(2150, 1, 1);

    /// <summary>Null where there is no estimate on the day.</summary>
    public static FluencyTold? Tell(Evidence evidence, DateOnly asOf, bool withPractice)
    {
        if (FluencyWorkings.On(evidence.Career, evidence.Fluency, asOf) is not { } workings) return null;
        return new(InWords(evidence.Fluency, asOf), MayHelp(evidence, asOf), withPractice ? workings : workings with { HoursPerWeek = null }, evidence.Fluency.Model);
    }

    /// <summary>Rusty since about spring 2026; faded from about autumn 2028 if nothing changes. There must be an estimate on the day.</summary>
    public static string InWords(FluencyCurve fluency, DateOnly asOf)
    {
        var bands = FluencyBands.Of(fluency, FarAhead);
        var now = bands.TakeWhile(b => b.Days.Start <= asOf).Count() - 1;
        var (band, days) = bands[now];
        var since = now == 0 ? "" : $" since about {Say.Season(days.Start)}";
        var told = char.ToUpperInvariant(band.Word()[0]) + band.Word()[1..] + since;
        if (now + 1 >= bands.Count) return told + (band == FluencyBand.Fluent ? ", for as long as things stay as they are" : "");
        var (next, nextDays) = bands[now + 1];
        return $"{told}; {next.Word()}{(next > band ? " again" : "")} from about {Say.Season(nextDays.Start)} if nothing changes";
    }

    private static string? MayHelp(Evidence evidence, DateOnly asOf)
    {
        var career = evidence.Career;
        if (career.StandingOn(asOf) is not { } post || !post.Kind.IsManaging()) return null;
        var with = evidence.Fluency.Model.Of(FluencyLines.WithPractice(career, FluencyLines.ForecastFrom(career, asOf)));
        foreach (var limit in (double[])[evidence.Fluency.Model.FluentFrom, evidence.Fluency.Model.RustyFrom])
        {
            var without = evidence.Fluency.FirstDayBelow(limit, asOf);
            if (without == asOf || without == DateRange.Never) continue;
            var word = limit == evidence.Fluency.Model.FluentFrom ? "keep it fluent" : "keep it from being faded";
            var later = with.FirstDayBelow(limit, asOf);
            return later == DateRange.Never
                ? $"Two more hours hands-on a week would {word} for good."
                : $"Two more hours hands-on a week would {word} until about {Say.Season(later)}.";
        }

        return null;
    }
}
