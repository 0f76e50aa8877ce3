using CareerLadder.Core.Careers;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>Everyone who is here on a day with their pay of that day.</summary>
public static class PaidPeople
{
    private sealed record Asked(DateOnly Day);

    /// <summary>In the order told; kept, so that the next who asks for the day waits for nothing. Those who stand in no post here that day are left out.</summary>
    public static IReadOnlyList<Paid> PaidOn(this Organisation organisation, DateOnly day) => organisation.Keep(new Asked(day), () => Of(organisation, day));

    private static Paid[] Of(Organisation organisation, DateOnly day)
    {
        var people = new List<Paid>(organisation.People.Count);
        foreach (var evidence in organisation.People)
        {
            if (evidence.PresenceOn(day) != Presence.Here || evidence.StandsHereOn(day) is not { } post) continue;
            var (career, person) = (evidence.Career, evidence.Person);
            var tenure = Tenure.Of(career, organisation.Ladder, day);
            people.Add(new(
                person, post.Level, organisation.Ladder.Find(post.Level), post.Team, organisation.Lines.ManagerOn(person.Id, day), career.Pays.On(day),
                organisation.Company.Bands.On(person.Zone, post.Level, day), tenure.Rung, tenure.Company));
        }

        return [.. people];
    }
}
