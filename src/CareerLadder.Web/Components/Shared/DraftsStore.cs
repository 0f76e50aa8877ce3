using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What the one who looks has written in one place and not saved yet.</summary>
/// <param name="Writer">Their key.</param>
/// <param name="Text">Null where nothing is kept.</param>
public sealed record WrittenSoFar(string Writer, string? Text);

/// <summary>
/// What somebody is typing and has not saved yet. Each reads and writes only their own. A page's memory ends with its connection, and
/// with the program; this does not.
/// </summary>
public sealed class DraftsStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <summary>Places in which somebody may have something unsaved at once: nobody types in as many, and endless ones would fill the disk.</summary>
    public const int Most = 500;

    private const int LongestPlace = 200;

    /// <param name="place">The form, and what it is about: goal-7.</param>
    /// <returns>Null for whoever has no career here: nothing is kept for them.</returns>
    public async ValueTask<WrittenSoFar?> ReadAsync(string place)
    {
        if (WriterOf(await gate.EnterAsync()) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        return new(me, await db.Drafts.Where(d => d.Writer == me && d.Place == place).Select(d => d.Text).FirstOrDefaultAsync());
    }

    /// <param name="text">Empty: nothing is kept any more.</param>
    /// <returns>Whether it was kept.</returns>
    public async ValueTask<bool> KeepAsync(string place, string? text)
    {
        if (WriterOf(await gate.EnterAsync()) is not { } me || place.Length > LongestPlace) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (string.IsNullOrWhiteSpace(text))
        {
            await db.Drafts.Where(d => d.Writer == me && d.Place == place).ExecuteDeleteAsync();
            return true;
        }

        var known = await db.Drafts.FirstOrDefaultAsync(d => d.Writer == me && d.Place == place);
        if (known is null && await db.Drafts.CountAsync(d => d.Writer == me) >= Most) return false;
        var row = known ?? db.Drafts.Add(new() { Writer = me, Place = place }).Entity;
        row.Text = text.Length > TypedWords.Longest ? text[..TypedWords.Longest] : text;
        row.At = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Call when it is saved or given up. What was saved stays saved, so no trouble with the database is told: at worst the draft is found once more.</summary>
    public async ValueTask ForgetAsync(string place)
    {
        try
        {
            await KeepAsync(place, null);
        }
        catch (Exception trouble) when (DatabaseTrouble.Tell(trouble) is not null)
        {
            // Whoever were told of it would save twice.
        }
    }

    private static string? WriterOf(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;
}
