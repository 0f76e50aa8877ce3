using System.Collections.Concurrent;
using System.Security.Claims;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What a cookie claims: a session, and the stamp that everything which changes an account's rights replaces.</summary>
internal sealed record SessionClaimed(Guid Session, string Stamp);

/// <summary>
/// Which sign-ins still count. Every request asks, and every open page is asked about every two seconds: a session counts until it is
/// ended, the account is disabled, its security stamp is replaced, or the person's last day is over.
/// </summary>
internal sealed class Sessions(IDbContextFactory<AppDb> databases, TimeProvider clock, IOptions<IdentityOptions> identity)
{
    /// <summary>The claim that carries the session's id.</summary>
    public const string Claim = "session";

    private const int AtATime = 500;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    // A page and everything it loads are a dozen requests at once: they ask the database once.
    private readonly ConcurrentDictionary<SessionClaimed, (bool Counts, DateTimeOffset At)> remembered = new();

    /// <summary>Null for somebody who is not signed in.</summary>
    public SessionClaimed? ClaimedBy(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(Claim), out var session) ? new(session, user?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "") : null;

    public async ValueTask<bool> CountsAsync(SessionClaimed claimed)
    {
        var now = clock.GetUtcNow();
        if (remembered.TryGetValue(claimed, out var known) && now - known.At < Remembered) return known.Counts;
        if (remembered.Count > AtATime) Forget(now);
        return (await ThatCountAsync([claimed])).Contains(claimed);
    }

    /// <summary>Those of them that still count, asked of the database itself.</summary>
    public async Task<HashSet<SessionClaimed>> ThatCountAsync(IReadOnlyCollection<SessionClaimed> claimed)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        await using var db = await databases.CreateDbContextAsync();
        var live = new HashSet<SessionClaimed>();
        foreach (var some in claimed.Chunk(AtATime))
        {
            var ids = some.Select(s => s.Session).ToList();
            var found = await (
                from session in db.Sessions
                join account in db.Users on session.AccountId equals account.Id
                join person in db.People on account.PersonId equals person.Person into persons
                from person in persons.DefaultIfEmpty()
                where ids.Contains(session.Id) && session.EndedAt == null && account.DisabledAt == null && (person == null || person.Left == null || person.Left > today)
                select new { session.Id, session.SeenAt, account.SecurityStamp }).ToListAsync();
            foreach (var one in found) live.Add(new(one.Id, one.SecurityStamp ?? ""));
            var unseen = found.Where(s => now - s.SeenAt > SeenEvery).Select(s => s.Id).ToList();
            if (unseen.Count > 0) await SeenAsync(db.Sessions.Where(s => unseen.Contains(s.Id)), now);
        }

        live.IntersectWith(claimed);
        foreach (var one in claimed) remembered[one] = (live.Contains(one), new(now));
        return live;
    }

    /// <summary>Whether the person of an account is here no more; an account of nobody's never leaves.</summary>
    public async Task<bool> HasLeftAsync(Account account)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var db = await databases.CreateDbContextAsync();
        return account.PersonId is not null && await db.People.AnyAsync(p => p.Person == account.PersonId && p.Left <= today);
    }

    /// <summary>A row for a session that begins now; the caller saves it.</summary>
    public SessionRow Begin(Account account, string way, string device)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new() { Id = Guid.NewGuid(), AccountId = account.Id, StartedAt = now, SeenAt = now, Way = way, Device = device };
    }

    /// <summary>Marks as ended whatever an account has open, but for what <paramref name="user"/> claims. Call within a transaction, and <see cref="Forget()"/> after it.</summary>
    public async Task EndOthersAsync(AppDb db, Account account, ClaimsPrincipal user)
    {
        var (now, kept) = (clock.GetUtcNow().UtcDateTime, ClaimedBy(user)?.Session);
        await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null && s.Id != kept).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
    }

    /// <summary>Call when something ended that may be remembered as counting.</summary>
    public void Forget() => remembered.Clear();

    // Nobody is kept from reading because this cannot be written: it is tried again with the next request.
    private static async Task SeenAsync(IQueryable<SessionRow> sessions, DateTime now)
    {
        try
        {
            await sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }
        catch (Exception trouble) when (DatabaseTrouble.Say(trouble) is not null)
        {
            // The list of sessions says an earlier time.
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (claimed, known) in remembered)
        {
            if (now - known.At >= Remembered) remembered.TryRemove(claimed, out _);
        }
    }
}
