using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>The database a site runs on.</summary>
public sealed record Database(string ConnectionString)
{
    /// <summary>Makes it ready for use, with every table as this version of the program wants it. Answers with a line for the log.</summary>
    public async Task<string> PrepareAsync(IDbContextFactory<AppDb> databases, CancellationToken stop = default)
    {
        var line = SqliteSetup.Prepare(ConnectionString);
        await using var db = await databases.CreateDbContextAsync(stop);
        // Only if something is pending: migrating takes a lock that a program killed meanwhile never gives back, and waits for it for good.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            await db.Database.MigrateAsync(stop);
        return line;
    }
}
