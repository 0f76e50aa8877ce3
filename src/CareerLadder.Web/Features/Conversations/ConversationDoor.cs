using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>What part somebody has in a conversation.</summary>
public enum Part
{
    /// <summary>It is about their career.</summary>
    Person,

    /// <summary>The direct manager, who leads it.</summary>
    Manager,

    /// <summary>The direct manager of today, where another one led it: sees what was agreed, and the rest only if the person shares it.</summary>
    LaterManager,
}

/// <summary>
/// Where every operation on one conversation begins: whoever has no part in it, finds none. Managers of earlier days have none either;
/// what they wrote for themselves alone stays theirs (<see cref="PrivateNotesStore"/>).
/// </summary>
public sealed class ConversationDoor(AccessGate gate, IDbContextFactory<AppDb> databases, AuditLog audit)
{
    /// <summary>Null for whoever has no part in it, and where there is none of that number.</summary>
    public async ValueTask<OpenedConversation?> OpenAsync(int conversation)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me) return null;
        var db = await databases.CreateDbContextAsync();
        if (await db.Conversations.SingleOrDefaultAsync(c => c.Id == conversation) is { } row && PartOf(access, row) is { } part) return new(access, db, row, part, me);
        await db.DisposeAsync();
        return null;
    }

    /// <summary>The same for what was said in it: not for a later manager with whom the person does not share it, and one with whom they do is written down first.</summary>
    public async ValueTask<OpenedConversation?> OpenNotesAsync(int conversation)
    {
        if (await OpenAsync(conversation) is not { } opened) return null;
        if (!opened.ShowsNotes)
        {
            await opened.DisposeAsync();
            return null;
        }

        if (opened.Part == Part.LaterManager) await audit.LookedAsync(AuditAction.LookedAtNotes, opened.Access.Viewer!, [opened.Row.Person]);
        return opened;
    }

    /// <summary>The same for the two who hold it.</summary>
    public async ValueTask<OpenedConversation?> OpenOursAsync(int conversation)
    {
        if (await OpenAsync(conversation) is not { } opened) return null;
        if (opened.Part != Part.LaterManager) return opened;
        await opened.DisposeAsync();
        return null;
    }

    internal static Part? PartOf(Access access, ConversationRow row) => access.RelationTo(row.Person) switch
    {
        Relation.Self => Part.Person,
        Relation.Manager => row.With == access.Viewer?.PersonId ? Part.Manager : Part.LaterManager,
        _ => null,
    };
}

/// <summary>One conversation, opened by somebody who has a part in it.</summary>
public sealed record OpenedConversation(Access Access, AppDb Db, ConversationRow Row, Part Part, string Me) : IAsyncDisposable
{
    public bool ShowsNotes => Part != Part.LaterManager || Row.IsShared;

    /// <summary>The half of the shared notes that is one's own to write.</summary>
    public ConversationSide Side => Part == Part.Person ? ConversationSide.Person : ConversationSide.Manager;

    /// <summary>The one with whom it is held; null where nobody recorded it.</summary>
    public string? Other => Part == Part.Person ? Row.With : Row.Person;

    public PersonName NameOf(string key) => new(key, Access.Organisation.Find(key)?.Person.DisplayName ?? key);

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
