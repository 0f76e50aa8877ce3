using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Goals;

/// <summary>Writes the evidence of whoever is signed in: nobody collects for anybody else, nor takes anything of theirs away.</summary>
public sealed class EvidenceStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <returns>Whether it was saved: not for who has no career here. The same of all that follow.</returns>
    public ValueTask<bool> AddAsync(EvidenceInput told) => SaveAsync(async (db, access, me) =>
    {
        if (!IsValid(told, access, [])) return false;
        var row = db.Evidence.Add(new() { Person = me }).Entity;
        told.WriteInto(row);
        // Its id is known once it is saved; both are saved or neither.
        await db.SaveChangesAsync();
        foreach (var place in told.Places) db.EvidenceFor.Add(new() { Evidence = row.Id, Level = place.Level, Theme = place.Theme });
        return true;
    });

    public ValueTask<bool> ChangeAsync(int evidence, EvidenceInput told) => SaveAsync(async (db, access, me) =>
    {
        if (await db.Evidence.SingleOrDefaultAsync(e => e.Id == evidence && e.Person == me) is not { } row) return false;
        var places = await db.EvidenceFor.Where(f => f.Evidence == evidence).ToListAsync();
        if (!IsValid(told, access, [.. places.Select(f => new Place(f.Level, f.Theme))])) return false;
        told.WriteInto(row);
        db.EvidenceFor.RemoveRange(places.Where(f => !told.Places.Contains(new(f.Level, f.Theme))));
        foreach (var place in told.Places.Where(p => !places.Exists(f => f.Level == p.Level && f.Theme == p.Theme)))
            db.EvidenceFor.Add(new() { Evidence = evidence, Level = place.Level, Theme = place.Theme });
        return true;
    });

    public ValueTask<bool> RemoveAsync(int evidence) => SaveAsync(async (db, _, me) =>
    {
        if (await db.Evidence.SingleOrDefaultAsync(e => e.Id == evidence && e.Person == me) is not { } row) return false;
        db.Evidence.Remove(row);
        return true;
    });

    // Where the ladder has lost an expectation, what stands under it may stay, and nothing new may come.
    private static bool IsValid(EvidenceInput told, Access access, HashSet<Place> known) =>
        new EvidenceInputValidator(access.Today).Validate(told).IsValid && told.Places.All(p => known.Contains(p) || p.IsOn(access.Organisation.LadderOn(access.Today)));

    private async ValueTask<bool> SaveAsync(Func<AppDb, Access, string, Task<bool>> change)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me) is null) return false;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await change(db, access, me)) return false;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
