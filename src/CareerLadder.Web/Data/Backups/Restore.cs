using CareerLadder.Web.Commands;
using CareerLadder.Web.Data.Audit;
using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Data.Backups;

/// <summary>What became of a restore.</summary>
/// <param name="Kept">Where the database lies that was there before; null where there was none.</param>
/// <param name="WasOlder">It was migrated.</param>
public sealed record Restored(string? Kept, bool WasOlder);

/// <summary>
/// Puts a backup in the place of the database. It is copied beside it, checked and migrated there, and takes its place in one step of the
/// file system: whoever is killed on the way leaves the old database or the new, and never half of one.
/// </summary>
internal static class Restore
{
    private static readonly string[] Beside = ["-journal", "-wal", "-shm"];

    /// <param name="file">The backup.</param>
    /// <param name="evenSo">Also one whose audit was changed, or with rows that belong to nothing.</param>
    /// <exception cref="RefusedException">It is not done, and everything is as it was: the sentence says why.</exception>
    public static async Task<Restored> RunAsync(Database database, string file, bool evenSo, TimeProvider clock, IProgress<BackupStep>? told = null, CancellationToken stop = default)
    {
        var target = Path.GetFullPath(database.File ?? throw new RefusedException("The database is in memory: there is nothing to restore into."));
        if (!File.Exists(file)) throw new RefusedException($"There is no file {file}.");
        if (Path.GetFullPath(file) == target) throw new RefusedException($"{file} is the database itself. Name a backup of it.");
        using var alone = DatabaseInUse.Alone(target);
        using var copy = await FreshCopy.MakeAsync(FreshCopy.ToRead(file), file, target, told, stop);
        if (copy.Check.Refusal is { } refusal) throw new RefusedException($"{file} cannot be restored: {refusal}.");
        if (!copy.Check.IsWhole && !evenSo) throw new RefusedException($"{file} is not as it was written. {string.Join(' ', copy.Check.Faults)} Restore another, or add --even-so.");
        var now = clock.GetUtcNow().UtcDateTime;
        told?.Report(new("Bringing it up to this version…"));
        await MakeReadyAsync(copy.Path, file, clock, stop);
        var kept = $"{target[..^Path.GetExtension(target).Length]}-before-{BackupFile.Stamp(now)}{Path.GetExtension(target)}";
        if (File.Exists(kept)) throw new RefusedException($"{kept} is there already. Try again in a second.");
        var isThere = File.Exists(target);
        stop.ThrowIfCancellationRequested();
        SetAside(target, kept);
        if (isThere) copy.TakePlaceOf(target, kept);
        else copy.KeepAs(target, replace: false);
        return new(isThere ? kept : null, copy.Check.Kind == DatabaseKind.Older);
    }

    private static async Task MakeReadyAsync(string path, string file, TimeProvider clock, CancellationToken stop)
    {
        var copy = new Database(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        await copy.PrepareAsync();
        await using (var db = copy.Open())
        {
            db.WriteDown(new(AuditAction.Restored, AuditEntry.CommandLine, Details: $"{Path.GetFileName(file)}."), clock);
            await db.SaveChangesAsync(stop);
        }

        using var alone = SqliteCopy.Open(copy.ConnectionString);
        SqliteCopy.Settle(alone);
    }

    /// <summary>
    /// The journal of a program that died is played back first: left beside the new database, it would be played into that. Where the old
    /// one is too damaged for it, the journal goes along with it.
    /// </summary>
    private static void SetAside(string target, string kept)
    {
        if (File.Exists(target))
        {
            try
            {
                using var old = SqliteCopy.Open(new SqliteConnectionStringBuilder { DataSource = target, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
                SqliteCopy.Run(old, "BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
                SqliteCopy.Settle(old);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
            {
                throw new RefusedException($"Another program is working on {target}. Close it first.", busy);
            }
            catch (SqliteException damaged) when (damaged.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
            {
                // That is what backups are for.
            }
        }

        foreach (var end in Beside.Where(end => File.Exists(target + end)))
        {
            if (new FileInfo(target + end).Length > 0) File.Move(target + end, kept + end);
            else File.Delete(target + end);
        }
    }
}
