using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Organisations;

/// <summary>Work that is equal: one rung in one zone, paid in one currency; without a rung, everything that is paid in the currency.</summary>
public readonly record struct PayCategory(int? Rung, string? Zone, string Currency)
{
    public PayCategory ToWhole() => new(null, null, Currency);
}

/// <summary>Somebody who stands on a rung and is paid on a day. For <see cref="FairPay"/> alone: the group goes nowhere else.</summary>
/// <param name="Place">In <see cref="Organisation.People"/>; for <see cref="FairPayTeller"/> among all of whom anything was ever told.</param>
/// <param name="Group">Null where none is recorded.</param>
/// <param name="MonthsHere">Whole months since joining; where that day is not known, since the first post here.</param>
public sealed record PaidInGroup(int Place, string Person, string? Group, PayCategory Category, Track Track, decimal Base, int MonthsHere)
{
    public static List<PaidInGroup> On(Organisation organisation, IReadOnlyDictionary<string, string> groups, DateOnly day)
    {
        var people = new List<PaidInGroup>();
        var ladder = organisation.LadderOn(day);
        for (var i = 0; i < organisation.People.Count; i++)
        {
            var evidence = organisation.People[i];
            if (evidence.PresenceOn(day) != Presence.Here) continue;
            if (evidence.Career.Pays.On(day) is not { Base: > 0 } pay || ladder.Find(evidence.StandsHereOn(day)?.Level) is not { Rung: { } rung } level) continue;
            people.Add(new(i, evidence.Person.Id, groups.GetValueOrDefault(evidence.Person.Id), new(rung, evidence.Person.Zone, pay.Currency), level.Track, pay.Base, Months.Between(Since(evidence), day)));
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
