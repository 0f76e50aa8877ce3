using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Team;

/// <summary>
/// Reads a manager's people as of a day, for the manager and for the line above. What may be seen of each of them rests on the line
/// of today, whoever they reported to on that day.
/// </summary>
public sealed class TeamStore(AccessGate gate)
{
    /// <summary>One's own team; null for an account that belongs to nobody with a career here.</summary>
    public async ValueTask<TeamView?> GetMineAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        return access.Viewer?.PersonId is { } me ? Of(access, me, asOf) : null;
    }

    /// <summary>The team of oneself or of somebody below; null where it is not to be seen, or nobody has that key.</summary>
    public async ValueTask<TeamView?> GetAsync(string manager, DateOnly asOf) => Of(await gate.EnterAsync(), manager, asOf);

    private static TeamView? Of(Access access, string manager, DateOnly asOf)
    {
        if (access.Organisation.Find(manager) is not { } evidence || !access.MaySee(Known.Posts, manager)) return null;
        var people = ReportsTo(access, manager, asOf);
        return new(NameOf(evidence), access.RelationTo(manager) == Relation.Self, asOf == access.Today)
        {
            Standing = evidence.StandsHereOn(asOf) is { } post ? KindWords.Of(post) : null,
            Above = WayTo(access, manager),
            People = [.. people.Select(p => MemberOf(access, p, asOf))],
            Debts = TeamDebts.Of(access, people, asOf),
            Span = TeamSpan.Of(access, evidence, asOf),
            Seat = LeadSeats.Of(access, evidence, people, asOf),
            SeatsBelow = [.. people.Select(p => LeadSeats.Of(access, p, ReportsTo(access, p.Person.Id, asOf), asOf)).OfType<LeadSeat>()],
            Coming = TeamCalendar.Of(access, people, asOf),
        };
    }

    private static List<Evidence> ReportsTo(Access access, string manager, DateOnly asOf) =>
    [
        .. access.Organisation.Lines.ReportsOn(manager, asOf).Where(id => access.MaySee(Known.Posts, id)).Select(id => access.Organisation.Find(id)!)
            .OrderBy(p => PlainText.Of(p.Person.DisplayName), StringComparer.Ordinal).ThenBy(p => p.Person.Id, StringComparer.Ordinal),
    ];

    private static TeamMember MemberOf(Access access, Evidence evidence, DateOnly asOf)
    {
        var (person, career) = (evidence.Person, evidence.Career);
        var post = evidence.StandsHereOn(asOf);
        var now = career.On(asOf);
        return new(
            NameOf(evidence), post is null ? null : post.Title ?? KindWords.Of(post.Kind), post?.Level, post?.Kind,
            Tenure.Of(career, access.Organisation.Ladder, asOf).Post, now is { IsLeave: true }, now is { IsLeave: true, Days.LastDay: { } last } ? last : null,
            career.DirectReports.On(asOf))
        {
            // Without fluency: the manager finds it on the person's page, and side by side it would be held against others.
            Pendulum = Pendulum.Of(evidence, asOf, access.Today, withFluency: false),
            Flags = [.. FlagTeller.Tell(access, evidence, asOf).Now.Where(f => f.Telling.SeenBy != Audience.WhoSeesPay)],
            Wanted = access.MaySee(Known.Intents, person.Id) && career.Intents.IndexOn(asOf) is >= 0 and var i ? new(career.Intents[i].Value.Intent, career.Intents[i].From) : null,
            LastTalk = access.RelationTo(person.Id) == Relation.Manager && career.Conversations.Count(held => held <= asOf) is > 0 and var held ? career.Conversations[held - 1] : null,
        };
    }

    // Of today, as access is. It ends with the one who looks: that they stand above is what the relation says.
    private static List<PersonName> WayTo(Access access, string manager)
    {
        var way = new List<PersonName>();
        if (access.RelationTo(manager) != Relation.LineAbove) return way;
        for (var above = access.Organisation.Lines.ManagerOn(manager, access.Today); above is not null && above != access.Viewer!.PersonId; above = access.Organisation.Lines.ManagerOn(above, access.Today))
            way.Insert(0, NameOf(access.Organisation.Find(above)!));
        return way;
    }

    private static PersonName NameOf(Evidence evidence) => new(evidence.Person.Id, evidence.Person.DisplayName);
}
