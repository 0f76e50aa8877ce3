using System.Globalization;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// What becomes of an invitation that somebody follows: an account with its person and role, or a new way into one. Each is good once;
/// one that is used, withdrawn, expired or of somebody who has left is answered like one that never was.
/// </summary>
internal sealed class Invitations(AppDb db, UserManager<Account> accounts, RoleManager<IdentityRole<int>> roles, SessionEnds ends, PasswordChecks checks, TimeProvider clock)
{
    /// <summary>Null where the link opens nothing.</summary>
    public async Task<InvitationRow?> FindAsync(string secret)
    {
        var hash = InvitationSecret.HashOf(secret);
        return await Open().AsNoTracking().SingleOrDefaultAsync(i => i.SecretHash == hash) is { } row && await IsGoodAsync(row) ? row : null;
    }

    /// <summary>Uses the link up.</summary>
    /// <param name="password">Checked for its strength before.</param>
    /// <returns>The account to sign in with; null where the link opens nothing any more.</returns>
    public async Task<Account?> AcceptAsync(string secret, string password)
    {
        string? chosen;
        using (await checks.WaitAsync()) chosen = accounts.PasswordHasher.HashPassword(new(), password);
        var hash = InvitationSecret.HashOf(secret);
        var account = await UseAsync(() => Open().SingleOrDefaultAsync(i => i.SecretHash == hash), chosen);
        await ends.TellAsync();
        return account;
    }

    /// <summary>The same for somebody whom single sign-on has let in and who has no account yet. It gets no password.</summary>
    /// <param name="email">Verified by whoever let them in.</param>
    /// <returns>Null where nobody of that address is invited.</returns>
    public Task<Account?> AcceptVerifiedAsync(string email) => UseAsync(
        // Compared here, because databases differ in which letters they take for the same.
        async () => (await Open().Where(i => i.AccountId == null).ToListAsync()).Find(i => i.Email.Equals(email, StringComparison.OrdinalIgnoreCase)),
        password: null);

    private IQueryable<InvitationRow> Open()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Invitations.Where(i => i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now);
    }

    private async Task<Account?> UseAsync(Func<Task<InvitationRow?>> findAsync, string? password)
    {
        // Other writers wait: of two who follow one link at once, one is first.
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await findAsync() is not { } row || !await IsGoodAsync(row)) return null;
        row.UsedAt = clock.GetUtcNow().UtcDateTime;
        var account = row.AccountId is { } known ? await RenewAsync(row, known, password) : await MakeAsync(row, password);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return account;
    }

    private async Task<Account> MakeAsync(InvitationRow row, string? password)
    {
        var account = new Account { UserName = row.Email, Email = row.Email, EmailConfirmed = true, PersonId = row.PersonId, PasswordHash = password };
        db.WriteDown(new(AuditAction.AccountMade, row.Email, row.PersonId, row.PersonId, $"{row.Email}, {(row.Role ?? "Member").ToLowerInvariant()}, as {row.By} invited."), clock);
        (await accounts.CreateAsync(account)).MustSucceed();
        if (row.Role is not { } role) return account;
        await RoleRows.MakeAsync(roles);
        (await accounts.AddToRoleAsync(account, role)).MustSucceed();
        return account;
    }

    /// <summary>Whoever lost the way in may have lost it to somebody else: every old way in ends.</summary>
    private async Task<Account> RenewAsync(InvitationRow row, int id, string? password)
    {
        var account = (await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)))!;
        account.PasswordHash = password;
        account.TwoFactorEnabled = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        foreach (var passkey in await accounts.GetPasskeysAsync(account)) (await accounts.RemovePasskeyAsync(account, passkey.CredentialId)).MustSucceed();
        foreach (var login in await accounts.GetLoginsAsync(account)) (await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey)).MustSucceed();
        (await accounts.ResetAuthenticatorKeyAsync(account)).MustSucceed();
        db.WriteDown(new(AuditAction.PasswordChanged, row.Email, account.PersonId, account.PersonId, $"{row.Email}, by the new link from {row.By}. Every other way in and every session ended."), clock);
        await ends.MarkAsync(account);
        return account;
    }

    private async Task<bool> IsGoodAsync(InvitationRow row)
    {
        if (row.AccountId is { } known) return await db.Users.SingleOrDefaultAsync(a => a.Id == known) is { DisabledAt: null } account && !await HasLeftAsync(account.PersonId);
        var same = accounts.NormalizeEmail(row.Email);
        return !await db.Users.AnyAsync(a => a.NormalizedEmail == same || (row.PersonId != null && a.PersonId == row.PersonId)) && !await HasLeftAsync(row.PersonId);
    }

    private async Task<bool> HasLeftAsync(string? person)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return person is not null && await db.People.AnyAsync(p => p.Person == person && p.Left <= today);
    }
}
