using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareerLadder.Web.Data.Backups;

/// <summary>Copies a database while others work on it: https://www.sqlite.org/backup.html.</summary>
internal static class SqliteCopy
{
    // 8 MB: often enough to be told how far it is, seldom enough to cost nothing.
    private const int PagesAtOnce = 2_000;
    private const int KindOfResult = 0xFF;

    /// <param name="from">How to open what is copied.</param>
    /// <param name="to">A file that is there, and empty.</param>
    public static void Make(string from, string to, IProgress<BackupStep>? told, CancellationToken stop)
    {
        using var copy = Open(new SqliteConnectionStringBuilder { DataSource = to, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        // Nobody else knows the copy, and one that fails is deleted: there is nothing to roll back.
        Run(copy, "PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL");
        using var source = Open(from);
        // One reading from the first page to the last is one moment; copied piece by piece, each save in between would begin it anew.
        Run(source, "BEGIN; SELECT count(*) FROM sqlite_master");
        using (var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main"))
        {
            if (backup.IsInvalid) SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle), copy.Handle);
            int came;
            do
            {
                stop.ThrowIfCancellationRequested();
                came = raw.sqlite3_backup_step(backup, PagesAtOnce);
                // The kind of it alone, as every other exception carries it: https://www.sqlite.org/rescode.html#pve.
                SqliteException.ThrowExceptionForRC(came & KindOfResult, copy.Handle);
                var pages = raw.sqlite3_backup_pagecount(backup);
                told?.Report(new("Copying the database…", pages - raw.sqlite3_backup_remaining(backup), pages));
            }
            while (came != raw.SQLITE_DONE);
        }

        source.Close();
        Settle(copy);
    }

    /// <summary>Leaves all of a database in its one file, with nothing beside it.</summary>
    public static void Settle(SqliteConnection alone) => Run(alone, "PRAGMA journal_mode=DELETE");

    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <param name="sql">Words of our own.</param>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nothing in it comes from elsewhere
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
