using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>The tokens of the one who is signed in. Making and revoking one is written down with it.</summary>
internal sealed class OwnTokens(OwnAccount own, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    public const int Most = 20;

    /// <summary>Those that are not revoked, the newest first; those that are over stay for a month.</summary>
    public async Task<IReadOnlyList<OwnToken>> ReadAsync()
    {
        var account = await own.FindAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddMonths(-1);
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.ApiTokens.AsNoTracking().Where(t => t.AccountId == account.Id && t.RevokedAt == null && t.ExpiresAt > since).OrderByDescending(t => t.Id).ToListAsync();
        return [.. rows.Select(t => new OwnToken(t.Id, t.Name, t.Scopes.Split(' '), t.MadeAt, DateOnly.FromDateTime(t.ExpiresAt).AddDays(-1), t.UsedAt, Works: t.ExpiresAt > now && t.Stamp == account.SecurityStamp))];
    }

    /// <returns>The token, told this once; or why there is none.</returns>
    public async Task<(string? Token, string? Refusal)> MakeAsync(TokenInput told)
    {
        var account = await own.FindAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        if (new TokenInputValidator(DateOnly.FromDateTime(now)).Validate(told).Errors is [var fault, ..]) return (null, fault.ErrorMessage);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.ApiTokens.CountAsync(t => t.AccountId == account.Id && t.RevokedAt == null && t.ExpiresAt > now) >= Most) return (null, $"You have {Most} tokens already. Please revoke one first.");
        var (token, name, scopes) = (ApiTokens.New(), told.Name!.Trim(), string.Join(' ', TokenScopes.All.Select(s => s.Scope).Where(told.Scopes.Contains)));
        db.ApiTokens.Add(new()
        {
            AccountId = account.Id, Name = name, SecretHash = InvitationSecret.HashOf(token), Scopes = scopes, Stamp = account.SecurityStamp ?? "", MadeAt = now,
            ExpiresAt = told.Until!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        });
        db.WriteDown(new(AuditAction.TokenMade, account.Email ?? "", account.PersonId, account.PersonId, $"“{name}”, to read {scopes.Replace(" ", ", ", StringComparison.Ordinal)}."), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (token, null);
    }

    /// <summary>Ends one of one's own at once; anybody else's is as if it were not there.</summary>
    public async Task RevokeAsync(int token)
    {
        var account = await own.FindAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == token && t.AccountId == account.Id && t.RevokedAt == null) is not { } row) return;
        row.RevokedAt = clock.GetUtcNow().UtcDateTime;
        db.WriteDown(new(AuditAction.TokenRevoked, account.Email ?? "", account.PersonId, account.PersonId, $"“{row.Name}”."), clock);
        await db.SaveChangesAsync();
    }
}

/// <summary>One token as it is shown. Moments are UTC.</summary>
/// <param name="Until">The last day.</param>
/// <param name="Works">Not over, and nothing has ended it.</param>
public sealed record OwnToken(int Id, string Name, IReadOnlyList<string> Scopes, DateTime MadeAt, DateOnly Until, DateTime? UsedAt, bool Works);
