using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// The codes that authenticator apps show: RFC 6238, six digits, a new one every thirty seconds. Unlike Identity's own, each opens only
/// once, as its section 5.2 demands: whoever looks over a shoulder comes too late.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    private const int StepSeconds = 30;

    // A clock may be half a minute off, and a code may be typed slowly.
    private const int StepsOff = 1;
    private const int BitsOfALetter = 5;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Keeper = "CareerLadder";
    private const string LastUsed = "AuthenticatorStep";

    /// <param name="key">In base 32, as apps take it.</param>
    public static string At(DateTimeOffset moment, string key) => OfStep(StepOf(moment), key);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>Nothing: the app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var now = StepOf(clock.GetUtcNow());
        var used = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Keeper, LastUsed), CultureInfo.InvariantCulture, out var step) ? step : 0;
        for (var tried = Math.Max(now - StepsOff, used + 1); tried <= now + StepsOff; tried++)
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(OfStep(tried, key)), Encoding.UTF8.GetBytes(token))) continue;
            // Fails for the second of two that come at once.
            return (await manager.SetAuthenticationTokenAsync(user, Keeper, LastUsed, tried.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }

        return false;
    }

    private static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    private static string OfStep(long step, string key)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What all apps speak; its weakness is collisions, which a keyed hash of a counter does not suffer from
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            (held, bits) = ((held << BitsOfALetter) | Base32.IndexOf(letter, StringComparison.Ordinal), bits + BitsOfALetter);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
