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
        var rows = RowsOf(access, asked);
        var explorer = new Explorer(asked, access);
        var filter = new PeopleFilter(asked, access.Organisation);
        var (found, options) = filter.Narrow(rows.FindAll(explorer.Finds));
        await ShowPayAsync(access, explorer, rows, filter.CountsFlags, explorer.WithPay(rows, found, filter.Counts));
        return new(
            PeopleOrder.Of(found, asked.Sort, asked.IsDescending), filter.CountAll(rows), options,
            access.Organisation.People.Count == 0, SeesEveryone: asked.AsOf == access.Today) { Explored = explorer.Explore(found), MayEnterPeople = access.MayChangePeople() };
    }

    /// <summary>Every value of a facet among those found, to choose from; none where it may not be asked for.</summary>
    public async ValueTask<IReadOnlyList<PeopleOption>> ReadValuesAsync(PeopleQuery asked, string facet)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null || Facets.Find(facet) is not { } of || !of.MayUse(access)) return [];
        // Whatever is asked of this facet already would leave nothing else to choose.
        var others = asked with { Explore = asked.Explore.Without(of) };
        var explorer = new Explorer(others, access);
        var (rows, filter) = (RowsOf(access, others), new PeopleFilter(others, access.Organisation));
        var found = filter.Narrow(rows.FindAll(explorer.Finds)).Found;
        var tellsFlags = of.Of == FacetOf.Flags || filter.NarrowsByFlags;
        await ShowPayAsync(access, explorer, tellsFlags ? rows : [], filter.Passes, explorer.WithPay(rows, found, filter.Passes, of));
        return explorer.Values(of, found);
    }

    /// <summary>Everyone found with all that is not pay, and pay where it was asked for; and every group, where there are any.</summary>
    public async ValueTask<(ExportTable People, ExportTable? Groups)> ReadExportAsync(PeopleQuery asked, string address)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return (new(asked.AsOf, address, [], []), null);
        var explorer = new Explorer(asked, access);
        var (rows, filter) = (RowsOf(access, asked), new PeopleFilter(asked, access.Organisation));
        var found = PeopleOrder.Of(filter.Narrow(rows.FindAll(explorer.Finds)).Found, asked.Sort, asked.IsDescending);
        await ShowPayAsync(access, explorer, rows, filter.Passes, explorer.WithPay(rows, found, filter.Passes, explorer.Exported));
        var (columns, cells) = explorer.Export(found);
        return (new(asked.AsOf, address, columns, cells), explorer.Explore(found, all: true) is { Groups.Count: > 0 } explored ? GroupsExport.Of(asked, explored, address) : null);
    }

    /// <param name="tells">Whether the answer tells of somebody's flags.</param>
    /// <param name="withPay">Whose pay it tells of otherwise.</param>
    private ValueTask ShowPayAsync(Access access, Explorer explorer, List<PersonRow> rows, Func<PersonRow, bool> tells, IEnumerable<string> withPay)
    {
        var ofPay = access.Organisation.Rules.Rules.Where(r => r.Telling.SeenBy == Audience.WhoSeesPay).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return gate.ShowPayAsync(access, rows.Where(r => r.Flags.Any(f => ofPay.Contains(f.Rule)) && explorer.FindsButForFlags(r) && tells(r)).Select(r => r.Id).Concat(withPay));
    }

    private static List<PersonRow> RowsOf(Access access, PeopleQuery asked)
    {
        var rows = new List<PersonRow>(access.Organisation.People.Count);
        foreach (var evidence in access.ToEveryone().Organisation.People)
        {
            if (RowOf(access, evidence, asked) is { } row) rows.Add(row);
        }

        return rows;
    }

    /// <summary>Null for somebody who is not to be seen on the day: not yet here, or gone and their posts not the viewer's to see.</summary>
    private static PersonRow? RowOf(Access access, Evidence evidence, PeopleQuery asked)
    {
        var asOf = asked.AsOf;
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
            organisation.LadderOn(asOf).RungOf(post?.Level),
            post?.Team,
            manager?.Person.DisplayName ?? post?.Manager,
            manager?.Person.Id,
            access.MaySee(Known.Posts, person.Id) ? Tenure.Of(evidence.Career, organisation.LadderOn(asOf), asOf).Post : null,
            asked.LeavesFlagsOut ? [] : FlagsOf(access, person.Id, asOf, asked.LeavesPayFlagsOut),
            hasLeft);
    }

    private static FlagMark[] FlagsOf(Access access, string person, DateOnly asOf, bool withoutPay)
    {
        var audiences = access.AudiencesOf(person);
        if (audiences.Count == 0) return [];
        List<FlagMark>? marks = null;
        foreach (var flag in access.Organisation.FlagsOf(person))
        {
            // A debt of the manager's is no mark on the person.
            var seenBy = flag.Rule.Telling.SeenBy;
            if (!flag.Days.Holds(asOf) || seenBy == Audience.ManagersDebt || (withoutPay && seenBy == Audience.WhoSeesPay) || (!audiences.Contains(seenBy) && !access.MaySee(flag.Rule, person)) || access.IsSetAside(flag.Rule, person)) continue;
            (marks ??= []).Add(new(flag.Rule.Id, flag.Rule.Telling.Title, flag.Severity));
        }

        if (marks is null) return [];
        marks.Sort(static (a, b) => a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity) : string.CompareOrdinal(a.Title, b.Title));
        return [.. marks];
    }
}
