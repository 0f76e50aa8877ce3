using System.Runtime.CompilerServices;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Careers;

/// <summary>How many people stand on each level on a day: counted once for all pages, as the organisation never changes.</summary>
public static class Seats
{
    private static readonly ConditionalWeakTable<Organisation, Counted> Known = [];

    private sealed record Counted(DateOnly Day, Dictionary<string, int> ByLevel);

    public static int On(Organisation organisation, string level, DateOnly day)
    {
        if (!Known.TryGetValue(organisation, out var counted) || counted.Day != day)
        {
            counted = Count(organisation, day);
            Known.AddOrUpdate(organisation, counted);
        }

        return counted.ByLevel.GetValueOrDefault(level);
    }

    private static Counted Count(Organisation organisation, DateOnly day) => new(day, organisation.People
        .Select(p => p.Career.StandingOn(day)?.Level)
        .OfType<string>()
        .GroupBy(level => level, StringComparer.Ordinal)
        .ToDictionary(level => level.Key, level => level.Count(), StringComparer.Ordinal));
}
