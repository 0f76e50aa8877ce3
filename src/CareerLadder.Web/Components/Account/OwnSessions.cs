using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Where the one who is signed in is signed in.</summary>
internal sealed class OwnSessions(
    OwnAccount own, AccountSignIn signIn, Sessions sessions, OpenPages pages, IDbContextFactory<AppDb> databases, TimeProvider clock, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Those that still open something: this one first, then the latest seen.</summary>
    public async Task<IReadOnlyList<OwnSession>> ReadAsync()
    {
        var account = await own.FindAsync();
        var mine = sessions.ClaimedBy(signIn.Context.User)?.Session;
        // A cookie that was not used for so long is worth nothing any more.
        var since = clock.GetUtcNow().UtcDateTime - cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null && s.SeenAt > since).OrderByDescending(s => s.Id == mine).ThenByDescending(s => s.SeenAt)
            .Select(s => new OwnSession(s.Id, s.Device, s.Way, s.StartedAt, s.SeenAt, s.Id == mine)).ToListAsync();
        return rows;
    }

    /// <summary>Ends one of one's own; anybody else's is as if it were not there.</summary>
    public async Task EndAsync(Guid session)
    {
        var account = await own.FindAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == session && s.AccountId == account.Id && s.EndedAt == null) is not { } row) return;
        row.EndedAt = clock.GetUtcNow().UtcDateTime;
        db.WriteDown(new(AuditAction.SessionsEnded, account.Email ?? "", account.PersonId, account.PersonId, $"Ended the session on {row.Device}."), clock);
        await db.SaveChangesAsync();
        sessions.Forget();
        pages.End(session);
    }

    public async Task EndOthersAsync()
    {
        var account = await own.FindAsync();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await sessions.EndOthersAsync(db, account, signIn.Context.User);
        db.WriteDown(new(AuditAction.SessionsEnded, account.Email ?? "", account.PersonId, account.PersonId, "Ended all other sessions."), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        sessions.Forget();
        await pages.EndThoseOverAsync();
    }
}

/// <summary>One session as it is shown. Moments are UTC.</summary>
public sealed record OwnSession(Guid Id, string Device, string Way, DateTime StartedAt, DateTime SeenAt, bool IsThis);
