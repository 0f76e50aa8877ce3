using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>One conversation and its day: proposing it, agreeing to it, having held it, and letting later managers read it.</summary>
public sealed class ConversationStore(ConversationDoor door, LiveConversations live, CurrentOrganisation organisation, TimeProvider clock)
{
    /// <summary>Null for whoever has no part in it.</summary>
    public async ValueTask<ConversationView?> ReadAsync(int conversation)
    {
        await using var opened = await door.OpenAsync(conversation);
        if (opened is null) return null;
        var row = opened.Row;
        var next = row.With is { } with
            ? await opened.Db.Conversations.Where(c => c.Person == row.Person && c.With == with && !c.IsHeld && c.Id != row.Id).OrderBy(c => c.On).Select(c => new NextConversation(c.Id, c.On)).FirstOrDefaultAsync()
            : null;
        return new(
            row.Id, opened.Part, opened.NameOf(row.Person), row.With is { } led ? opened.NameOf(led) : null, opened.Other is { } other ? opened.NameOf(other) : null, row.On, row.IsHeld,
            row.ProposedBy is { } by ? opened.NameOf(by).Name : null, row.ProposedBy == opened.Me, row.IsShared, opened.ShowsNotes,
            opened.Part == Part.Manager && !row.IsHeld && await IsEmptyAsync(opened), next, opened.Access.Today);
    }

    /// <summary>Proposes another day, for the other one to agree to.</summary>
    public ValueTask<bool> ProposeAsync(int conversation, DateOnly day) => ChangeAsync(conversation, opened =>
    {
        if (opened.Row.IsHeld || !ConversationDays.MayBePlanned(day, opened.Access.Today)) return Task.FromResult(false);
        (opened.Row.On, opened.Row.ProposedBy) = (day, opened.Me);
        return Task.FromResult(true);
    });

    /// <summary>Agrees to the day that the other one proposed.</summary>
    public ValueTask<bool> AgreeAsync(int conversation) => ChangeAsync(conversation, opened =>
    {
        if (opened.Row.IsHeld || opened.Row.ProposedBy is not { } by || by == opened.Me) return Task.FromResult(false);
        opened.Row.ProposedBy = null;
        return Task.FromResult(true);
    });

    /// <summary>Says that it was held: from then on it is a fact of the career.</summary>
    /// <param name="day">Not one that is yet to come, and not before the two could have met.</param>
    public async ValueTask<bool> HoldAsync(int conversation, DateOnly day)
    {
        var isHeld = await ChangeAsync(conversation, opened =>
        {
            var (row, access) = (opened.Row, opened.Access);
            if (row.IsHeld || day > access.Today || day < access.Today.AddMonths(-ConversationDays.MostMonthsAhead)) return Task.FromResult(false);
            (row.On, row.IsHeld, row.ProposedBy) = (day, true, null);
            opened.Db.WriteDown(AuditEntry.Of(AuditAction.ConversationHeld, access.Viewer!, row.Person, $"The one with {opened.NameOf(row.With!).Name}."), clock);
            return Task.FromResult(true);
        });
        if (isHeld) await organisation.RefreshAsync();
        return isHeld;
    }

    /// <summary>
    /// Takes one off in which nothing was written or agreed. The manager's to do: that it cannot be done would tell the person of
    /// private notes.
    /// </summary>
    public ValueTask<bool> CancelAsync(int conversation) => ChangeAsync(conversation, async opened =>
    {
        if (opened.Part != Part.Manager || opened.Row.IsHeld || !await IsEmptyAsync(opened)) return false;
        opened.Db.Conversations.Remove(opened.Row);
        return true;
    });

    /// <summary>The person's alone to say: whether later managers read what was said in it.</summary>
    public ValueTask<bool> ShareAsync(int conversation, bool isShared) => ChangeAsync(conversation, opened =>
    {
        if (opened.Part != Part.Person || opened.Row.IsShared == isShared) return Task.FromResult(false);
        opened.Row.IsShared = isShared;
        return Task.FromResult(true);
    });

    private static async Task<bool> IsEmptyAsync(OpenedConversation opened)
    {
        var id = opened.Row.Id;
        return !await opened.Db.ConversationWords.AnyAsync(w => w.Conversation == id && w.Text != "") && !await opened.Db.FollowUps.AnyAsync(f => f.Conversation == id)
            && !await opened.Db.PrivateNotes.AnyAsync(n => n.Conversation == id && n.Text != "");
    }

    private async ValueTask<bool> ChangeAsync(int conversation, Func<OpenedConversation, Task<bool>> change)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null) return false;
        if (!await change(opened)) return false;
        await opened.Db.SaveChangesAsync();
        live.Tell(conversation);
        return true;
    }
}
