using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Team;

/// <summary>
/// Reads a manager's people as of a day, for the manager and for the line above. What may be seen of each of them rests on the line
/// of today, whoever they reported to on that day.
/// </summary>
public sealed class TeamStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>One's own team; null for an account that belongs to nobody with a career here.</summary>
    public async ValueTask<TeamView?> GetMineAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        return access.Viewer?.PersonId is { } me ? await OfAsync(access, me, asOf) : null;
    }

    /// <summary>The team of oneself or of somebody below; null where it is not to be seen, or nobody has that key.</summary>
    public async ValueTask<TeamView?> GetAsync(string manager, DateOnly asOf) => await OfAsync(await gate.EnterAsync(), manager, asOf);

    private async ValueTask<TeamView?> OfAsync(Access access, string manager, DateOnly asOf)
    {
        if (access.Organisation.Find(manager) is not { } evidence || !access.MaySee(Known.Posts, manager)) return null;
        var people = ReportsTo(access, manager, asOf);
        var talks = await TalksAsync(access, people);
        var forks = await ForkTold.LastAsync(databases, access, people.Where(p => p.Career.StandingOn(asOf)?.Kind.IsManaging() == true).Select(p => p.Person.Id), asOf);
        return new(NameOf(evidence), access.RelationTo(manager) == Relation.Self, asOf == access.Today)
        {
            Standing = evidence.StandsHereOn(asOf) is { } post ? KindWords.Of(post) : null,
            Above = WayTo(access, manager),
            People = [.. people.Select(p => MemberOf(access, p, asOf, talks[p.Person.Id]) with { Fork = forks.GetValueOrDefault(p.Person.Id) })],
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

    // Only with the one who looks, as the manager of today: what others talked about is not theirs.
    private async Task<ILookup<string, ConversationRow>> TalksAsync(Access access, IEnumerable<Evidence> people)
    {
        string[] mine = [.. people.Select(p => p.Person.Id).Where(id => access.RelationTo(id) == Relation.Manager)];
        if (mine.Length == 0) return Enumerable.Empty<ConversationRow>().ToLookup(c => c.Person);
        await using var db = await databases.CreateDbContextAsync();
        var me = access.Viewer!.PersonId;
        return (await db.Conversations.AsNoTracking().Where(c => c.With == me && mine.Contains(c.Person)).ToListAsync()).ToLookup(c => c.Person, StringComparer.Ordinal);
    }

    private static TeamMember MemberOf(Access access, Evidence evidence, DateOnly asOf, IEnumerable<ConversationRow> talks)
    {
        var (person, career) = (evidence.Person, evidence.Career);
        var post = evidence.StandsHereOn(asOf);
        var now = career.On(asOf);
        return new(
            NameOf(evidence), post is null ? null : post.Title ?? KindWords.Of(post.Kind), post?.Level, post?.Kind,
            Tenure.Of(career, access.Organisation.LadderOn(asOf), asOf).Post, now is { IsLeave: true }, now is { IsLeave: true, Days.LastDay: { } last } ? last : null,
            career.DirectReports.On(asOf))
        {
            // Without fluency: the manager finds it on the person's page, and side by side it would be held against others.
            Pendulum = Pendulum.Of(evidence, asOf, access.Today, withFluency: false),
            Flags = [.. FlagTeller.Tell(access, evidence, asOf).Now.Where(f => f.Telling.SeenBy != Audience.WhoSeesPay)],
            Wanted = access.MaySee(Known.Intents, person.Id) && career.Intents.IndexOn(asOf) is >= 0 and var i ? new(career.Intents[i].Value.Intent, career.Intents[i].From) : null,
            LastTalk = access.RelationTo(person.Id) == Relation.Manager ? LastTalk(career, asOf, talks) : null,
            NextTalk = asOf == access.Today && talks.Where(t => !t.IsHeld).MinBy(t => t.On) is { } next ? new(next.On, next.Id) : null,
        };
    }

    private static Talk? LastTalk(Career career, DateOnly asOf, IEnumerable<ConversationRow> talks) =>
        career.Conversations.Count(held => held <= asOf) is > 0 and var held ? new(career.Conversations[held - 1], talks.FirstOrDefault(t => t.IsHeld && t.On == career.Conversations[held - 1])?.Id) : null;

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
