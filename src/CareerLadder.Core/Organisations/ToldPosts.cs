using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// How many people there are whose posts the reader may not see, by track, and how many of them swung: as far as <see cref="Disclosure"/>
/// lets it through. Whoever has left reports to nobody, so there is nearly always a rest.
/// </summary>
public sealed class ToldPosts
{
    private readonly Populations populations;
    private readonly PersonSet seen;

    /// <summary>What was told before.</summary>
    public ToldPosts(Populations populations, ToldCount?[] practising, ToldCount?[] managing, ToldCount?[] toManagement, ToldCount?[] toEngineering, ToldParts returns)
    {
        (this.populations, seen) = (populations, new(0));
        (Practising, Managing, ToManagement, ToEngineering, Returns) = (practising, managing, toManagement, toEngineering, returns);
    }

    private ToldPosts(Organisation organisation, PersonSet seen, Populations populations)
    {
        (this.populations, this.seen) = (populations, seen);
        (Practising, Managing) = Tell();
        (ToManagement, ToEngineering) = (Swings(organisation, Track.Management), Swings(organisation, Track.Engineering));
        Returns = ReturnsOf(organisation);
    }

    /// <summary>On the engineering track at the end of each month of the <see cref="Populations"/>.</summary>
    public ToldCount?[] Practising { get; }

    public ToldCount?[] Managing { get; }

    /// <summary>Of how many of them the swings of a calendar year may be told, in its last month.</summary>
    public ToldCount?[] ToManagement { get; }

    public ToldCount?[] ToEngineering { get; }

    /// <summary>Who swung back in a calendar year, in the last month of the next, when it is known who stayed: parts 0 stayed, 1 did not.</summary>
    public ToldParts Returns { get; }

    /// <summary>Null where everybody's posts are seen.</summary>
    public static ToldPosts? Of(Organisation organisation, PersonSet seen, Populations populations) =>
        seen.Count == organisation.People.Count ? null : new(organisation, seen, populations);

    private (ToldCount?[] Practising, ToldCount?[] Managing) Tell()
    {
        var (people, months) = (seen.People, populations.Months);
        var disclosure = new Disclosure(people);
        var (whole, practising, managing) = (disclosure.Series(), disclosure.Series(), disclosure.Series());
        var (practisings, managings) = (new ToldCount?[months.Count], new ToldCount?[months.Count]);
        PersonSet everyone = new(people), all = new(people), engineers = new(people), managers = new(people);
        for (var month = 0; month < months.Count; month++)
        {
            everyone.CopyFrom(populations.At(Population.EverHere, month), seen);
            all.CopyFrom(populations.At(Population.Active, month), seen);
            engineers.CopyFrom(populations.At(Population.Practising, month), seen);
            managers.CopyFrom(populations.At(Population.Managing, month), seen);
            disclosure.Ask(whole, months[month], all, everyone);
            disclosure.AskParts(whole, months[month], everyone, (practising, engineers), (managing, managers));
            (practisings[month], managings[month]) = (Told(practising), Told(managing));
        }

        return (practisings, managings);
    }

    // Whoever swung within a year is in the set at the end of it alone: each year is a figure of its own.
    private ToldCount?[] Swings(Organisation organisation, Track to)
    {
        var parts = new ToldParts(seen.People, 1, populations.Months);
        Each(organisation, to, 0, (person, _, month) => parts.Add(person, 0, month, month + 1));
        return Tell(parts).Whole;
    }

    private ToldParts ReturnsOf(Organisation organisation)
    {
        var parts = new ToldParts(seen.People, 2, populations.Months);
        Each(organisation, Track.Engineering, 1, (person, on, month) => parts.Add(person, PostTrends.HasStayed(organisation.People[person], on) ? 0 : 1, month, month + 1));
        return Tell(parts);
    }

    private void Each(Organisation organisation, Track to, int yearsLater, Action<int, DateOnly, int> add)
    {
        for (var i = 0; i < organisation.People.Count; i++)
        {
            if (seen.Holds(i)) continue;
            var person = organisation.People[i];
            var here = person.DaysHere();
            // Who swings twice the same way in a year swung: once.
            var last = -1;
            foreach (var swing in person.Career.Swings)
            {
                if (swing.To != to || !swing.Post.IsHere || !here.Holds(swing.On)) continue;
                var month = populations.Months.PlaceOf(new(swing.On.Year + yearsLater, 12, 31));
                if (month < 0 || month >= populations.Months.Count || month == last) continue;
                add(i, swing.On, month);
                last = month;
            }
        }
    }

    private ToldParts Tell(ToldParts parts)
    {
        var everyone = new PersonSet(seen.People);
        parts.Tell(month =>
        {
            everyone.CopyFrom(populations.At(Population.EverHere, month), seen);
            return everyone;
        });
        return parts;
    }

    private ToldCount? Told(DisclosedSeries series) => series.On is { } day ? new(series.Count, populations.Months.PlaceOf(day)) : null;
}
