using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// What is told of people whose own facts nobody who looks may open: flags between a person and their manager, answers, return tickets,
/// and posts that are not of one's line. What may be opened by person needs no keeping from, and is counted apart, exactly, for whoever may
/// open it. The rest is protected: within one telling by <see cref="Disclosure"/>, over months, wholes and parts; and
/// against two who look, since it is the same for all, and about nobody whom any of them may open; and against looking before and after a
/// save, since it is told anew only once records of ten people or more have changed who report to none of them. What this does not keep
/// from: whoever comes to manage somebody, or to know of nine of the ten, later.
/// </summary>
public static class OthersTold
{
    /// <summary>Of fewer people a change stays untold: the one before and the one after would differ by what few of them did.</summary>
    public const int LeastChanged = 2 * Disclosure.Least;

    private const int MostTries = 3;

    /// <summary>The figures for the one who looks; null for whoever may see no counts of others.</summary>
    public static async ValueTask<OrganisationFigures?> FiguresAsync(Access access, AppDb db)
    {
        if (!access.MaySeeOrganisation) return null;
        var asked = ("told of others", access.Today);
        if (access.Organisation.Kept<ToldCounts>(asked) is { } kept) return OrganisationFigures.Of(access, kept);
        var told = await ReadAsync(access, db);
        return OrganisationFigures.Of(access, access.Organisation.Keep(asked, () => told));
    }

    private static async Task<ToldCounts> ReadAsync(Access access, AppDb db)
    {
        for (var tries = 1; ; tries++)
        {
            var mark = await db.Told.Where(r => r.Of == ToldOf.Counts).Select(r => r.Behind).SingleOrDefaultAsync();
            var last = (await ToldOnce.ReadAsync<ToldCounts>(db, ToldOf.Counts)).LastOrDefault();
            var months = ToldParts.MonthsUpTo(access.Today);
            var lookers = await LookersAsync(access, db);
            // What was read before a save knows nothing of it: that is for the next to tell.
            var isOld = await ReadAt.IsOldAsync(access.Organisation, db);
            if (last is not null && (isOld || !await IsDueAsync(db, last, months, lookers))) return last;
            var change = isOld ? 0 : await db.Changes.MaxAsync(c => (int?)c.Id) ?? 0;
            var figures = OrganisationFigures.OfAll(lookers);
            var now = ToldCounts.Of(figures, Tickets(figures, lookers, await TicketsAsync(db)), change);
            if (await ToldOnce.ReplaceAsync(db, ToldOf.Counts, months[months.Count - 1], now, $"{change} {Guid.NewGuid():N}", mark)) return now;
            // What cannot be kept is not told either.
            if (tries == MostTries) return last ?? new(months[0], months.Count, 0, new Dictionary<string, IReadOnlyList<IReadOnlyList<ToldCount>>>());
        }
    }

    /// <summary>Return tickets agreed by both.</summary>
    public static Task<List<ReturnTicketRow>> TicketsAsync(AppDb db) => db.ReturnTickets.AsNoTracking().Where(t => t.PersonAgreedOn != null && t.ManagerAgreedOn != null).ToListAsync();

    private static ToldParts Tickets(OrganisationFigures figures, IReadOnlyList<Access> lookers, List<ReturnTicketRow> rows)
    {
        var organisation = lookers[0].Organisation;
        var people = organisation.People;
        var seen = new PersonSet(people.Count);
        seen.CopyFrom(figures.Own);
        // Whoever is part of a ticket knows of it.
        var known = rows.Where(r => lookers.Any(l => l.Viewer!.PersonId is { } me && (me == r.Person || me == r.Manager))).Select(r => r.Person).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; known.Count > 0 && i < people.Count; i++)
        {
            if (known.Contains(people[i].Person.Id)) seen.Add(i);
        }

        return TicketTrends.Others(
            organisation, [.. rows.Select(r => new TicketGiven(r.Person, r.PersonAgreedOn > r.ManagerAgreedOn ? r.PersonAgreedOn!.Value : r.ManagerAgreedOn!.Value, r.OutcomeOn, r.Outcome))], seen, figures.Populations);
    }

    // A month that is over is told as soon as nothing has changed since, or enough.
    private static async Task<bool> IsDueAsync(AppDb db, ToldCounts last, MonthLine months, IReadOnlyList<Access> lookers)
    {
        var changed = await ChangedAsync(db, last.Change, lookers);
        return changed >= LeastChanged || (changed == 0 && months[months.Count - 1] > MonthLine.Between(last.First, last.First)[last.Months - 1]);
    }

    // How many people’s records have changed who report to nobody that looks: of one’s own people one knows what changed.
    private static async Task<int> ChangedAsync(AppDb db, int after, IReadOnlyList<Access> lookers)
    {
        var changed = (await db.Changes.Where(c => c.Id > after && c.Person != null).Select(c => c.Person!).Distinct().ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var run in await db.Changes.AsNoTracking().Where(c => c.Id > after && c.Person == null).ToListAsync())
        {
            if (db.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == run.Table) is not { } type || type.FindProperty(nameof(PersonRow.Person)) is null) continue;
#pragma warning disable EF1002, CA2100 // The name of one of our own tables; the values are parameters
            changed.UnionWith(await db.Database.SqlQueryRaw<string>($"SELECT DISTINCT \"Person\" AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"Id\" BETWEEN {{0}} AND {{1}}", run.FirstRow, run.LastRow).ToListAsync());
#pragma warning restore EF1002, CA2100
        }

        return changed.Count(person => lookers.All(l => l.RelationTo(person) is Relation.Stranger or Relation.LineAbove));
    }

    private static async Task<IReadOnlyList<Access>> LookersAsync(Access access, AppDb db)
    {
        var people = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            join account in db.Users on held.UserId equals account.Id
            where account.DisabledAt == null && role.Name == Roles.Executive && account.PersonId != null
            select account.PersonId).Distinct().OrderBy(p => p).ToListAsync();
        // Of pay nothing is counted: so it makes no difference who sees it.
        return [access, .. people.Where(p => p != access.Viewer!.PersonId).Select(p => new Access(access.Organisation, new(p, IsExecutive: true), access.Today, new()))];
    }
}
