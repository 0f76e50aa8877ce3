using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>
/// Sets flags aside and takes them up again, of whoever is signed in and of nobody else. Until then the flag stands on the person's own
/// page alone, with the reason: nobody else is told it, the manager neither, or the flag would still be in their list.
/// </summary>
public sealed class SetAsideStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>The day that <see cref="SetAsideInput"/> counts from; null for who has no career here.</summary>
    public async ValueTask<DateOnly?> ReadTodayAsync()
    {
        var access = await gate.EnterAsync();
        return Mine(access) is null ? null : access.Today;
    }

    /// <summary>Sets the flags of some rules aside from today; what was set aside before ends with it.</summary>
    /// <returns>Whether it was saved: not for who has no career here, nor what is not a flag of theirs.</returns>
    public async ValueTask<bool> SetAsideAsync(SetAsideInput told)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me || told.Today != access.Today || !new SetAsideInputValidator().Validate(told).IsValid) return false;
        if (!told.Rules.All(id => access.Organisation.Rules.Find(id) is { Telling.SeenBy: not Audience.ManagersDebt })) return false;
        await using var db = await databases.CreateDbContextAsync();
        foreach (var rule in told.Rules.Distinct(StringComparer.Ordinal))
        {
            await EndAsync(db, me, rule, access.Today);
            var row = db.SetAsides.Add(new()).Entity;
            row.Take(new(me, access.Organisation.Rules.Find(rule)!.Id, access.Today, told.Until!.Value, told.Reason!.Trim()));
        }

        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await organisation.RefreshAsync();
        return true;
    }

    /// <summary>Takes the flags of a rule up again: from now on they are told as they hold.</summary>
    public async ValueTask<bool> TakeUpAsync(string rule)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (!await EndAsync(db, me, rule, access.Today)) return false;
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await organisation.RefreshAsync();
        return true;
    }

    private static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private static async Task<bool> EndAsync(AppDb db, string me, string rule, DateOnly today)
    {
        var rows = await db.SetAsides.Where(s => s.Person == me && s.Rule == rule && s.Until > today).ToListAsync();
        foreach (var row in rows) row.Until = today;
        return rows.Count > 0;
    }
}
