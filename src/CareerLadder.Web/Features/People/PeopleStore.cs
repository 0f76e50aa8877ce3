using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.People;

/// <summary>
/// The list of people, as far as the one who looks may see. What is not seen is not found either: filters, search and counts work
/// on the rows that were made for the viewer, and on nothing else.
/// </summary>
public sealed class PeopleStore(AccessGate gate)
{
    public async ValueTask<PeopleView> ReadAsync(PeopleQuery asked)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return PeopleView.Nothing;
        var rows = new List<PersonRow>(access.Organisation.People.Count);
        foreach (var evidence in access.Organisation.People)
        {
            if (RowOf(access, evidence, asked.AsOf) is { } row) rows.Add(row);
        }

        var filter = new PeopleFilter(asked, access.Organisation);
        var (found, options) = filter.Narrow(rows);
        var ofPay = access.Organisation.Rules.Rules.Where(r => r.Telling.SeenBy == Audience.WhoSeesPay).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        await gate.ShowPayAsync(access, found.Where(r => r.Flags.Any(f => ofPay.Contains(f.Rule))).Select(r => r.Id));
        return new(
            PeopleOrder.Of(found, asked.Sort, asked.IsDescending), filter.CountAll(rows), options,
            access.Organisation.People.Count == 0, SeesEveryone: asked.AsOf == access.Today);
    }

    /// <summary>Null for somebody who is not to be seen on the day: not yet here, or gone and their posts not the viewer's to see.</summary>
    private static PersonRow? RowOf(Access access, Evidence evidence, DateOnly asOf)
    {
        var person = evidence.Person;
        var presence = evidence.PresenceOn(asOf);
        if (presence == Presence.NotYet) return null;
        var hasLeft = presence == Presence.Left;
        if (hasLeft ? !access.MaySee(Known.Posts, person.Id) : !access.MaySeeStanding(person.Id, asOf)) return null;

        var organisation = access.Organisation;
        var post = hasLeft ? evidence.LastStoodHere(asOf) : evidence.StandsHereOn(asOf);
        var manager = organisation.Find(post?.Manager);
        return new(
            person.Id,
            person.DisplayName,
            post is null ? null : post.Title ?? KindWords.Of(post.Kind),
            post?.Kind,
            post?.Kind.TrackOf(),
            post?.Level,
            organisation.Ladder.RungOf(post?.Level),
            post?.Team,
            manager?.Person.DisplayName ?? post?.Manager,
            manager?.Person.Id,
            access.MaySee(Known.Posts, person.Id) ? Tenure.Of(evidence.Career, organisation.Ladder, asOf).Post : null,
            FlagsOf(access, person.Id, asOf),
            hasLeft);
    }

    private static FlagMark[] FlagsOf(Access access, string person, DateOnly asOf)
    {
        var audiences = access.AudiencesOf(person);
        if (audiences.Count == 0) return [];
        List<FlagMark>? marks = null;
        foreach (var flag in access.Organisation.FlagsOf(person))
        {
            // A debt of the manager's is no mark on the person.
            var seenBy = flag.Rule.Telling.SeenBy;
            if (!flag.Days.Holds(asOf) || seenBy == Audience.ManagersDebt || (!audiences.Contains(seenBy) && !access.MaySee(flag.Rule, person)) || access.IsSetAside(flag.Rule, person)) continue;
            (marks ??= []).Add(new(flag.Rule.Id, flag.Rule.Telling.Title, flag.Severity));
        }

        if (marks is null) return [];
        marks.Sort(static (a, b) => a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity) : string.CompareOrdinal(a.Title, b.Title));
        return [.. marks];
    }
}
