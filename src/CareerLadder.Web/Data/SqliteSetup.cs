using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerLadder.Web.Data;

/// <summary>How every connection to SQLite is opened, so that what was committed survives a power cut and writers queue instead of failing.</summary>
public static class SqliteSetup
{
    // At a time; the connection's own timeout (30 s, or “Default Timeout” in its connection string) says for how long it is tried.
    private const int BusyMilliseconds = 5_000;

    /// <summary>The options of a context on this database: use them wherever a context is made.</summary>
    public static DbContextOptions<T> Options<T>(string connectionString) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        Use(builder, connectionString);
        return builder.Options;
    }

    /// <summary>The same, for registering a context.</summary>
    public static void Use(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString).AddInterceptors(new OpenedConnection());

    /// <summary>
    /// Call once at the start, before any context is used. Makes the file, because Entity Framework turns write-ahead logging on in files it makes itself,
    /// and takes an older file out of that mode where it is unsafe. Answers with a line for the log.
    /// </summary>
    public static string Prepare(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        MakeFolder(file);
        MakeFile(file);

        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Apply(connection);
        var version = new Version(connection.ServerVersion);
        return WriteAheadLogIsSafe(version)
            ? string.Create(CultureInfo.InvariantCulture, $"SQLite {version}: write-ahead log, synchronous FULL, in {file}")
            : string.Create(CultureInfo.InvariantCulture, $"SQLite {version}: rollback journal, synchronous FULL, in {file} (its write-ahead log can corrupt; 3.51.3 mends that)");
    }

    /// <summary>
    /// Versions 3.7.0 to 3.51.2 may corrupt a database when two connections write or checkpoint while the log is reset;
    /// mended in 3.51.3, 3.50.7 and 3.44.6. See https://www.sqlite.org/wal.html#walresetbug.
    /// </summary>
    internal static bool WriteAheadLogIsSafe(Version sqlite) => sqlite switch
    {
        { Major: 3, Minor: 44, Build: >= 6 } => true,
        { Major: 3, Minor: 50, Build: >= 7 } => true,
        _ => sqlite >= new Version(3, 51, 3),
    };

    private static void MakeFolder(string file)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Opening the file fails next, and that has one wording for all reasons.
        }
    }

    /// <summary>Pay is in it, and what opens people's accounts: of whoever else has an account on the machine, nobody reads it.</summary>
    private static void MakeFile(string file)
    {
        if (OperatingSystem.IsWindows() || file is "" or ":memory:" || file.StartsWith("file:", StringComparison.Ordinal) || File.Exists(file)) return;
        try
        {
            new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or it cannot be made: opening it fails next, with one wording for all reasons.
        }
    }

    private static void Apply(DbConnection connection)
    {
        // Without spilling, a large transaction keeps to memory until it commits, and locks nobody out who only reads. See https://www.sqlite.org/pragma.html#pragma_cache_spill.
        var journal = WriteAheadLogIsSafe(new Version(connection.ServerVersion)) ? "WAL" : "TRUNCATE";
        var patience = connection is SqliteConnection { DefaultTimeout: > 0 and var seconds } ? Math.Min(BusyMilliseconds, seconds * 1000) : BusyMilliseconds;
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Two words of our own: a pragma takes no parameters
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout={patience}; PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL; PRAGMA cache_spill=OFF;");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    // A transaction needs nothing here: this provider begins each one IMMEDIATE unless asked for a deferred one (SqliteSetupTests watches that).
    private sealed class OpenedConnection : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }
    }
}
