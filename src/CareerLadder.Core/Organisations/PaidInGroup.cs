using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Organisations;

/// <summary>Work that is equal: one rung in one zone, paid in one currency; without a rung, everything that is paid in the currency.</summary>
internal readonly record struct PayCategory(int? Rung, string? Zone, string Currency)
{
    public PayCategory Whole => new(null, null, Currency);
}

/// <summary>Somebody of a known group who stands on a rung and is paid on a day. For <see cref="FairPay"/> alone: the group goes nowhere else.</summary>
/// <param name="Place">In <see cref="Organisation.People"/>.</param>
/// <param name="MonthsHere">Whole months since joining; where that day is not known, since the first post here.</param>
internal sealed record PaidInGroup(int Place, string Group, PayCategory Category, Track Track, decimal Base, int MonthsHere)
{
    public static List<PaidInGroup> On(Organisation organisation, IReadOnlyDictionary<string, string> groups, DateOnly day)
    {
        var people = new List<PaidInGroup>();
        var ladder = organisation.LadderOn(day);
        for (var i = 0; i < organisation.People.Count; i++)
        {
            var evidence = organisation.People[i];
            if (!groups.TryGetValue(evidence.Person.Id, out var group) || evidence.PresenceOn(day) != Presence.Here) continue;
            if (evidence.Career.Pays.On(day) is not { Base: > 0 } pay || ladder.Find(evidence.StandsHereOn(day)?.Level) is not { Rung: { } rung } level) continue;
            people.Add(new(i, group, new(rung, evidence.Person.Zone, pay.Currency), level.Track, pay.Base, Months.Between(Since(evidence), day)));
        }

        return people;
    }

    private static DateOnly Since(Evidence evidence)
    {
        if (evidence.Person.Joined is { } joined) return joined;
        foreach (var stretch in evidence.Career.Stretches)
        {
            if (stretch.Post is { IsHere: true }) return stretch.Days.Start;
        }

        return DateRange.Never;
    }
}
