using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// What somebody is typing and has not saved yet. Each reads and writes only their own. A page's memory ends with its connection, and
/// with the program; this does not.
/// </summary>
public sealed class DraftsStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int Longest = 20_000;
    private const int LongestPlace = 200;

    /// <param name="place">The form, and what it is about: goal/new.</param>
    /// <returns>Null where nothing is kept.</returns>
    public async ValueTask<string?> ReadAsync(string place)
    {
        if ((await gate.EnterAsync()).Viewer?.PersonId is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Drafts.Where(d => d.Writer == me && d.Place == place).Select(d => d.Text).FirstOrDefaultAsync();
    }

    /// <param name="text">Empty: nothing is kept any more.</param>
    public async ValueTask KeepAsync(string place, string? text)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me) is null || place.Length > LongestPlace) return;
        await using var db = await databases.CreateDbContextAsync();
        if (string.IsNullOrWhiteSpace(text))
        {
            await db.Drafts.Where(d => d.Writer == me && d.Place == place).ExecuteDeleteAsync();
            return;
        }

        var row = await db.Drafts.FirstOrDefaultAsync(d => d.Writer == me && d.Place == place) ?? db.Drafts.Add(new() { Writer = me, Place = place }).Entity;
        row.Text = text.Length > Longest ? text[..Longest] : text;
        row.At = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }
}
