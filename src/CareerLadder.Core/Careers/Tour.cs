using System.Collections.Immutable;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>An unbroken run of managing, over employers. Up to 90 days of anything else (leave not counted) within it do not break it.</summary>
/// <param name="Days">From the first managing day to the end of the last managing post.</param>
/// <param name="IsFirst">The first, as far as we know: nobody told of managing before the career that is known.</param>
public sealed record Tour(DateRange Days, bool IsFirst)
{
    /// <summary>The longest gap, in days without leave, that does not break a tour.</summary>
    public const int LongestGap = 90;

    internal static ImmutableArray<Tour> Of(Career career)
    {
        var runs = career.ManagingRuns;
        if (runs.IsEmpty) return [];
        var none = !(career.Person.ManagedBefore > 0);
        var tours = ImmutableArray.CreateBuilder<Tour>(runs.Length);
        foreach (var run in runs)
        {
            if (tours.Count > 0 && tours[^1].Days is var before && GapBetween(career, before, run) <= LongestGap)
                tours[^1] = tours[^1] with { Days = new(before.Start, run.End) };
            else
                tours.Add(new(run, none && tours.Count == 0));
        }

        return tours.DrainToImmutable();
    }

    private static int GapBetween(Career career, DateRange before, DateRange after) =>
        after.Start.DayNumber - before.End.DayNumber - career.LeaveDays(before.End, after.Start);
}
