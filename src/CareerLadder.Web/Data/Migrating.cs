using CareerLadder.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerLadder.Web.Data;

/// <summary>
/// Brings a database's tables up to this version in one transaction: whoever is killed on the way leaves the old tables or the new, and
/// nothing that the next start has to wait for. Entity Framework's own way takes a transaction for each migration, and for a lock a row
/// in a table: one that a killed program left is waited for until somebody deletes it
/// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection).
/// </summary>
internal static class Migrating
{
    // Entity Framework's, which earlier versions left behind.
    private const string LockTable = "__EFMigrationsLock";

    // Whoever starts second waits for the first, however many rows are moved.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Does nothing, and waits for nobody, where there is nothing to do.</summary>
    /// <exception cref="RefusedException">Rows would belong to nothing afterwards; all is as it was.</exception>
    public static async Task RunAsync(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        try
        {
            if (!await IsNeededAsync(db, connection)) return;
            connection.DefaultTimeout = (int)Patience.TotalSeconds;
            // A table that is made anew is dropped on the way, and what refers to it is not to go with it. Inside a transaction it is too late to say so.
            await DoAsync(connection, "PRAGMA foreign_keys=OFF");
            await using var transaction = await db.Database.BeginTransactionAsync();
            var lost = await NumberAsync(connection, "SELECT count(*) FROM pragma_foreign_key_check");
            foreach (var script in await PendingAsync(db)) await DoAsync(connection, script);
            await DoAsync(connection, $"DROP TABLE IF EXISTS \"{LockTable}\"");
            if (await NumberAsync(connection, "SELECT count(*) FROM pragma_foreign_key_check") > lost)
                throw new RefusedException("The database cannot be brought up to this version: rows of it would belong to nothing. It is as it was before; please restore a backup, or ask for help.");
            await transaction.CommitAsync();
        }
        finally
        {
            // It goes back to where others take it from.
            await DoAsync(connection, "PRAGMA foreign_keys=ON");
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> IsNeededAsync(AppDb db, SqliteConnection connection) =>
        (await db.Database.GetPendingMigrationsAsync()).Any() || await NumberAsync(connection, $"SELECT count(*) FROM sqlite_master WHERE name = '{LockTable}'") > 0;

    /// <summary>
    /// What to run, each with its line for the history. Read inside the transaction: another program may have run them meanwhile. One by
    /// one: an earlier one may be pending and a later one not.
    /// </summary>
    private static async Task<IReadOnlyList<string>> PendingAsync(AppDb db)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToHashSet(StringComparer.Ordinal);
        var migrator = db.GetService<IMigrator>();
        return
        [
            .. from at in Enumerable.Range(0, known.Count)
               where !applied.Contains(known[at])
               select migrator.GenerateScript(at == 0 ? Migration.InitialDatabase : known[at - 1], known[at], MigrationsSqlGenerationOptions.NoTransactions),
        ];
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task DoAsync(SqliteConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made by Entity Framework from the migrations, or words of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
