using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerLadder.Web.Tests.Data;

/// <summary>What can be wrong with a disk, and with those who share a database.</summary>
public enum Wrong
{
    Nothing,
    Full,
    ReadOnly,
    Locked,
}

/// <summary>Real trouble of a real database, to be switched on and off: SQLite itself refuses.</summary>
internal sealed class DiskTrouble : DbConnectionInterceptor, IDisposable
{
    private SqliteConnection? other;

    public Wrong Is { get; private set; }

    public void Become(Wrong wrong, ScratchDatabase database)
    {
        other?.Dispose();
        other = null;
        Is = wrong;
        if (wrong != Wrong.Locked) return;
        other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        other.Open();
        Run(other, "BEGIN IMMEDIATE");
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    public void Dispose() => other?.Dispose();

    // No more pages than there are is what a full disk comes to. Said every time: connections come out of a pool.
    private void Set(DbConnection connection) =>
        Run(connection, $"PRAGMA query_only={(Is == Wrong.ReadOnly ? "ON" : "OFF")}; PRAGMA max_page_count={(Is == Wrong.Full ? 1 : 1_000_000_000)}");

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Words of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
