using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Data;

/// <summary>A real, migrated SQLite file of a test's own, gone afterwards.</summary>
public sealed class ScratchDatabase : IDbContextFactory<AppDb>, IDisposable
{
    private readonly ScratchFolder folder = new();

    public ScratchDatabase()
    {
        SqliteSetup.Prepare(folder.Database);
        using var db = CreateDbContext();
        db.Database.Migrate();
    }

    /// <summary>What is wrong with it from now on, and with every connection that is opened: nothing, as long as nobody says.</summary>
    internal DiskTrouble Trouble { get; } = new();

    public string ConnectionString => folder.Database;

    public AppDb CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Use(options, Trouble.Is is Wrong.Nothing ? folder.Database : folder.Database + ";Default Timeout=1");
        return new(options.AddInterceptors(Trouble).Options);
    }

    public void Dispose() => folder.Dispose();
}
