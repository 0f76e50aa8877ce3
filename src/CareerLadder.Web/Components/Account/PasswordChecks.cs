using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// A turn for each password check. One takes about a tenth of a second of a core, so however many people, or machines, try at once,
/// half of the cores go on serving pages; and whoever would have to wait for long is told so instead.
/// </summary>
internal sealed class PasswordChecks : IDisposable
{
    private const int MostWaiting = 50;

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int waiting;

    /// <summary>The hash of a password nobody has, as costly to check as any.</summary>
    public static string OfNobody { get; } = new PasswordHasher<Account>().HashPassword(new(), Guid.NewGuid().ToString());

    /// <summary>Dispose of the answer when the check is done. Null: too many are waiting already.</summary>
    public async Task<IDisposable?> WaitAsync()
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting) return null;
            await turns.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
