using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>What whoever is signed in shares of their own; nobody can share what is another's.</summary>
public sealed class SharingStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>Everything that can be shared, and since when it is; null for who has no career here.</summary>
    public async ValueTask<IReadOnlyList<SharingLine>?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        var shared = access.Organisation.SharingsOf(me, access.Today).ToLookup(s => s.What);
        return [.. Enum.GetValues<Shared>().Select(what => new SharingLine(what, shared[what].Select(s => (DateOnly?)s.On).FirstOrDefault()))];
    }

    /// <returns>Whether it was saved: not for who has no career here.</returns>
    public ValueTask<bool> ShareAsync(Shared what) => SaveAsync(what, (db, open, me, today) =>
    {
        if (open.Count == 0) db.Sharings.Add(new()).Entity.Take(new(me, what, Sharing.WithOf(what), today));
    });

    /// <summary>From now on nobody else sees it any more.</summary>
    public ValueTask<bool> StopAsync(Shared what) => SaveAsync(what, (_, open, _, today) => open.ForEach(s => s.EndedOn = today));

    private static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private async ValueTask<bool> SaveAsync(Shared what, Action<AppDb, List<SharingRow>, string, DateOnly> change)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me || !Enum.IsDefined(what)) return false;
        await using var db = await databases.CreateDbContextAsync();
        change(db, await db.Sharings.Where(s => s.Person == me && s.What == what && s.EndedOn == null).ToListAsync(), me, access.Today);
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await organisation.RefreshAsync();
        return true;
    }
}

/// <param name="Since">Null: it is not shared.</param>
public sealed record SharingLine(Shared What, DateOnly? Since);
