using System.Collections.Immutable;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Careers;

/// <summary>A change of track, either way and however short; neither up nor down. Other functions, leave and gaps between are skipped.</summary>
/// <param name="On">The first day on the new track.</param>
/// <param name="Post">The post it led to.</param>
public sealed record Swing(DateOnly On, Track From, Track To, Post Post)
{
    internal static ImmutableArray<Swing> Of(Career career)
    {
        ImmutableArray<Swing>.Builder? swings = null;
        Track? track = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Kind?.TrackOf() is not { } now) continue;
            if (track is { } before && before != now) (swings ??= ImmutableArray.CreateBuilder<Swing>()).Add(new(stretch.Days.Start, before, now, stretch.Post!));
            track = now;
        }

        return swings?.DrainToImmutable() ?? [];
    }
}
