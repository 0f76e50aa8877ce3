using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Careers;

/// <summary>A change of track, either way and however short; neither up nor down. Other functions, leave and gaps between are skipped.</summary>
/// <param name="On">The first day on the new track.</param>
/// <param name="Post">The post it led to.</param>
public sealed record Swing(DateOnly On, Track From, Track To, Post Post)
{
    /// <summary>Every swing of the career in order, past and to come.</summary>
    public static IEnumerable<Swing> Of(Career career)
    {
        var swings = new List<Swing>();
        Track? track = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Kind?.TrackOf() is not { } now) continue;
            if (track is { } before && before != now) swings.Add(new(stretch.Days.Start, before, now, stretch.Post!));
            track = now;
        }

        return swings;
    }
}
