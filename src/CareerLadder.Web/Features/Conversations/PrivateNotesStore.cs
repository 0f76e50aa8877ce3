using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Somebody's private notes of a conversation that they lead or led.</summary>
/// <param name="By">The key of the one who wrote them: the one who looks.</param>
/// <param name="Person">With whom it is or was.</param>
/// <param name="MayOpen">Whether the conversation itself is theirs to open: not for whoever no longer manages the person.</param>
public sealed record PrivateNotesView(int Conversation, string By, PersonName Person, DateOnly On, string Text, int Version, bool MayOpen);

/// <summary>
/// What a manager writes for their own eyes alone. It is asked for by whoever wrote it and by nobody else, whatever role they have and
/// whoever manages the person now.
/// </summary>
public sealed class PrivateNotesStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Null for whoever neither leads the conversation nor wrote anything of it.</summary>
    public async ValueTask<PrivateNotesView?> ReadAsync(int conversation)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversation && c.With == me);
        if (row is null) return null;
        var leads = ConversationDoor.PartOf(access, row) == Part.Manager;
        var notes = await db.PrivateNotes.AsNoTracking().SingleOrDefaultAsync(n => n.Conversation == conversation && n.By == me);
        if (notes is null && !leads) return null;
        return new(conversation, me, new(row.Person, access.Organisation.Find(row.Person)?.Person.DisplayName ?? row.Person), row.On, notes?.Text ?? "", notes?.Version ?? 0, leads);
    }

    /// <summary>Keeps them. When this has answered that they are saved, they are on the disk.</summary>
    /// <returns>Null for whoever does not lead the conversation, and for more than can be kept.</returns>
    public async ValueTask<SavedWords?> SaveAsync(int conversation, TypedWords typed)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || !typed.IsValid) return null;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var led = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversation && c.With == me);
        if (led is null || ConversationDoor.PartOf(access, led) != Part.Manager) return null;
        var row = await db.PrivateNotes.SingleOrDefaultAsync(n => n.Conversation == conversation && n.By == me)
            ?? db.PrivateNotes.Add(new() { Conversation = conversation, By = me }).Entity;
        if (row.Text == typed.Text) return new(row.Version);
        if (row.Version != typed.Version) return new(row.Version, row.Text);
        row.Text = typed.Text!;
        row.Version++;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(row.Version);
    }
}
