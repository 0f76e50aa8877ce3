using System.Net.Mail;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What can be an address to sign in with.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3: a path is at most 256 octets, its angle brackets included.
    private const int Longest = 254;

    public static bool IsOne(string text) => text.Length <= Longest && MailAddress.TryCreate(text, out var read) && read.Address == text;
}
