using System.Security.Claims;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// The one door: whichever way somebody signs in, it ends here. Here an account that is disabled, or whose person has left, is
/// refused; a session begins; and it is written down.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    Sessions sessions, OpenPages pages, PasswordChecks checks, StrangerTries strangers, IDbContextFactory<AppDb> databases, TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Nobody knows whether the password was right: too many were to be checked at once.</summary>
    public static readonly SignInResult Busy = new();

    private const int Longest = 254;

    private Guid? going;
    private string? way;

    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && !await sessions.HasLeftAsync(user) && await base.CanSignInAsync(user);

    /// <summary>Never more checks at once than leave a core to everyone else; one that is locked costs nothing.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        if (await PreSignInCheck(user) is { } refused) return refused.IsNotAllowed ? await RefuseAsync(user.Email ?? "", password, refused) : refused;
        using var turn = await checks.WaitAsync();
        if (turn is null) return Busy;
        if (user.PasswordHash is null) CheckInVain(password);
        return await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
    }

    /// <summary>Opens although others tried wrong passwords: a passkey cannot be guessed.</summary>
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        if (await AssertPasskeyAsync(credentialJson) is not { Succeeded: true } asserted)
        {
            await WriteRefusalAsync("somebody with a passkey", "The passkey is not known here, or was asked for too long ago.");
            return SignInResult.Failed;
        }

        if (!await CanSignInAsync(asserted.User))
        {
            await WriteRefusalAsync(asserted.User.Email ?? "", "By passkey: the account is disabled, or its person has left.");
            return SignInResult.NotAllowed;
        }

        way = "passkey";
        return (await UserManager.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey)).Succeeded
            ? await SignInOrTwoFactorAsync(asserted.User, isPersistent: false, bypassTwoFactor: true)
            : SignInResult.Failed;
    }

    /// <summary>The passkey that a browser made for an account; null where it proves nothing.</summary>
    public async Task<UserPasskeyInfo?> AttestPasskeyAsync(Account account, string credentialJson)
    {
        if (credentialJson.Length == 0) return null;
        try
        {
            var attested = await PerformPasskeyAttestationAsync(credentialJson);
            return attested.Succeeded && attested.UserEntity.Id == await UserManager.GetUserIdAsync(account) ? attested.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // None was asked for, or too long ago.
            return null;
        }
    }

    /// <summary>Unlike Identity's own, wrong ones count to the lockout; and hashes are all that is kept of them.</summary>
    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user) return SignInResult.Failed;
        if (await PreSignInCheck(user) is { } refused) return refused;
        way = "password and recovery code";
        var result = await base.TwoFactorRecoveryCodeSignInAsync(RecoveryCodes.HashOf(recoveryCode));
        if (!result.Succeeded) await UserManager.AccessFailedAsync(user);
        return result;
    }

    /// <summary>A new cookie for the session that there is: after somebody changed how they sign in.</summary>
    public override Task RefreshSignInAsync(Account user)
    {
        going = sessions.ClaimedBy(Context.User)?.Session;
        return base.RefreshSignInAsync(user);
    }

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        if (!await CanSignInAsync(user)) throw new InvalidOperationException("An account that may not sign in came as far as its cookie.");
        var told = additionalClaims.ToList();
        var session = going ?? await BeginAsync(user, way ?? WayOf(told));
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. told, new(Sessions.Claim, session.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (sessions.ClaimedBy(Context.User) is { } claimed)
        {
            await using var db = await databases.CreateDbContextAsync();
            if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == claimed.Session) is { EndedAt: null } row)
            {
                row.EndedAt = clock.GetUtcNow().UtcDateTime;
                if (Viewer.Of(Context.User) is { } viewer) db.WriteDown(AuditEntry.Of(AuditAction.SignedOut, viewer, viewer.PersonId), clock);
                await db.SaveChangesAsync();
            }

            sessions.Forget();
            pages.End(claimed.Session);
        }

        await base.SignOutAsync();
    }

    /// <summary>As slow as a wrong password, and locked after as many, so that nobody learns from either who has an account.</summary>
    public Task<SignInResult> RefuseUnknownAsync(string email, string password) => RefuseAsync(email, password, SignInResult.Failed);

    /// <summary>Writes down that somebody was not let in.</summary>
    /// <param name="email">As it was typed; cut short, since anybody may type anything.</param>
    public async Task WriteRefusalAsync(string email, string why)
    {
        await using var db = await databases.CreateDbContextAsync();
        var person = await db.Users.Where(u => u.NormalizedEmail == UserManager.NormalizeEmail(email)).Select(u => u.PersonId).FirstOrDefaultAsync();
        db.WriteDown(new(AuditAction.SignInRefused, email.Length > Longest ? email[..Longest] : email, About: person, Details: why), clock);
        await db.SaveChangesAsync();
    }

    private async Task<SignInResult> RefuseAsync(string email, string password, SignInResult refusal)
    {
        var address = UserManager.NormalizeEmail(email.Length > Longest ? email[..Longest] : email) ?? "";
        if (strangers.IsLocked(address)) return SignInResult.LockedOut;
        using var turn = await checks.WaitAsync();
        if (turn is null) return Busy;
        CheckInVain(password);
        return strangers.Failed(address) ? SignInResult.LockedOut : refusal;
    }

    private void CheckInVain(string password) => UserManager.PasswordHasher.VerifyHashedPassword(new(), PasswordChecks.OfNobody, password);

    private async Task<Guid> BeginAsync(Account user, string by)
    {
        await using var db = await databases.CreateDbContextAsync();
        var row = sessions.Begin(user, by, Device.Of(Context.Request.Headers.UserAgent.ToString()));
        db.Sessions.Add(row);
        db.WriteDown(new(AuditAction.SignedIn, user.Email ?? "", user.PersonId, user.PersonId, $"By {by}, {row.Device}."), clock);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<PasskeyAssertionResult<Account>?> AssertPasskeyAsync(string credentialJson)
    {
        if (credentialJson.Length == 0) return null;
        try
        {
            return await PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (InvalidOperationException)
        {
            // None was asked for, or too long ago.
            return null;
        }
    }

    // Identity says how with the names of RFC 8176.
    private static string WayOf(List<Claim> told) =>
        told.Find(c => c.Type == ClaimTypes.AuthenticationMethod)?.Value ?? told.Find(c => c.Type == "amr")?.Value switch
        {
            "pwd" => "password",
            "mfa" => "password and authenticator app",
            _ => "one click",
        };
}
