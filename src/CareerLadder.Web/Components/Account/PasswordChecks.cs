using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// A turn for each password check. One takes about a tenth of a second of a core, so however many people, or machines, try at once,
/// half of the cores go on serving pages.
/// </summary>
internal sealed class PasswordChecks : IDisposable
{
    /// <summary>The hash of a password nobody has, as costly to check as any.</summary>
    public static string OfNobody { get; } = new PasswordHasher<Account>().HashPassword(new(), Guid.NewGuid().ToString());

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Dispose of the answer when the check is done.</summary>
    public async Task<IDisposable> WaitAsync()
    {
        await turns.WaitAsync();
        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
