using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Team;

/// <summary>What a manager owes their people: whom to ask, and whom to sit down with. No mark on any of them.</summary>
internal static class TeamDebts
{
    public static IReadOnlyList<TeamDebt> Of(Access access, IEnumerable<Evidence> people, DateOnly asOf) =>
    [
        .. people.SelectMany(p => Debts(access, p).Where(f => f.Days.Holds(asOf)).Select(f => (Flag: f, Evidence: p)))
            .GroupBy(d => d.Flag.Rule)
            .Select(rule => new TeamDebt(rule.Key.Id, rule.Key.Telling, [.. rule.OrderByDescending(d => d.Flag.Severity).ThenBy(d => d.Flag.Days.Start).Select(d => OwedTo(d.Flag, d.Evidence))]))
            .OrderByDescending(d => d.Severity).ThenBy(d => d.Rule, StringComparer.Ordinal),
    ];

    /// <summary>All of one person and all days that the one who looks may see.</summary>
    public static IEnumerable<Flag> Debts(Access access, Evidence evidence) =>
        access.Organisation.FlagsOf(evidence.Person.Id).Where(f => f.Rule.Telling.SeenBy == Audience.ManagersDebt && access.MaySee(f.Rule, evidence.Person.Id));

    private static Owed OwedTo(Flag flag, Evidence evidence) => new(new(evidence.Person.Id, evidence.Person.DisplayName), flag.Severity, flag.Because(evidence));
}
