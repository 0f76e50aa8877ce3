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
    /// <param name="map">What the columns of a file from elsewhere are; null for files of ours.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async ValueTask<ImportPreview?> PreviewAsync(IReadOnlyList<UploadedFile> files, ColumnMap? map = null, IProgress<ImportStep>? told = null, CancellationToken stop = default)
    {
        var access = await gate.EnterAsync();
        if (ImportRights.Of(access) is not { } may) return null;
        try
        {
            // Off the page's own line, which shows meanwhile how far it is.
            return await Task.Run(
                async () =>
                {
                    await using var db = await databases.CreateDbContextAsync(stop);
                    var reading = await ReadAsync(db, files, map, may, access, told, stop);
                    if (reading.Facts is not { } facts) return ImportTeller.Refused(reading) with { IsForeign = map is null && may.People && files is [var only] && IsForeign(only) };
                    await ShowPayAsync(access, db, facts, stop);
                    return ImportTeller.Preview(reading, await OrganisationImport.TryAsync(db, facts, access.Today, Saying(told, "Comparing with what is here"), stop));
                },
                stop);
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            return ImportTeller.Trouble(trouble);
        }
    }

    /// <summary>Brings them in, in one transaction or not at all, and only if that does what was shown.</summary>
    /// <param name="seal">Of what was shown.</param>
    /// <param name="map">As when it was shown.</param>
    /// <exception cref="OperationCanceledException">It was stopped, and nothing was saved.</exception>
    public async ValueTask<ImportDone> ApplyAsync(IReadOnlyList<UploadedFile> files, string seal, ColumnMap? map = null, IProgress<ImportStep>? told = null, CancellationToken stop = default)
    {
        var access = await gate.EnterAsync();
        if (ImportRights.Of(access) is not { } may) return new(NotYours);
        try
        {
            return await Task.Run(() => ApplyAsync(files, seal, map, may, access, told, stop), stop);
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is not null)
        {
            return new($"Nothing was imported. {DatabaseTrouble.Tell(e)}");
        }
    }

    private async Task<ImportDone> ApplyAsync(IReadOnlyList<UploadedFile> files, string seal, ColumnMap? map, ImportView may, Access access, IProgress<ImportStep>? told, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        // Read before anything is held: nobody has to wait with saving for it.
        var reading = await ReadAsync(db, files, map, may, access, told, stop);
        if (reading.Facts is not { } facts) return new("Nothing was imported: there are problems in the files to put right first.", Anew: ImportTeller.Refused(reading));
        // Before the transaction, in which nobody else could write it down.
        await ShowPayAsync(access, db, facts, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var changes = await OrganisationImport.RunAsync(db, facts, access.Today, Saying(told, "Saving"), stop);
        var preview = ImportTeller.Preview(reading, changes);
        if (preview.Seal != seal) return new("Nothing was imported yet: somebody has changed something here since this was shown. Below is what would change now.", Anew: preview);
        if (changes.IsNothing) return new(null, "Nothing changes: all of this is here already.");
        db.WriteDown(AuditEntry.Of(AuditAction.Imported, access.Viewer!, details: $"{ImportWords.Names(files)}: {ImportTeller.Counted(preview)}."), clock);
        await db.SaveChangesAsync(stop);
        var entry = await db.Audit.MaxAsync(a => a.Id, stop);
        await transaction.CommitAsync(CancellationToken.None);
        await organisation.RefreshAsync(CancellationToken.None);
        return new(null, $"Imported: {ImportTeller.Counted(preview)}.", Entry: entry);
    }

    /// <summary>Whether a file tells somebody's pay as it is kept is told to whoever brings it in, and so is a look at it.</summary>
    private async ValueTask ShowPayAsync(Access access, AppDb db, Facts told, CancellationToken stop)
    {
        if (told.Pays.Count == 0) return;
        var kept = (await db.Pay.Select(p => p.Person).Distinct().ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        await gate.ShowPayAsync(access, told.Pays.Select(p => p.Person).Where(kept.Contains));
    }

    private static async Task<Reading> ReadAsync(AppDb db, IReadOnlyList<UploadedFile> files, ColumnMap? map, ImportView may, Access access, IProgress<ImportStep>? told, CancellationToken stop)
    {
        told?.Report(new("Reading", 0, 1));
        var scope = ImportRights.ScopeOf(may, access, await KnownTitles.ReadAsync(db, stop));
        if (map is not null && !may.People)
        {
            var refused = new Refusals();
            refused.Add(ImportWords.Names(files), scope.NothingLeft);
            return new(null, refused, []);
        }

        return map is null ? FolderReader.Read(files, scope, Say)
            : files is [var only] ? FolderReader.ReadMapped(only, map, scope, Say)
            : throw new InvalidOperationException("A mapping is for one file.");

        void Say(string says)
        {
            stop.ThrowIfCancellationRequested();
            told?.Report(new(says, 0, 1));
        }
    }

    private static bool IsForeign(UploadedFile file) => !file.Is(".zip") && ForeignFile.Read(file, new()) is { IsForeign: true };

    private static Action<int, int> Saying(IProgress<ImportStep>? told, string says) => (done, of) => told?.Report(new(says, done, of));
}
