using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class SqliteSetupTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("3.44.5", false)]
    [InlineData("3.44.6", true)]
    [InlineData("3.45.0", false)]
    [InlineData("3.50.4", false)]
    [InlineData("3.50.7", true)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.52.0", true)]
    public void Trusts_the_write_ahead_log_only_where_it_is_mended(string version, bool safe)
    {
        Assert.Equal(safe, SqliteSetup.WriteAheadLogIsSafe(new Version(version)));
    }

    [Fact]
    public async Task Opens_every_connection_durably_and_never_in_an_unsafe_mode()
    {
        var line = SqliteSetup.Prepare(folder.Database);
        await using var db = new AppDb(SqliteSetup.Options<AppDb>(folder.Database));
        await db.Database.EnsureCreatedAsync();
        var version = new Version(await Pragma(db, "SELECT sqlite_version() AS Value"));

        Assert.Equal(SqliteSetup.WriteAheadLogIsSafe(version) ? "wal" : "truncate", await Pragma(db, "PRAGMA journal_mode"));
        Assert.Equal("2", await Pragma(db, "PRAGMA synchronous"));
        Assert.Contains(version.ToString(), line, StringComparison.Ordinal);
        Assert.Contains(SqliteSetup.WriteAheadLogIsSafe(version) ? "write-ahead log" : "rollback journal", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_a_file_that_nobody_else_on_the_machine_reads()
    {
        // There a file has the rights of its folder.
        if (OperatingSystem.IsWindows()) return;
        SqliteSetup.Prepare(folder.Database);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "test.db")));
    }

    [Fact]
    public async Task Takes_an_older_file_out_of_an_unsafe_mode()
    {
        await using (var other = new SqliteConnection(folder.Database + ";Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE old (x);";
            await command.ExecuteNonQueryAsync();
        }

        SqliteSetup.Prepare(folder.Database);

        // Bytes 18 and 19 of the file say how it is written: 2 is the write-ahead log. https://www.sqlite.org/fileformat.html#file_format_version_numbers
        var version = new Version(new SqliteConnection().ServerVersion);
        Assert.Equal(SqliteSetup.WriteAheadLogIsSafe(version) ? 2 : 1, (await File.ReadAllBytesAsync(Path.Combine(folder.Path, "test.db")))[18]);
    }

    [Fact]
    public async Task Lets_writers_queue_because_a_transaction_takes_the_lock_as_it_begins()
    {
        SqliteSetup.Prepare(folder.Database);
        await using (var db = new AppDb(SqliteSetup.Options<AppDb>(folder.Database)))
            await db.Database.EnsureCreatedAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var db = new AppDb(SqliteSetup.Options<AppDb>(folder.Database));
                await using var transaction = await db.Database.BeginTransactionAsync();
                // Reading first is what makes deferred transactions fail when they come to write.
                var name = $"{writer}-{i}-{await db.Users.CountAsync()}";
                db.Users.Add(new Account { UserName = name });
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }
        })));

        await using var after = new AppDb(SqliteSetup.Options<AppDb>(folder.Database));
        Assert.Equal(40, await after.Users.CountAsync());
    }

    private static async Task<string> Pragma(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }
}
