using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>
/// Whole months, leave included: the largest n with start.AddMonths(n) on or before the day. Null where there is none: before the
/// first post, after leaving, and for the first three in another function and in a gap, which end them.
/// </summary>
/// <param name="Post">With the same kind, level, team and employer; title and manager may change.</param>
/// <param name="Rung">On the same rung, on either track; null where the rung is not known.</param>
/// <param name="Track">On the same track, other employers included.</param>
/// <param name="Company">Since joining; null where that day is not known or still to come.</param>
public sealed record Tenure(int? Post, int? Rung, int? Track, int? Company)
{
    public static readonly Tenure None = new(null, null, null, null);

    public static Tenure Of(Career career, Ladder ladder, DateOnly asOf)
    {
        if (career.Begins is not { } begins || asOf < begins || asOf >= career.End) return None;
        DateOnly? post = null, rung = null, track = null;
        Post? last = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start > asOf) break;
            if (stretch.IsLeave) continue;
            if (stretch.Post is not { } now || now.Kind == Kind.Elsewhere)
            {
                post = rung = track = null;
                last = null;
                continue;
            }

            var start = stretch.Days.Start;
            if (last is null || !last.IsSamePostAs(now)) post = start;
            if (ladder.RungOf(now.Level) is not { } height) rung = null;
            else if (rung is null || ladder.RungOf(last?.Level) != height) rung = start;
            if (last is null || last.Kind.TrackOf() != now.Kind.TrackOf()) track = start;
            last = now;
        }

        return new(Since(post), Since(rung), Since(track), career.Person.Joined <= asOf ? Since(career.Person.Joined) : null);

        int? Since(DateOnly? start) => start is { } day ? Months.Between(day, asOf) : null;
    }
}
