using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>The shared notes of one conversation: each side writes its own half, and both read both.</summary>
public sealed class WordsStore(ConversationDoor door, LiveConversations live)
{
    /// <summary>Null for whom they are not.</summary>
    public async ValueTask<WordsView?> ReadAsync(int conversation)
    {
        await using var opened = await door.OpenNotesAsync(conversation);
        if (opened is null) return null;
        var written = await opened.Db.ConversationWords.AsNoTracking().Where(w => w.Conversation == conversation).ToDictionaryAsync(w => w.Side);
        var halves = Enum.GetValues<ConversationSide>().Select(side => HalfOf(opened, side, written.GetValueOrDefault(side))).ToList();
        return opened.Part == Part.LaterManager ? new(null, halves) : new(halves.Single(h => h.Side == opened.Side), [.. halves.Where(h => h.Side != opened.Side)]);
    }

    /// <summary>Keeps one's own half. When this has answered that it is saved, it is on the disk.</summary>
    /// <returns>Null for whoever has no half to write, and for more than can be kept.</returns>
    public async ValueTask<SavedWords?> SaveAsync(int conversation, TypedWords typed)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null || !typed.IsValid) return null;
        // Other writers wait, so that what is compared is still so when it is saved.
        await using var transaction = await opened.Db.Database.BeginTransactionAsync();
        var row = await opened.Db.ConversationWords.SingleOrDefaultAsync(w => w.Conversation == conversation && w.Side == opened.Side)
            ?? opened.Db.ConversationWords.Add(new() { Conversation = conversation, Side = opened.Side }).Entity;
        // What is kept already was saved before, and only the answer was lost on its way.
        if (row.Text == typed.Text) return new(row.Version);
        if (row.Version != typed.Version) return new(row.Version, row.Text);
        row.Text = typed.Text!;
        row.Version++;
        await opened.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        live.Tell(conversation);
        return new(row.Version);
    }

    private static Half HalfOf(OpenedConversation opened, ConversationSide side, ConversationWordsRow? row)
    {
        var key = side == ConversationSide.Person ? opened.Row.Person : opened.Row.With;
        return new(side, key is null ? "The manager of then" : opened.NameOf(key).Name, row?.Text ?? "", row?.Version ?? 0);
    }
}
