using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>
/// Parts of managing that people try without the title. Each writes of whoever is signed in alone; the direct manager reads along, and
/// nobody else.
/// </summary>
public sealed class TryoutsStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>Those of the person, the ones not told yet first; null where they are not for the one who looks.</summary>
    /// <param name="person">Null: of whoever is signed in.</param>
    public async ValueTask<TryoutsView?> ReadAsync(string? person = null)
    {
        var access = await gate.EnterAsync();
        person ??= Mine(access);
        if (person is null || access.RelationTo(person) is not (Relation.Self or Relation.Manager)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Tryouts.AsNoTracking().Where(t => t.Person == person).OrderByDescending(t => t.ChosenOn).ThenByDescending(t => t.Id).ToListAsync();
        var lines = from row in rows
                    let part = ManagingParts.Find(row.Part)
                    where part is not null
                    orderby row.TriedFrom is not null
                    select new TryoutLine(row.Id, part, row.ChosenOn, row.TriedFrom, row.TriedTo?.AddDays(-1), row.Joy, row.Skill, row.Words);
        var practises = access.Organisation.Find(person)?.Career.StandingOn(access.Today)?.Kind.IsPractising() == true;
        return new(access.Today, practises, [.. lines]);
    }

    /// <summary>Chooses a part to try; one that is chosen and not told yet is chosen once.</summary>
    /// <returns>Whether it was saved: not for who has no career here.</returns>
    public ValueTask<bool> ChooseAsync(string part) => SaveAsync(ManagingParts.Find(part) is not null, async (db, me, today) =>
    {
        if (await db.Tryouts.AnyAsync(t => t.Person == me && t.Part == part && t.TriedFrom == null)) return false;
        db.Tryouts.Add(new() { Person = me, Part = part, ChosenOn = today });
        return true;
    });

    public ValueTask<bool> TellAsync(int tryout, TryoutInput told) => SaveAsync(new TryoutInputValidator().Validate(told).IsValid, async (db, me, today) =>
    {
        if (told.Today != today || await FindAsync(db, tryout, me) is not { } row) return false;
        (row.TriedFrom, row.TriedTo, row.Joy, row.Skill) = (told.TriedFrom, told.LastDay?.AddDays(1), told.Joy, told.Skill);
        row.Words = string.IsNullOrWhiteSpace(told.Words) ? null : told.Words.Trim();
        return true;
    });

    /// <summary>Takes back the choice of a part that was not tried yet.</summary>
    public ValueTask<bool> DropAsync(int tryout) => SaveAsync(isValid: true, async (db, me, _) =>
    {
        if (await FindAsync(db, tryout, me) is not { TriedFrom: null } row) return false;
        db.Tryouts.Remove(row);
        return true;
    });

    private static Task<TryoutRow?> FindAsync(AppDb db, int tryout, string me) => db.Tryouts.SingleOrDefaultAsync(t => t.Id == tryout && t.Person == me);

    private static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private async ValueTask<bool> SaveAsync(bool isValid, Func<AppDb, string, DateOnly, Task<bool>> change)
    {
        var access = await gate.EnterAsync();
        if (!isValid || Mine(access) is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (!await change(db, me, access.Today)) return false;
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await organisation.RefreshAsync();
        return true;
    }
}

/// <param name="Practises">Works as an engineer on this day: then trying parts of the other job makes sense.</param>
/// <param name="Lines">Those that are chosen and not told yet first, then the latest first.</param>
public sealed record TryoutsView(DateOnly Today, bool Practises, IReadOnlyList<TryoutLine> Lines);

/// <param name="Id">To tell or drop it by.</param>
/// <param name="TriedUntil">The last day; null: still going on, or not begun.</param>
/// <param name="Joy">1 to 5.</param>
/// <param name="Skill">How well it went: 1 to 5.</param>
public sealed record TryoutLine(int Id, ManagingPart Part, DateOnly ChosenOn, DateOnly? TriedFrom, DateOnly? TriedUntil, int? Joy, int? Skill, string? Words);
