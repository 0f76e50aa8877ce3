using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Says what would follow from a change of posts, by the same rules as everything else, as far as the one who looks may see it.</summary>
internal static class EditTeller
{
    public static EditPreview Tell(Access access, Evidence known, Settled<KeptCareer> settled)
    {
        var after = new Evidence(WhatIf.Retold(known.Career, settled.After.Person, settled.After.History), access.Organisation.Company);
        var withFluency = access.MaySee(Known.Fluency, known.Person.Id);
        var (before, then) = (Pendulum.Of(known, access.Today, access.Today, withFluency), Pendulum.Of(after, access.Today, access.Today, withFluency));
        var drawn = before is null ? then?.Drawn : then is null ? before.Drawn : Over(before.Drawn, then.Drawn);
        // Whoever stands nowhere to the person sees posts here to change them, and no flag.
        var flags = access.RelationTo(known.Person.Id) == Relation.Stranger ? null : FlagChanges.Of(access, known, after);
        return new(
            Pendulum.Of(known, access.Today, access.Today, withFluency, drawn), Pendulum.Of(after, access.Today, access.Today, withFluency, drawn), [.. Says(access, known, after)], flags, settled.Clashes);
    }

    private static IEnumerable<string> Says(Access access, Evidence known, Evidence after)
    {
        var (organisation, today) = (access.Organisation, access.Today);
        foreach (var day in DaysToTell(known, after, today))
        {
            var (was, now) = (known.Career.On(day)?.Post, after.Career.On(day)?.Post);
            var when = day == today ? "Today" : $"From {Say.Day(day)}";
            if (Doing(was) != Doing(now)) yield return $"{when}: {Doing(now)}, instead of {Doing(was)}.";
            if (was?.Level != now?.Level) yield return $"{when}: {Height(organisation.LadderOn(day), now)}, instead of {Height(organisation.LadderOn(day), was)}.";
            if (was?.Manager != now?.Manager) yield return $"{when}: reports to {NameOf(organisation, now?.Manager)}, instead of {NameOf(organisation, was?.Manager)}.";
            if (access.MaySeeBands && BandOn(organisation, known, was, day) is var bandBefore && BandOn(organisation, after, now, day) is var bandAfter && bandBefore != bandAfter)
                yield return $"{when}: the band is {Band(bandAfter)}, instead of {Band(bandBefore)}.";
        }

        if (known.Person.Joined != after.Person.Joined) yield return $"{known.Person.DisplayName} joined on {(after.Person.Joined is { } joined ? Say.Day(joined) : "a day that is not known")}.";
        var (toursBefore, tours) = (known.Career.Tours.Length, after.Career.Tours.Length);
        if (toursBefore != tours) yield return $"{Say.Count(tours, "tour")} of managing in all, instead of {toursBefore}.";
        if (known.Career.ManagedDays(today) is var managed && after.Career.ManagedDays(today) is var managing && managed != managing)
            yield return $"Until today {Say.Count(managing, "day")} of managing, instead of {Say.Number(managed)}.";
    }

    // Today, and each later day on which what is done begins to be another one.
    private static IEnumerable<DateOnly> DaysToTell(Evidence known, Evidence after, DateOnly today)
    {
        const int MostDays = 3;
        var later = new SortedSet<DateOnly>();
        foreach (var evidence in (Evidence[])[known, after])
        {
            foreach (var stretch in evidence.Career.Stretches)
            {
                if (stretch.Days.Start > today) later.Add(stretch.Days.Start);
            }
        }

        return later.Where(day => known.Career.On(day)?.Post != after.Career.On(day)?.Post).Take(MostDays).Prepend(today);
    }

    private static DateRange Over(DateRange a, DateRange b) => new(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End);

    private static string Doing(Post? post) => post is null ? "in no post" : KindWords.Of(post);

    private static string Height(Ladder ladder, Post? post) =>
        post?.Level is not { } level ? "no level" : ladder.RungOf(level) is { } rung ? $"{KindWords.LevelWithEquals(ladder, level)} (rung {rung})" : KindWords.LevelWithEquals(ladder, level);

    private static string NameOf(Organisation organisation, string? manager) => manager is null ? "nobody" : organisation.Find(manager)?.Person.DisplayName ?? manager;

    private static Band? BandOn(Organisation organisation, Evidence evidence, Post? post, DateOnly day) =>
        post is { IsHere: true, Level: { } level } ? organisation.Company.Bands.On(evidence.Person.Zone, level, day) : null;

    private static string Band(Band? band) => band is null ? "not set" : PayWords.Of(band);
}
