using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Audit;

/// <summary>
/// Writes down who looked at whose pay or notes, before it is shown: what cannot be written down is not shown. Someone who goes on
/// looking at the same is written down again after a quarter of an hour, not with every click.
/// </summary>
public sealed class AuditLog(IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    // A filter by pay alone looks at everyone: several who look at all of a large organisation are remembered at once.
    private const int MostRemembered = 500_000;
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Look, DateTimeOffset> latest = new();

    private readonly record struct Look(AuditAction What, string By, string About, string? Token);

    /// <param name="what"><see cref="AuditAction.LookedAtPay"/> or <see cref="AuditAction.LookedAtNotes"/>.</param>
    /// <param name="people">Whose. The viewer's own is no look and is left out.</param>
    public async ValueTask LookedAsync(AuditAction what, Viewer viewer, IEnumerable<string> people)
    {
        var now = clock.GetUtcNow();
        var by = viewer.Email ?? "";
        var looks = people.Where(p => p != viewer.PersonId).Distinct(StringComparer.Ordinal).Select(p => new Look(what, by, p, viewer.Token))
            .Where(l => !latest.TryGetValue(l, out var then) || now - then >= Again).ToList();
        if (looks.Count == 0) return;
        await using var db = await databases.CreateDbContextAsync();
        foreach (var look in looks) db.WriteDown(AuditEntry.Of(what, viewer, look.About, viewer.Token is { } token ? $"With the token “{token}”." : null), clock);
        await db.SaveChangesAsync();
        if (latest.Count > MostRemembered) Forget(now);
        foreach (var look in looks) latest[look] = now;
    }

    // First those that would be written down again anyhow.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (look, then) in latest)
        {
            if (now - then >= Again) latest.TryRemove(look, out _);
        }

        if (latest.Count > MostRemembered) latest.Clear();
    }
}
