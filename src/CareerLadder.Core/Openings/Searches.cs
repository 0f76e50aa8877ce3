using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Core.Openings;

/// <summary>One search for somebody, as far as its dates and level go.</summary>
/// <param name="ClosedOn">The first day on which it was no longer open; null: it is open.</param>
public sealed record Search(string Level, DateOnly OpenedOn, DateOnly? ClosedOn, bool IsFilled)
{
    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && !(ClosedOn <= day);
}

/// <summary>What there is to climb to on one rung of one track.</summary>
/// <param name="Openings">Those on it that were posted in the years looked at, the last posted first.</param>
/// <param name="MedianDays">From posted to filled, of those that somebody filled; null: none.</param>
/// <param name="Seats">How many people stand on it on the day.</param>
/// <param name="Above">How many stand on a higher rung of the track.</param>
/// <param name="Below">How many stand on the rung below it that has somebody on it: those who could want the same seat.</param>
/// <param name="Steps">It and each rung above it on the ladder, the highest first, also those on which nobody stands.</param>
public sealed record RungAhead(
    Track Track, int Rung, IReadOnlyList<YearOfOpenings> Years, IReadOnlyList<Search> Openings, double? MedianDays, int Seats, int Above, int Below, IReadOnlyList<SeatsOnRung> Steps);

/// <summary>How many people stand on a rung of one track.</summary>
public sealed record SeatsOnRung(int Rung, int Seats);

/// <summary>How many openings were posted in a calendar year.</summary>
public sealed record YearOfOpenings(int Year, int Posted);

/// <summary>
/// The other side of a climb: how seldom a seat on a rung comes free, how long each search took, and how few seats there are above.
/// It rests on openings and on where people stand today, which is everyone's to see.
/// </summary>
public static class Searches
{
    /// <summary>How far back openings are counted.</summary>
    public const int YearsBack = 5;

    /// <param name="day">Today: where people stood on other days is not everyone's to see.</param>
    public static RungAhead Of(Organisation organisation, IReadOnlyCollection<Search> searches, Track track, int rung, DateOnly day)
    {
        var ladder = organisation.LadderOn(day);
        var standing = new SortedDictionary<int, int>();
        foreach (var evidence in organisation.People)
        {
            if (evidence.PresenceOn(day) != Presence.Here || evidence.StandsHereOn(day) is not { } post || post.Kind.TrackOf() != track || ladder.RungOf(post.Level) is not { } stands) continue;
            standing[stands] = standing.GetValueOrDefault(stands) + 1;
        }

        var since = day.AddYears(-YearsBack);
        var ours = searches.Where(s => s.OpenedOn <= day && s.OpenedOn > since && ladder.Find(s.Level) is { } level && level.Track == track && level.Rung == rung).OrderByDescending(s => s.OpenedOn).ToList();
        var took = ours.Where(s => s.IsFilled && s.ClosedOn <= day).Select(s => s.ClosedOn!.Value.DayNumber - s.OpenedOn.DayNumber).Order().ToList();
        return new(
            track, rung,
            [.. Enumerable.Range(since.Year, YearsBack + 1).Select(year => new YearOfOpenings(year, ours.Count(s => s.OpenedOn.Year == year)))],
            ours,
            took.Count == 0 ? null : (took[(took.Count - 1) / 2] + took[took.Count / 2]) / 2.0,
            standing.GetValueOrDefault(rung),
            standing.Where(s => s.Key > rung).Sum(s => s.Value),
            standing.LastOrDefault(s => s.Key < rung).Value,
            [
                .. ladder.Levels.Where(l => l.Track == track && l.Rung >= rung).Select(l => l.Rung!.Value).Distinct().OrderDescending()
                    .Select(r => new SeatsOnRung(r, standing.GetValueOrDefault(r))),
            ]);
    }
}
