using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>
/// What a draft would change from a day on, in counts alone: an administrator sees nobody's flags, nor where people stood on other days.
/// Counts are told in fives, and below five not at all, so that two drafts a word apart cannot be subtracted to find one person.
/// </summary>
internal static class ForceReader
{
    public static ForceView Look(Access access, LadderText text, DateOnly? from, DateTime at)
    {
        var ladders = access.Organisation.Company.Ladders;
        var day = from ?? DateOnly.MinValue;
        var (before, after) = (ladders.On(day), text.Ladder);
        // On the day itself a version gives way, and the next one stays.
        var until = ladders.NextAfter(day);
        var days = new DateRange(day, until);
        var standing = LadderStanding.Today(access);
        return new(
            from, days.Until, IsPast: from is not null && day <= access.Today, Replaces: ladders.DaysOf(day)?.Start == day && ladders.Count > 0,
            [.. before.Levels.Where(l => after.Find(l.Id) is null).Select(l => (l, standing.GetValueOrDefault(l.Id)))],
            OtherRung(access, before, after, days), Flags(access, text.On(from), day), [.. after.Levels.Where(l => after.EqualsOf(l).Count == 0)], LadderChanges.Of(before, after), at);
    }

    // Whoever stands there on some day that the version holds for and that is known by now.
    private static string? OtherRung(Access access, Ladder before, Ladder after, DateRange days)
    {
        var moved = before.Levels.Where(l => after.Find(l.Id) is { } now && now.Rung != l.Rung).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        if (moved.Count == 0) return null;
        var last = access.Today.AddDays(1);
        var looked = days.Start >= last ? new DateRange(access.Today, last) : days.And(new(DateOnly.MinValue, last));
        var count = 0;
        foreach (var evidence in access.Organisation.People)
        {
            foreach (ref readonly var stretch in evidence.Career.Stretches)
            {
                if (stretch.Post is not { IsHere: true, Level: { } level } || !moved.Contains(level) || !stretch.Days.Overlaps(looked)) continue;
                count++;
                break;
            }
        }

        return $"{Counted(count, "person", "people")} on {string.Join(", ", moved)}";
    }

    private static string? Flags(Access access, LadderText told, DateOnly from)
    {
        var known = access.Organisation;
        var facts = known.Facts with
        {
            Levels = [.. known.Facts.Levels.Where(l => (l.From ?? DateOnly.MinValue) != from), .. told.Levels],
            Expectations = [.. known.Facts.Expectations.Where(e => (e.From ?? DateOnly.MinValue) != from), .. told.Expectations],
            Themes = [.. known.Facts.Themes.Where(t => (t.From ?? DateOnly.MinValue) != from), .. told.Themes],
        };
        var changed = new Organisation(facts, known.Rules, known.Company);
        var day = from > access.Today ? from : access.Today;
        var (come, gone) = (0, 0);
        foreach (var evidence in known.People)
        {
            if (evidence.PresenceOn(day) != Presence.Here) continue;
            var (was, now) = (On(known, evidence.Person.Id, day), On(changed, evidence.Person.Id, day));
            come += now.Except(was).Count();
            gone += was.Except(now).Count();
        }

        return come + gone == 0 ? null : $"{Counted(come, "flag comes", "flags come")}, {Counted(gone, "flag goes", "flags go")}";
    }

    // Those from pay are not counted: that one comes or goes where a level is moved would tell who may see no pay how somebody's compares.
    private static HashSet<(string Rule, Severity Severity)> On(Organisation organisation, string person, DateOnly day) =>
        [.. organisation.FlagsOf(person).Where(f => f.Days.Holds(day) && f.Rule.Telling.SeenBy != Audience.WhoSeesPay).Select(f => (f.Rule.Id, f.Severity))];

    private static string Counted(int count, string one, string many) => count switch
    {
        0 => $"no {one}",
        < Access.LeastShown => $"fewer than five {many}",
        _ => $"{count - (count % Access.LeastShown)} {many} or more",
    };
}
