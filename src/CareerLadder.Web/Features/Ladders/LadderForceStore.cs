using System.Globalization;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>Puts a draft in force from a day, after a look at what that changes, and takes back a version that is still to come. For administrators.</summary>
public sealed class LadderForceStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>What it would change, in counts; null where there is no such draft, or it is not for the one who looks.</summary>
    /// <param name="from">Null: since ever, only where there are no ladders yet.</param>
    public async ValueTask<ForceView?> PreviewAsync(int draft, DateOnly? from)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.LadderDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draft) is not { } row) return null;
        // Everyone's flags are judged twice: not while a page waits on its own thread.
        return await Task.Run(() => ForceReader.Look(access, LadderDesk.TextOf(row), from, row.At));
    }

    /// <param name="seen">When the draft was written last, as <see cref="PreviewAsync"/> told it: only what was looked at is put in force.</param>
    public async ValueTask<LadderDone> PutAsync(int draft, DateOnly? from, DateTime seen)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        if (Refuse(access, from) is { } refusal) return refusal;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.LadderDrafts.SingleOrDefaultAsync(d => d.Id == draft) is not { } row) return LadderDone.Missing;
        if (row.At != seen) return new($"{row.By} wrote in this draft meanwhile. Please look at what it changes once more.");
        var text = LadderDesk.TextOf(row);
        if (text.Levels.Count == 0) return new("This draft has no level yet, so nothing can be put in force.");
        var day = from ?? IVersionRow.SinceEver;
        // What gives way is not lost: somebody may have put it in force a moment ago.
        if (await db.Levels.AnyAsync(l => l.From == day)) await BecomesDraftAsync(db, access, day);
        // Before what takes its place, which would otherwise stand beside it for a moment.
        await db.SaveChangesAsync();
        LadderTables.AddVersion(db, text, from, row.Name, row.File);
        db.LadderDrafts.Remove(row);
        db.WriteDown(AuditEntry.Of(AuditAction.LadderPutInForce, access.Viewer!, details: $"“{row.Name}”, {LadderAddress.Words(from)}."), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await organisation.RefreshAsync();
        return LadderDone.Well;
    }

    /// <summary>Takes back a version that is in force for nobody yet; it is a draft again.</summary>
    public async ValueTask<LadderDone> TakeBackAsync(DateOnly from)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        if (from <= access.Today) return new("This version is in force already, and what was so stays told. Begin a draft from it, and put that in force from the day on which it is to change.");
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await db.Levels.AnyAsync(l => l.From == from)) return new("There is no version from that day any more.");
        var draft = await BecomesDraftAsync(db, access, from);
        db.WriteDown(AuditEntry.Of(AuditAction.LadderTakenBack, access.Viewer!, details: $"“{draft.Name}”, that was to be in force {LadderAddress.Words(from)}."), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await organisation.RefreshAsync();
        return new(Draft: draft.Id);
    }

    private async Task<LadderDraftRow> BecomesDraftAsync(AppDb db, Access access, DateOnly from)
    {
        var facts = await Data.Careers.ReadAsync(db);
        var name = await db.Ladders.Where(l => l.From == from).Select(l => l.Name).SingleOrDefaultAsync() ?? string.Create(CultureInfo.InvariantCulture, $"Version of {from:d MMM yyyy}");
        var draft = db.LadderDrafts.Add(new() { Name = name, File = await LadderTables.FileOfAsync(db, facts, from), By = LadderDesk.NameOf(access), At = clock.GetUtcNow().UtcDateTime }).Entity;
        await LadderTables.RemoveVersionAsync(db, from);
        return draft;
    }

    private static LadderDone? Refuse(Access access, DateOnly? from)
    {
        var told = new ForceInput { From = from, NeedsDay = access.Organisation.Company.Ladders.Count > 0 };
        return new ForceInputValidator().Validate(told).Errors is [var fault, ..] ? new(fault.ErrorMessage) : null;
    }
}
