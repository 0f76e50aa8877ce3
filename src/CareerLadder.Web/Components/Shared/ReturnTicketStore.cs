using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Reads return tickets: for the person, the manager who promised, and the direct manager of today. Nobody else learns that there is one.</summary>
public sealed class ReturnTicketStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Those of one person, the latest first; none for whom they are not for.</summary>
    public async ValueTask<IReadOnlyList<ReturnTicketView>> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is null || access.Organisation.Find(person) is not { } evidence) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.ReturnTickets.AsNoTracking().Where(t => t.Person == person).OrderByDescending(t => t.Begins).ThenByDescending(t => t.Id).ToListAsync();
        return [.. rows.Where(r => MaySee(access, r)).Select(r => ReturnTicketView.Of(access, evidence, r))];
    }

    /// <summary>What the one who looks promised to others, or is asked to promise: the oldest first.</summary>
    public async ValueTask<IReadOnlyList<ReturnTicketView>> ReadPromisedAsync()
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.ReturnTickets.AsNoTracking().Where(t => t.Manager == me && t.Outcome == null).OrderBy(t => t.Begins).ThenBy(t => t.Id).ToListAsync();
        return [.. rows.Where(r => access.Organisation.Find(r.Person) is not null).Select(r => ReturnTicketView.Of(access, access.Organisation.Find(r.Person)!, r))];
    }

    internal static bool MaySee(Access access, ReturnTicketRow row) =>
        access.Viewer?.PersonId is { } me && (row.Manager == me || access.RelationTo(row.Person) is (Relation.Self or Relation.Manager));
}
