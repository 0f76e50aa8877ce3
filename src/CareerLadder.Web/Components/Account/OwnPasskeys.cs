using System.Buffers.Text;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>The passkeys of the one who is signed in.</summary>
internal sealed class OwnPasskeys(OwnAccount own, UserManager<Account> accounts, AccountSignIn signIn, SignInWays ways)
{
    public const int LongestName = 60;
    private const string Gone = "This passkey is not there any more. Please load the page again.";

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<OwnPasskey>> ReadAsync() =>
    [
        .. from passkey in await accounts.GetPasskeysAsync(await own.FindAsync())
           orderby passkey.CreatedAt
           select new OwnPasskey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "A passkey", passkey.CreatedAt.UtcDateTime),
    ];

    /// <summary>What a browser must know to make one, as JSON.</summary>
    public async Task<string> MakeOptionsAsync()
    {
        var account = await own.FindAsync();
        var name = account.Email ?? "";
        return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = await accounts.GetUserIdAsync(account), Name = name, DisplayName = name });
    }

    /// <summary>Null when it is done; otherwise a sentence.</summary>
    /// <param name="credential">What the browser made, as JSON.</param>
    public async Task<string?> AddAsync(string credential, string? name)
    {
        var account = await own.FindAsync();
        if (await signIn.AttestPasskeyAsync(account, credential) is not { } passkey)
            return "This passkey could not be checked, perhaps because the page was open for long. Please try once more.";
        passkey.Name = NameOf(name);
        return OwnAccount.Sentence(await own.ChangeAsync(account, AuditAction.PasskeysChanged, $"Added the passkey “{passkey.Name}”.", () => accounts.AddOrUpdatePasskeyAsync(account, passkey)));
    }

    public async Task<string?> RenameAsync(string id, string? name)
    {
        var account = await own.FindAsync();
        if (await FindAsync(account, id) is not { } passkey) return Gone;
        var before = passkey.Name;
        passkey.Name = NameOf(name);
        return OwnAccount.Sentence(await own.ChangeAsync(
            account, AuditAction.PasskeysChanged, $"Renamed the passkey “{before}” to “{passkey.Name}”.", () => accounts.AddOrUpdatePasskeyAsync(account, passkey)));
    }

    public async Task<string?> RemoveAsync(string id)
    {
        var account = await own.FindAsync();
        if (await FindAsync(account, id) is not { } passkey) return Gone;
        if (await IsTheOnlyWayAsync(account)) return "This passkey is the only way you can sign in. Please set a password or add another passkey first.";
        return OwnAccount.Sentence(await own.ChangeAsync(account, AuditAction.PasskeysChanged, $"Removed the passkey “{passkey.Name}”.", () => accounts.RemovePasskeyAsync(account, passkey.CredentialId)));
    }

    private async Task<bool> IsTheOnlyWayAsync(Account account) =>
        !ways.OneClick && !await accounts.HasPasswordAsync(account) && (await accounts.GetLoginsAsync(account)).Count == 0 && (await accounts.GetPasskeysAsync(account)).Count == 1;

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string id) =>
        Base64Url.IsValid(id) ? await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;

    private static string NameOf(string? typed) => typed?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : "A passkey";
}

/// <summary>One passkey as it is shown.</summary>
/// <param name="Since">UTC.</param>
public sealed record OwnPasskey(string Id, string Name, DateTime Since);
