using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>Says what would follow from a change of bands for those who stand on the levels today: where they will stand on a day ahead is not told of them.</summary>
/// <param name="access">Of somebody who may see everyone's pay.</param>
internal sealed class BandTeller(Access access, Bands before, Bands after)
{
    /// <param name="changed">The bands that were changed, as they were and as they would be.</param>
    public IReadOnlyList<BandDay> Days(IReadOnlyList<Band> changed)
    {
        var places = changed.Select(b => (b.Level, b.Zone)).Distinct().ToList();
        var days = new SortedSet<DateOnly>(changed.Select(b => b.From).OfType<DateOnly>().Where(d => d > access.Today)) { access.Today };
        return
        [
            .. from day in days
               from place in places
               where !Same(before.On(place.Zone, place.Level, day), after.On(place.Zone, place.Level, day))
               select DayOf(day, place.Level, place.Zone),
        ];
    }

    /// <summary>Whoever is outside on a day, as it is or as it would be: those furthest below first.</summary>
    public IReadOnlyList<BandPerson> Outside(BandDay day) =>
    [
        .. PeopleOf(day).Where(p => p.Pay is not null).Select(p => new BandPerson(new(p.Person.Id, p.Person.DisplayName), p.Pay!.Base, p.Pay.Currency, FitOf(p, day.Before), FitOf(p, day.After)))
            .Where(p => IsOutside(p.Before) || IsOutside(p.After)).OrderBy(p => p.Base).ThenBy(p => p.Person.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private BandDay DayOf(DateOnly day, string level, string? zone)
    {
        var (was, now) = (before.On(zone, level, day), after.On(zone, level, day));
        var told = new BandDay(day, day == access.Today, level, zone, was, now, 0, default, 0, [.. EqualsOf(day, level, zone)]);
        var people = PeopleOf(told).ToList();
        return told with
        {
            People = people.Count, Outside = (people.Count(p => IsOutside(FitOf(p, was))), people.Count(p => IsOutside(FitOf(p, now)))), NotCompared = people.Count(p => now is not null && FitOf(p, now) is null),
        };
    }

    private IEnumerable<EqualBand> EqualsOf(DateOnly day, string level, string? zone)
    {
        var ladder = access.Organisation.LadderOn(day);
        if (ladder.Find(level) is not { } known) yield break;
        var (was, now) = (LadderGap.Of(ladder, before, day), LadderGap.Of(ladder, after, day));
        foreach (var equal in ladder.EqualsOf(known))
        {
            if (after.On(zone, equal.Id, day) is not { } band) continue;
            var (engineering, management) = known.Track == Track.Engineering ? (level, equal.Id) : (equal.Id, level);
            yield return new(band, GapOf(was), GapOf(now));

            decimal? GapOf(IReadOnlyList<LadderGap> gaps) => gaps.FirstOrDefault(g => g.Zone == zone && g.Engineering.Level == engineering && g.Management.Level == management)?.Gap;
        }
    }

    // Where they stand today, paid as of the day.
    private IEnumerable<Paid> PeopleOf(BandDay day) => access.Organisation.PaidOn(access.Today)
        .Where(p => p.LevelName == day.Level && p.Zone == day.Zone && access.MaySee(Known.Standing, p.Person.Id) && access.MaySee(Known.Pay, p.Person.Id))
        .Select(p => day.IsToday ? p : p with { Pay = access.Organisation.Find(p.Person.Id)!.Career.Pays.On(day.Day) });

    // That it begins on another day changes nothing on the day itself.
    private static bool Same(Band? one, Band? other) => one is null || other is null ? one == other : one == other with { From = one.From };

    private static bool IsOutside(BandFit? fit) => fit is BandFit.Below or BandFit.Above;

    private static BandFit? FitOf(Paid person, Band? band) => band is not null && person.IsPaidIn(band.Currency) ? band.Fit(person.Pay!.Base) : null;
}
