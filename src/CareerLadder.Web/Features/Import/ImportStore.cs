using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Import;

/// <summary>Brings files in: people, posts and ladders for administrators, pay and bands for those who look after pay.</summary>
public sealed class ImportStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private const string NotYours = "Only administrators and those who look after pay can import.";

    /// <summary>Null for whoever may bring in nothing.</summary>
    public async ValueTask<ImportView?> ReadAsync() => ImportRights.Of(await gate.EnterAsync());

    /// <summary>What would come of bringing these files in; nothing is saved. Null for whoever may bring in nothing.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async ValueTask<ImportPreview?> PreviewAsync(IReadOnlyList<UploadedFile> files, IProgress<ImportStep>? told = null, CancellationToken stop = default)
    {
        var access = await gate.EnterAsync();
        if (ImportRights.Of(access) is not { } may) return null;
        // Off the page's own line, which shows meanwhile how far it is.
        return await Task.Run(
            async () =>
            {
                var reading = Read(files, may, access, told, stop);
                if (reading.Facts is not { } facts) return ImportTeller.Refused(reading);
                await using var db = await databases.CreateDbContextAsync(stop);
                await ShowPayAsync(access, db, facts, stop);
                return ImportTeller.Preview(reading, await OrganisationImport.TryAsync(db, facts, access.Today, Saying(told, "Comparing with what is here"), stop));
            },
            stop);
    }

    /// <summary>Brings them in, in one transaction or not at all, and only if that does what was shown.</summary>
    /// <param name="seal">Of what was shown.</param>
    /// <exception cref="OperationCanceledException">It was stopped, and nothing was saved.</exception>
    public async ValueTask<ImportDone> ApplyAsync(IReadOnlyList<UploadedFile> files, string seal, IProgress<ImportStep>? told = null, CancellationToken stop = default)
    {
        var access = await gate.EnterAsync();
        if (ImportRights.Of(access) is not { } may) return new(NotYours);
        try
        {
            return await Task.Run(() => ApplyAsync(files, seal, may, access, told, stop), stop);
        }
        catch (Exception e) when (DatabaseTrouble.Say(e) is not null)
        {
            return new($"Nothing was imported. {DatabaseTrouble.Say(e)}");
        }
    }

    private async Task<ImportDone> ApplyAsync(IReadOnlyList<UploadedFile> files, string seal, ImportView may, Access access, IProgress<ImportStep>? told, CancellationToken stop)
    {
        var reading = Read(files, may, access, told, stop);
        if (reading.Facts is not { } facts) return new("Nothing was imported: there are problems in the files to put right first.", Anew: ImportTeller.Refused(reading));
        await using var db = await databases.CreateDbContextAsync(stop);
        // Before the transaction, in which nobody else could write it down.
        await ShowPayAsync(access, db, facts, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var changes = await OrganisationImport.RunAsync(db, facts, access.Today, Saying(told, "Saving"), stop);
        var preview = ImportTeller.Preview(reading, changes);
        if (preview.Seal != seal) return new("Nothing was imported yet: somebody has changed something here since this was shown. Below is what would change now.", Anew: preview);
        if (changes.IsNothing) return new(null, "Nothing changes: all of this is here already.");
        db.WriteDown(AuditEntry.Of(AuditAction.Imported, access.Viewer!, details: $"{ImportWords.Names(files)}: {ImportTeller.Counted(preview)}."), clock);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        await organisation.RefreshAsync(CancellationToken.None);
        return new(null, $"Imported: {ImportTeller.Counted(preview)}.");
    }

    /// <summary>Whether a file tells somebody's pay as it is kept is told to whoever brings it in, and so is a look at it.</summary>
    private async ValueTask ShowPayAsync(Access access, AppDb db, Facts told, CancellationToken stop)
    {
        if (told.Pays.Count == 0) return;
        var kept = (await db.Pay.Select(p => p.Person).Distinct().ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        await gate.ShowPayAsync(access, told.Pays.Select(p => p.Person).Where(kept.Contains));
    }

    private static Reading Read(IReadOnlyList<UploadedFile> files, ImportView may, Access access, IProgress<ImportStep>? told, CancellationToken stop)
    {
        told?.Report(new("Reading", 0, 1));
        return FolderReader.Read(files, ImportRights.ScopeOf(may, access), says =>
        {
            stop.ThrowIfCancellationRequested();
            told?.Report(new(says, 0, 1));
        });
    }

    private static Action<int, int> Saying(IProgress<ImportStep>? told, string says) => (done, of) => told?.Report(new(says, done, of));
}
