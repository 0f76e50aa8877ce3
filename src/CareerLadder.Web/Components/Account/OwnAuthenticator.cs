using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>The authenticator app of the one who is signed in, and the recovery codes for when it is lost.</summary>
internal sealed class OwnAuthenticator(OwnAccount own, UserManager<Account> accounts, IUserStore<Account> store)
{
    public async Task<(bool IsOn, int CodesLeft)> ReadAsync()
    {
        var account = await own.FindAsync();
        return (account.TwoFactorEnabled, account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0);
    }

    /// <summary>Makes a key to be put into an app. A new one each time: an older one may have been seen by others.</summary>
    /// <returns>Null when it is done; otherwise a sentence.</returns>
    public async Task<string?> BeginAsync()
    {
        var account = await own.FindAsync();
        if (account.TwoFactorEnabled) return null;
        await KeepKeyAsync(account, accounts.GenerateNewAuthenticatorKey());
        return OwnAccount.Sentence(await accounts.UpdateAsync(account));
    }

    /// <summary>The key that waits for its first code; null where none does.</summary>
    public async Task<AuthenticatorKey?> FindPendingAsync()
    {
        var account = await own.FindAsync();
        return !account.TwoFactorEnabled && await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key ? AuthenticatorKey.Of(key, account.Email ?? "") : null;
    }

    /// <summary>From now on signing in with a password needs a code too.</summary>
    public Task<AuthenticatorOutcome> TurnOnAsync(string? code) =>
        ChangeAsync(code, isOn: false, RecoveryCodes.Make(), "Turned the authenticator app on.", account => accounts.SetTwoFactorEnabledAsync(account, enabled: true));

    /// <summary>Those there were open nothing any more.</summary>
    public Task<AuthenticatorOutcome> RenewCodesAsync(string? code) => ChangeAsync(code, isOn: true, RecoveryCodes.Make(), "Made new recovery codes.", accounts.UpdateAsync);

    public Task<AuthenticatorOutcome> TurnOffAsync(string? code) => ChangeAsync(code, isOn: true, [], "Turned the authenticator app off.", async account =>
    {
        await KeepKeyAsync(account, "");
        return await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
    });

    private async Task<AuthenticatorOutcome> ChangeAsync(string? code, bool isOn, IReadOnlyList<string> codes, string details, Func<Account, Task<IdentityResult>> change)
    {
        var account = await own.FindAsync();
        if (account.TwoFactorEnabled != isOn) return new("This was done already, on another page. Please load this one again.", []);
        if (await own.ProveAsync(account, code) is { } refused) return new(refused, []);
        var result = await own.ChangeAsync(account, AuditAction.AuthenticatorChanged, details, async () =>
        {
            await ((IUserTwoFactorRecoveryCodeStore<Account>)store).ReplaceCodesAsync(account, codes.Select(RecoveryCodes.HashOf), CancellationToken.None);
            return await change(account);
        });
        return new(OwnAccount.Sentence(result), result.Succeeded ? codes : []);
    }

    // Identity's own way would end every other session before anything is on.
    private Task KeepKeyAsync(Account account, string key) => ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
}

/// <summary>Either why not, as a sentence, or done, with the recovery codes that were made.</summary>
internal sealed record AuthenticatorOutcome(string? Refusal, IReadOnlyList<string> Codes);

/// <summary>What an app needs to know, as a picture and in letters.</summary>
/// <param name="Letters">In groups of four.</param>
/// <param name="Address">What the picture says: opens an app on the device itself.</param>
/// <param name="Picture">The address of a QR code, which holds the picture itself.</param>
internal sealed record AuthenticatorKey(string Letters, string Address, string Picture)
{
    private const int PixelsOfASquare = 5;

    // The format: https://github.com/google/google-authenticator/wiki/Key-Uri-Format.
    public static AuthenticatorKey Of(string key, string email)
    {
        var told = $"otpauth://totp/CareerLadder:{Uri.EscapeDataString(email)}?secret={key}&issuer=CareerLadder&digits=6";
        using var qr = QRCodeGenerator.GenerateQrCode(told, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return new(string.Join(' ', key.Chunk(4).Select(four => new string(four))), told, "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(PixelsOfASquare)));
    }
}
