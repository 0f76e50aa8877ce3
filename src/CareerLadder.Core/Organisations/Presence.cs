using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Organisations;

/// <summary>Whether somebody is in this organisation on a day.</summary>
public enum Presence
{
    /// <summary>Joins later.</summary>
    NotYet,
    Here,
    Left,
}

/// <summary>Where people stand in this organisation on a day.</summary>
public static class Standing
{
    /// <summary>From joining until leaving; where the day of joining is not known, from the first post here. Somebody of whom neither is known is here.</summary>
    public static Presence PresenceOn(this Evidence evidence, DateOnly day)
    {
        var career = evidence.Career;
        if (day >= career.End) return Presence.Left;
        if (evidence.Person.Joined is { } joined) return joined <= day ? Presence.Here : Presence.NotYet;
        var hasPostHere = false;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Post is not { IsHere: true }) continue;
            if (stretch.Days.Start <= day) return Presence.Here;
            hasPostHere = true;
        }

        return hasPostHere ? Presence.NotYet : Presence.Here;
    }

    /// <summary>The days on which somebody is <see cref="Presence.Here"/>; of whoever is here since nobody knows when, from the first day of the calendar.</summary>
    public static DateRange DaysHere(this Evidence evidence)
    {
        var career = evidence.Career;
        var start = evidence.Person.Joined ?? FirstPostHere(career) ?? DateOnly.MinValue;
        return new(start, start < career.End ? career.End : start);
    }

    /// <summary>The post here that says where somebody stands on the day, during leave the one before it; null where there is none.</summary>
    public static Post? StandsHereOn(this Evidence evidence, DateOnly day) => evidence.Career.StandingOn(day) is { IsHere: true } post ? post : null;

    /// <summary>The last post here before the day: what somebody who left did; null where there is none.</summary>
    public static Post? LastStoodHere(this Evidence evidence, DateOnly day)
    {
        Post? last = null;
        foreach (var stretch in evidence.Career.Stretches)
        {
            if (stretch.Days.Start > day) break;
            if (stretch.Post is { IsHere: true } post && !stretch.IsLeave) last = post;
        }

        return last;
    }

    private static DateOnly? FirstPostHere(Career career)
    {
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Post is { IsHere: true }) return stretch.Days.Start;
        }

        return null;
    }
}
