using System.Security.Cryptography;
using System.Text;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Codes on paper, for whoever has lost their authenticator app. Each opens once; only their hashes are kept.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Groups = 4;

    // None that is taken for another on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>New ones, 79 bits of chance in each: ab2c-de3f-gh4j-km5n.</summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4))))];

    /// <summary>What is kept of a code, however somebody types it. So much chance needs no slow hash.</summary>
    public static string HashOf(string typed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant())));
}
