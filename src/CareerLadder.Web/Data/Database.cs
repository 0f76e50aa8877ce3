using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>The database a site runs on.</summary>
public sealed record Database(string ConnectionString)
{
    /// <summary>Makes it ready for use. Answers with a line for the log.</summary>
    public async Task<string> PrepareAsync(IDbContextFactory<AppDb> databases)
    {
        var line = SqliteSetup.Prepare(ConnectionString);
        await using var db = await databases.CreateDbContextAsync();
        if (db.Database.GetMigrations().Any())
            await db.Database.MigrateAsync();
        else
            await db.Database.EnsureCreatedAsync();
        return line;
    }
}
