using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// What people do with their own account, and with nobody else's: always that of whoever is signed in. A change and the line in the
/// audit about it are saved together or not at all.
/// </summary>
internal sealed class OwnAccount(
    UserManager<Account> accounts, AccountSignIn signIn, AppDb db, Sessions sessions, OpenPages pages, PasswordChecks checks, TimeProvider clock)
{
    private const int LinesShown = 20;

    public async Task<Account> FindAsync() =>
        await accounts.GetUserAsync(signIn.Context.User) ?? throw new InvalidOperationException("An account's own page was asked for by nobody.");

    /// <summary>What was written down about the one who is signed in, newest first.</summary>
    public async Task<IReadOnlyList<OwnAuditLine>> AuditAsync()
    {
        var account = await FindAsync();
        // Nothing is about an account that belongs to nobody; what it did goes by its address.
        var rows = account.PersonId is { } person ? db.Audit.Where(r => r.About == person) : db.Audit.Where(r => r.By == account.Email);
        return await rows.OrderByDescending(r => r.Id).Take(LinesShown).Select(r => new OwnAuditLine(r.At, r.By, r.Action, r.Details)).ToListAsync();
    }

    /// <param name="present">Not asked for where there is none yet.</param>
    public async Task<PasswordOutcome> SetPasswordAsync(string? present, string chosen)
    {
        var account = await FindAsync();
        if (await accounts.IsLockedOutAsync(account)) return new(SignInRules.TooManyTries, []);
        using var turn = await checks.WaitAsync();
        if (turn is null) return new("Very many passwords are being checked just now. Please try again in a minute.", []);
        var had = await accounts.HasPasswordAsync(account);
        var result = await ChangeAsync(account, AuditAction.PasswordChanged, had ? "Changed their password." : "Set a first password.", () =>
            had ? accounts.ChangePasswordAsync(account, present ?? "", chosen) : accounts.AddPasswordAsync(account, chosen));
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await accounts.AccessFailedAsync(account);
            return new("Your present password is another one. Please try again.", []);
        }

        string[] weak = [.. result.Errors.Where(e => e.Code == nameof(PasswordStrength)).Select(e => e.Description)];
        return new(weak.Length == 0 ? Sentence(result) : null, weak);
    }

    /// <summary>Whether somebody proves that they are who signed in; wrong tries count to the lockout. Null if they do, otherwise a sentence.</summary>
    public async Task<string?> ProveAsync(Account account, string? code)
    {
        if (await accounts.IsLockedOutAsync(account)) return SignInRules.TooManyTries;
        if (await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, PlainCode(code)))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return "This is not the code that your app shows now, or it was used already. Please wait for the next one and type that.";
    }

    /// <summary>Six digits, however an app groups them.</summary>
    public static string PlainCode(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>
    /// Changes something about how the one who is signed in signs in. Whatever replaces the account's security stamp ends all sessions but
    /// this one.
    /// </summary>
    public async Task<IdentityResult> ChangeAsync(Account account, AuditAction action, string details, Func<Task<IdentityResult>> change)
    {
        var stamp = account.SecurityStamp;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var result = await change();
            if (!result.Succeeded) return result;
            if (account.SecurityStamp != stamp) await sessions.EndOthersAsync(db, account, signIn.Context.User);
            db.WriteDown(new(action, account.Email ?? "", account.PersonId, account.PersonId, details), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        if (account.SecurityStamp == stamp) return IdentityResult.Success;
        await signIn.RefreshSignInAsync(account);
        sessions.Forget();
        await pages.EndThoseOverAsync();
        return IdentityResult.Success;
    }

    /// <summary>Why it could not be saved; null where it was.</summary>
    public static string? Sentence(IdentityResult result) => result.Succeeded ? null : "Your account was changed elsewhere at the same moment. Please try again.";
}

/// <summary>Done where there is neither a refusal nor a reason against the new password.</summary>
/// <param name="Refusal">A sentence.</param>
/// <param name="Reasons">Of <see cref="PasswordStrength"/>.</param>
internal sealed record PasswordOutcome(string? Refusal, IReadOnlyList<string> Reasons)
{
    public bool IsDone => Refusal is null && Reasons.Count == 0;
}

/// <summary>One line of the audit, as it is shown to the one whom it concerns.</summary>
/// <param name="At">UTC.</param>
public sealed record OwnAuditLine(DateTime At, string By, AuditAction Action, string? Details);
