using System.Collections.Concurrent;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>Everyone who is here on a day with their pay of that day.</summary>
public static class PaidPeople
{
    private sealed record Asked(DateOnly Day);

    /// <summary>In the order told; kept, so that the next who asks for the day waits for nothing. Those who stand in no post here that day are left out.</summary>
    public static IReadOnlyList<Paid> PaidOn(this Organisation organisation, DateOnly day) => organisation.Keep(new Asked(day), () => Of(organisation, day));

    // Each person alone and both hands at it: a hundred thousand are looked at when somebody first asks for a day.
    private static Paid[] Of(Organisation organisation, DateOnly day)
    {
        var found = new Paid?[organisation.People.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, found.Length), 4096), range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, found.Length); i++) found[i] = Of(organisation, organisation.People[i], day);
        });
        return [.. found.OfType<Paid>()];
    }

    private static Paid? Of(Organisation organisation, Evidence evidence, DateOnly day)
    {
        if (evidence.PresenceOn(day) != Presence.Here || evidence.StandsHereOn(day) is not { } post) return null;
        var (career, person) = (evidence.Career, evidence.Person);
        return new(
            person, post.Level, organisation.LadderOn(day).Find(post.Level), post.Team, organisation.Lines.ManagerOn(person.Id, day), career.Pays.On(day),
            organisation.Company.Bands.On(person.Zone, post.Level, day), Tenure.Of(career, organisation.LadderOn(day), day).Rung);
    }
}
