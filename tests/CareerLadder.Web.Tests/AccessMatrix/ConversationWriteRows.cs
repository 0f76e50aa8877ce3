using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Who changes what of a conversation: the two who hold it, and what is the person's or the manager's alone, that one.</summary>
internal static class ConversationWriteRows
{
    private const Who Both = Who.Oneself | Who.DirectManager;

    public static IReadOnlyList<WriteRow> All { get; } =
    [
        Of("ConversationsStore.StartAsync(StartInput)", Both, ["Conversations", "AgendaPoints"], (site, change) =>
            site.GetRequiredService<ConversationsStore>().StartAsync(new() { Person = change.About.Key, On = World.Today.AddDays(5) }).AsTask(), (_, _) => Task.FromResult(0)),
        Of("ConversationStore.ProposeAsync(Int32, DateOnly)", Both, ["Conversations"], (site, change) => Talk(site).ProposeAsync(change.Id, World.Today.AddDays(5)).AsTask(), PlannedAsync),
        // Whoever proposed the day does not agree to it as well: here somebody else had.
        Of("ConversationStore.AgreeAsync(Int32)", Both, ["Conversations"], (site, change) => Talk(site).AgreeAsync(change.Id).AsTask(), PlannedAsync),
        Of("ConversationStore.HoldAsync(Int32, DateOnly)", Both, ["Conversations"], (site, change) => Talk(site).HoldAsync(change.Id, World.Today).AsTask(), PlannedAsync) with { IsOfBoth = false },
        Of("ConversationStore.CancelAsync(Int32)", Who.DirectManager, ["Conversations", "AgendaPoints"], (site, change) => Talk(site).CancelAsync(change.Id).AsTask(), PlannedAsync),
        // "Older notes only if the person shares them."
        Of("ConversationStore.ShareAsync(Int32, Boolean)", Who.Oneself, ["Conversations"], (site, change) => Talk(site).ShareAsync(change.Id, true).AsTask(), PlannedAsync),
        Of("WordsStore.SaveAsync(Int32, TypedWords)", Both, ["ConversationWords"], (site, change) => site.GetRequiredService<WordsStore>().SaveAsync(change.Id, new(WriteRows.Typed, 0)).AsTask(), PlannedAsync),
        // "Private notes: those they wrote", of the manager alone.
        Of("PrivateNotesStore.SaveAsync(Int32, TypedWords)", Who.DirectManager, ["PrivateNotes"], (site, change) =>
            site.GetRequiredService<PrivateNotesStore>().SaveAsync(change.Id, new(WriteRows.Typed, 0)).AsTask(), PlannedAsync),
        Of("AgendaStore.AddAsync(Int32, String)", Both, ["AgendaPoints"], (site, change) => Agenda(site).AddAsync(change.Id, WriteRows.Typed).AsTask(), PlannedAsync),
        Of("AgendaStore.TakeUpAsync(Int32, String)", Both, ["AgendaPoints"], (site, change) => Agenda(site).TakeUpAsync(change.Id, "intent").AsTask(), PlannedAsync),
        Of("AgendaStore.SaveAsync(Int32, Int32, TypedWords)", Both, ["AgendaPoints"], async (site, change) =>
        {
            // On top of what stands there, which the refusal of an older version tells.
            var talk = await TalkOfAsync(site, change);
            var there = await Agenda(site).SaveAsync(talk, change.Id, new("x", 0));
            await Agenda(site).SaveAsync(talk, change.Id, new(WriteRows.Typed, there?.Version ?? 0));
        }, PointAsync),
        Of("AgendaStore.RemoveAsync(Int32, Int32)", Both, ["AgendaPoints"], async (site, change) => await Agenda(site).RemoveAsync(await TalkOfAsync(site, change), change.Id), PointAsync),
        Of("AgendaStore.MoveAsync(Int32, Int32, Int32)", Both, ["AgendaPoints"], async (site, change) => await Agenda(site).MoveAsync(await TalkOfAsync(site, change), change.Id, 1), PointAsync),
        Of("FollowUpsStore.AgreeAsync(Int32, FollowUpInput)", Both, ["FollowUps"], (site, change) =>
            FollowUps(site).AgreeAsync(change.Id, new() { Text = WriteRows.Typed, Owner = change.About.Key, Due = World.Today }).AsTask(), PlannedAsync),
        Of("FollowUpsStore.SetDoneAsync(Int32, Int32, Boolean)", Both, ["FollowUps"], async (site, change) => await FollowUps(site).SetDoneAsync(await TalkOfAsync(site, change), change.Id, true), PromiseAsync),
        Of("FollowUpsStore.TakeBackAsync(Int32, Int32)", Both, ["FollowUps"], async (site, change) => await FollowUps(site).TakeBackAsync(await TalkOfAsync(site, change), change.Id), PromiseAsync),
        new("CalendarStore.RenewAsync()", Who.Oneself, ["CalendarFeeds"], (site, _) => site.GetRequiredService<CalendarStore>().RenewAsync().AsTask()) { Of = Subject.Me },
        new("CalendarStore.TakeAwayAsync()", Who.Oneself, ["CalendarFeeds"], (site, _) => site.GetRequiredService<CalendarStore>().TakeAwayAsync().AsTask())
        {
            Of = Subject.Me, Prepare = async (db, about) =>
            {
                db.CalendarFeeds.Add(new() { Person = about.Key, SecretHash = about.Key, MadeAt = World.Today.ToDateTime(default, DateTimeKind.Utc) });
                await db.SaveChangesAsync();
                return 0;
            },
        },
    ];

