using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Plans;

/// <summary>What today's teams, which everyone here may know, say about a post that is only thought of.</summary>
internal static class PlanSeats
{
    /// <summary>
    /// How many people would report: to whoever manages in a team today as many report as would to the next; where nobody does, those
    /// who practise in it. Nobody reports to an engineer, and of another employer nothing is known.
    /// </summary>
    public static int ReportsIn(Organisation organisation, string person, PlannedPost post, DateOnly today)
    {
        if (!post.Kind.IsManaging() || post.Employer is not null || post.Team is not { } team) return 0;
        var managed = 0;
        var practising = 0;
        foreach (var evidence in organisation.People)
        {
            if (evidence.PresenceOn(today) != Presence.Here || evidence.StandsHereOn(today) is not { } stands || stands.Team != team) continue;
            if (stands.Kind.IsManaging()) managed = Math.Max(managed, organisation.Lines.ReportsOn(evidence.Person.Id, today).Count(r => r != person));
            else if (evidence.Person.Id != person && stands.Kind.IsPractising()) practising++;
        }

        return managed > 0 ? managed : practising;
    }

    /// <summary>The teams there are today, by name.</summary>
    public static IReadOnlyList<string> Teams(Organisation organisation, DateOnly today) =>
    [
        .. organisation.People.Where(e => e.PresenceOn(today) == Presence.Here).Select(e => e.StandsHereOn(today) is { } post && post.Kind.TrackOf() is not null ? post.Team : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
