using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Setup;

/// <summary>How far the beginning of a database has come.</summary>
internal enum SetupStage
{
    /// <summary>Nobody can sign in yet: every page leads to the setup.</summary>
    NoAccount,

    /// <summary>There are accounts, and what flags may not be used for is still to be accepted, by an administrator.</summary>
    NotAccepted,

    /// <summary>The setup is over and never comes back.</summary>
    Over,
}

/// <summary>Asked on every request until the setup is over, and never again after.</summary>
internal sealed class FirstStart(IDbContextFactory<AppDb> databases)
{
    private volatile bool isOver;

    public async ValueTask<SetupStage> StageAsync()
    {
        if (isOver) return SetupStage.Over;
        await using var db = await databases.CreateDbContextAsync();
        if (!await db.Users.AnyAsync()) return SetupStage.NoAccount;
        if (!await db.Acceptance.AnyAsync()) return SetupStage.NotAccepted;
        isOver = true;
        return SetupStage.Over;
    }
}
