using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>What two agreed. The person and the manager of each day see it, whoever that manager was when it was agreed.</summary>
public sealed class FollowUpsStore(ConversationDoor door, LiveConversations live)
{
    /// <summary>More than anybody keeps.</summary>
    public const int MostOpen = 50;

    /// <summary>Null for whom they are not.</summary>
    public async ValueTask<FollowUpsView?> ReadAsync(int conversation)
    {
        await using var opened = await door.OpenAsync(conversation);
        if (opened is null) return null;
        var (row, today) = (opened.Row, opened.Access.Today);
        var rows = await opened.Db.FollowUps.AsNoTracking().Where(f => f.Conversation == row.Id || (f.Person == row.Person && f.DoneOn == null))
            .OrderBy(f => f.DoneOn != null).ThenBy(f => f.Due).ThenBy(f => f.Id).ToListAsync();
        var isOurs = opened.Part != Part.LaterManager;
        var told = rows.ConvertAll(f => new FollowUp(
            f.Id, f.Conversation, f.Text, opened.NameOf(f.Owner).Name, f.Owner == opened.Me, f.Due, f.DoneOn, opened.NameOf(f.Person), isOurs && f.Conversation == row.Id && f.DoneOn is null));
        PersonName[] owners = isOurs && row.With is { } manager ? [opened.NameOf(row.Person), opened.NameOf(manager)] : [];
        return new(today, told.FindAll(f => f.Conversation == row.Id), told.FindAll(f => f.Conversation != row.Id), owners);
    }

    /// <returns>Whether it was saved.</returns>
    public async ValueTask<bool> AgreeAsync(int conversation, FollowUpInput told)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null || !(await new FollowUpInputValidator().ValidateAsync(told)).IsValid || (told.Owner != opened.Row.Person && told.Owner != opened.Row.With)) return false;
        if (await opened.Db.FollowUps.CountAsync(f => f.Conversation == conversation) >= MostOpen) return false;
        opened.Db.FollowUps.Add(new() { Conversation = conversation, Person = opened.Row.Person, Owner = told.Owner!, Text = told.Text!.Trim(), Due = told.Due!.Value });
        return await SaveAsync(opened);
    }

    /// <summary>Says that it is done, today, or that it is not after all.</summary>
    /// <param name="conversation">One about the same career that the one who says it may open: a later manager may take a promise on.</param>
    public async ValueTask<bool> SetDoneAsync(int conversation, int followUp, bool isDone)
    {
        await using var opened = await door.OpenAsync(conversation);
        if (opened is null || await FindAsync(opened, followUp) is not { } row || isDone == row.DoneOn is not null) return false;
        row.DoneOn = isDone ? opened.Access.Today : null;
        if (!await SaveAsync(opened)) return false;
        if (row.Conversation != conversation) live.Tell(row.Conversation);
        return true;
    }

    /// <summary>Takes back what was agreed in this conversation and is not done.</summary>
    public async ValueTask<bool> TakeBackAsync(int conversation, int followUp)
    {
        await using var opened = await door.OpenOursAsync(conversation);
        if (opened is null || await FindAsync(opened, followUp) is not { DoneOn: null } row || row.Conversation != conversation) return false;
        opened.Db.FollowUps.Remove(row);
        return await SaveAsync(opened);
    }

    private static Task<FollowUpRow?> FindAsync(OpenedConversation opened, int followUp) =>
        opened.Db.FollowUps.SingleOrDefaultAsync(f => f.Id == followUp && f.Person == opened.Row.Person);

    private async Task<bool> SaveAsync(OpenedConversation opened)
    {
        await opened.Db.SaveChangesAsync();
        live.Tell(opened.Row.Id);
        return true;
    }
}
