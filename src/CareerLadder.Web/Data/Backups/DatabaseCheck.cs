using CareerLadder.Web.Data.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CareerLadder.Web.Data.Backups;

/// <summary>What a database file is found to be. Looking changes nothing.</summary>
public enum DatabaseKind
{
    /// <summary>One of this program's, as this version wants it.</summary>
    Current,

    /// <summary>One of this program's, to be migrated first.</summary>
    Older,

    /// <summary>One of a later version of this program, which this one must not touch.</summary>
    Newer,

    /// <summary>A database of something else, or an empty one.</summary>
    Foreign,
}

/// <summary>Whether a database is whole.</summary>
/// <param name="Damage">What SQLite finds wrong with the file.</param>
/// <param name="Faults">What is wrong with what the file holds, each a sentence: rows that belong to nothing, an audit that was changed.</param>
/// <param name="Rows">Entries of the audit.</param>
/// <param name="Newest">The hash of the last of them.</param>
public sealed record DatabaseCheck(DatabaseKind Kind, IReadOnlyList<string> Damage, IReadOnlyList<string> Faults, int Rows = 0, string Newest = "")
{
    /// <summary>What is said of a file that SQLite cannot make anything of.</summary>
    public const string NoDatabase = "it is damaged, or no database at all";

    public bool IsWhole => Damage.Count == 0 && Faults.Count == 0;

    /// <summary>Why nothing is to be done with it, as the end of a sentence; null where something can be.</summary>
    public string? Refusal => this switch
    {
        { Damage.Count: > 0 } => $"it is damaged ({Damage[0]})",
        { Kind: DatabaseKind.Foreign } => "it is no database of CareerLadder",
        { Kind: DatabaseKind.Newer } => "a newer version of CareerLadder wrote it; use that version, or a later one",
        _ => null,
    };

    /// <param name="connectionString">How to open it.</param>
    /// <param name="kept">A hash of the audit that was kept elsewhere and must still be in it; null for none.</param>
    public static async Task<DatabaseCheck> RunAsync(string connectionString, string? kept = null, IProgress<BackupStep>? told = null, CancellationToken stop = default)
    {
        // Opened as it stands: the usual way would choose a journal, and so write.
        await using var db = new AppDb(new DbContextOptionsBuilder<AppDb>().UseSqlite(connectionString).Options);
        try
        {
            var kind = await KindOfAsync(db, stop);
            if (kind is DatabaseKind.Foreign or DatabaseKind.Newer) return new(kind, [], []);
            told?.Report(new("Checking that it is whole…"));
            var damage = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(stop);
            damage.Remove("ok");
            if (damage.Count > 0) return new(kind, damage, []);
            var orphans = await db.Database.SqlQueryRaw<string>("""SELECT "table" AS Value FROM pragma_foreign_key_check""").ToListAsync(stop);
            List<string> faults = [.. orphans.Distinct().Select(table => $"Rows of {table} belong to nothing that is there.")];
            // The first versions wrote nothing down.
            if (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = 'AuditHead'").SingleAsync(stop) == 0) return new(kind, [], faults);
            var written = (await db.AuditHead.AsNoTracking().SingleAsync(stop)).Rows;
            var audit = await AuditCheck.RunAsync(db, kept, told is null ? null : new Entries(told, written), stop);
            if (audit.Fault is { } broken) faults.Add($"The audit was changed. {broken}");
            return new(kind, [], faults, audit.Rows, audit.Newest);
        }
        catch (SqliteException unreadable) when (unreadable.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            return new(DatabaseKind.Foreign, ["what it holds cannot be read"], []);
        }
    }

    private static async Task<DatabaseKind> KindOfAsync(AppDb db, CancellationToken stop)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        return applied switch
        {
            _ when !applied.Exists(known.Contains) => DatabaseKind.Foreign,
            _ when !applied.TrueForAll(known.Contains) => DatabaseKind.Newer,
            _ when applied.Count < known.Count => DatabaseKind.Older,
            _ => DatabaseKind.Current,
        };
    }

    private sealed class Entries(IProgress<BackupStep> told, int written) : IProgress<int>
    {
        public void Report(int value) => told.Report(new("Checking the audit…", value, written));
    }
}
