using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What makes an invitation's link worth something: 256 bits told once, of which only a hash is kept.</summary>
internal static class InvitationSecret
{
    private const int Bytes = 32;

    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Fast on purpose: nobody can guess what it is the hash of.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
