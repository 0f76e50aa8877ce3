using System.Security.Cryptography;
using System.Text;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>Words of the pages on which ladders are written.</summary>
internal static class LadderWords
{
    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    public static string Stand(int count) => count == 1 ? "1 person stands" : $"{count} people stand";

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A short word for one of any length and letters: a theme may be called anything, the place of a draft may not.</summary>
    public static string Short(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