    private static WriteRow Of(string operation, Who may, string[] tables, Write call, Func<AppDb, Someone, Task<int>> prepare) =>
        new(operation, may, tables, call) { Prepare = prepare, IsOfBoth = true };

    /// <summary>One with the manager of today that is still to come, of a day that somebody else proposed.</summary>
    private static async Task<int> PlannedAsync(AppDb db, Someone about) => (await PlanAsync(db, about)).Id;

    private static async Task<ConversationRow> PlanAsync(AppDb db, Someone about)
    {
        var row = db.Conversations.Add(new() { Person = about.Key, With = about.Boss, On = World.Today.AddDays(3), StartedBy = "somebody", ProposedBy = "somebody" }).Entity;
        await db.SaveChangesAsync();
        return row;
    }

    private static async Task<int> PointAsync(AppDb db, Someone about)
    {
        var talk = await PlanAsync(db, about);
        var first = db.AgendaPoints.Add(new() { Conversation = talk.Id, Position = 1, Text = "First" }).Entity;
        db.AgendaPoints.Add(new() { Conversation = talk.Id, Position = 2, Text = "Second" });
        await db.SaveChangesAsync();
        return first.Id;
    }

    private static async Task<int> PromiseAsync(AppDb db, Someone about)
    {
        var talk = await PlanAsync(db, about);
        var promise = db.FollowUps.Add(new() { Conversation = talk.Id, Person = about.Key, Owner = about.Key, Text = "Something", Due = World.Today }).Entity;
        await db.SaveChangesAsync();
        return promise.Id;
    }

    private static async Task<int> TalkOfAsync(IServiceProvider site, Change change)
    {
        await using var db = await site.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        return await db.Conversations.Where(c => c.Person == change.About.Key && c.StartedBy == "somebody").Select(c => c.Id).SingleAsync();
    }

    private static ConversationStore Talk(IServiceProvider site) => site.GetRequiredService<ConversationStore>();

    private static AgendaStore Agenda(IServiceProvider site) => site.GetRequiredService<AgendaStore>();

    private static FollowUpsStore FollowUps(IServiceProvider site) => site.GetRequiredService<FollowUpsStore>();
}
