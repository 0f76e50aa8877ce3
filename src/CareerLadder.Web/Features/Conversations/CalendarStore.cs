using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>The secret address of one's own calendar feed: made, renewed and taken away by oneself alone.</summary>
public sealed class CalendarStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <returns>When the address was made; null where there is none.</returns>
    public async ValueTask<DateTime?> ReadAsync()
    {
        if (await MeAsync() is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.CalendarFeeds.Where(f => f.Person == me).Select(f => (DateTime?)f.MadeAt).SingleOrDefaultAsync();
    }

    /// <summary>Makes a new address, told this once; the one before it opens nothing any more.</summary>
    /// <returns>The secret in it; null for an account that belongs to nobody with a career here.</returns>
    public async ValueTask<string?> RenewAsync()
    {
        if (await MeAsync() is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var secret = InvitationSecret.New();
        var row = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.Person == me) ?? db.CalendarFeeds.Add(new() { Person = me }).Entity;
        (row.SecretHash, row.MadeAt) = (InvitationSecret.HashOf(secret), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return secret;
    }

    public async ValueTask TakeAwayAsync()
    {
        if (await MeAsync() is not { } me) return;
        await using var db = await databases.CreateDbContextAsync();
        await db.CalendarFeeds.Where(f => f.Person == me).ExecuteDeleteAsync();
    }

    private async ValueTask<string?> MeAsync() =>
        await gate.EnterAsync() is { Viewer.PersonId: { } me } access && access.Organisation.Find(me) is not null ? me : null;
}
