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

    public AppDb CreateDbContext() => new(SqliteSetup.Options<AppDb>(folder.Database));

    public void Dispose() => folder.Dispose();
}
