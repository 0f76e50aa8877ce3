using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Team;

/// <summary>Who leads a team technically: somebody whose post it is, or a manager who is both at once and so takes the seat.</summary>
internal static class LeadSeats
{
    /// <param name="people">Those who report to the manager on the day and whose posts the one who looks may see.</param>
    /// <returns>Null where there is no such seat: for those who manage several teams, and where nobody on the team is an engineer.</returns>
    public static LeadSeat? Of(Access access, Evidence manager, IReadOnlyCollection<Evidence> people, DateOnly asOf)
    {
        if (manager.StandsHereOn(asOf) is not { } post || !(post.Kind is Kind.Manager or Kind.TechLeadManager || post.Kind.IsPractising())) return null;
        var engineers = people.Where(p => p.StandsHereOn(asOf) is { } stands && stands.Kind.IsPractising()).ToList();
        if (engineers.Count == 0) return null;
        var leads = engineers.Where(p => p.StandsHereOn(asOf)!.Kind == Kind.TechLead).Select(NameOf).ToList();
        var senior = access.Organisation.Company.SeniorRung;
        var could = engineers.Where(p => access.Organisation.LadderOn(asOf).RungOf(p.StandsHereOn(asOf)!.Level) >= senior).ToList();
        return new(
            NameOf(manager), post.Team, post.Kind != Kind.Manager ? Lead.Both : leads.Count > 0 ? Lead.TechLead : Lead.Nobody, BothSince(access, manager, asOf), leads,
            [.. could.Where(p => !IsAway(p, asOf)).Select(p => CouldLead(p, asOf))], [.. could.Where(p => IsAway(p, asOf)).Select(p => CouldLead(p, asOf))], senior);
    }

    // The day its months are counted from, as the flag about it tells it to the same eyes.
    private static DateOnly? BothSince(Access access, Evidence manager, DateOnly asOf)
    {
        foreach (var flag in access.Organisation.FlagsOf(manager.Person.Id))
        {
            if (flag.Rule.Id == nameof(TlmTrap) && flag.Days.Holds(asOf) && access.MaySee(flag.Rule, manager.Person.Id)) return flag.CountedFrom;
        }

        return null;
    }

    private static bool IsAway(Evidence person, DateOnly asOf) => person.Career.On(asOf) is { IsLeave: true };

    private static CouldLead CouldLead(Evidence person, DateOnly asOf) =>
        new(NameOf(person), person.StandsHereOn(asOf)!.Level, Tenure.Of(person.Career, person.Company.Ladders.On(asOf), asOf).Rung);

    private static PersonName NameOf(Evidence evidence) => new(evidence.Person.Id, evidence.Person.DisplayName);
}
