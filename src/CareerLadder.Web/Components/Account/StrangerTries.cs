using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Locks an address that opens nothing after as many tries, and for as long, as one that does: otherwise whoever tries six times would
/// learn who has an account.
/// </summary>
internal sealed class StrangerTries(TimeProvider clock, IOptions<IdentityOptions> identity)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset LockedUntil)> tries = new(StringComparer.Ordinal);

    /// <param name="email">Normalized.</param>
    public bool IsLocked(string email) => tries.TryGetValue(email, out var known) && known.LockedUntil > clock.GetUtcNow();

    /// <returns>Whether the address is locked from now on.</returns>
    public bool Failed(string email)
    {
        if (tries.Count >= MostRemembered) tries.Clear();
        var lockout = identity.Value.Lockout;
        var end = clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan;
        return tries.AddOrUpdate(email, _ => Next(0), (_, known) => Next(known.Wrong)).Wrong == 0;

        (int Wrong, DateTimeOffset LockedUntil) Next(int wrong) => wrong + 1 < lockout.MaxFailedAccessAttempts ? (wrong + 1, default) : (0, end);
    }
}
