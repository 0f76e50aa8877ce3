using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Carries a sentence to the sign-in page within its address: sealed, so that nobody can make the page say anything else and no log
/// reads whom it names, and for a short time only.
/// </summary>
internal sealed class SingleSignOnNotice(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector(typeof(SingleSignOnNotice).FullName!).ToTimeLimitedDataProtector();

    public string Seal(string sentence) => seal.Protect(sentence, Shown);

    /// <summary>The sentence; null where there is none, or no longer.</summary>
    public string? Read(string? told)
    {
        try
        {
            return string.IsNullOrEmpty(told) ? null : seal.Unprotect(told);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
