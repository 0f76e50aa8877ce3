using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation of the stores of conversations.</summary>
internal static class ConversationStoreRows
{
    private const Field Notes = Field.Name | Field.Notes;

    public static IReadOnlyList<Row<StoreCall>> All { get; } =
    [
        new("ConversationsStore.ReadAsync()", async (site, _) => await site.GetRequiredService<ConversationsStore>().ReadAsync()) { IsSampled = true, IsOfToday = true },
        // Whoever finds a name at all has learnt that there is a conversation, and with whom.
        Of("ConversationStore.ReadAsync(Int32)", async (site, asked) => await Talk(site).ReadAsync(PlantedConversations.IdOf(asked.About)), Field.Name, Field.Notes),
        Of("ConversationStore.ReadAsync(Int32)", async (site, asked) => await Talk(site).ReadAsync(PlantedConversations.OlderIdOf(asked.About)), Field.Name, Field.Notes),
        Of("WordsStore.ReadAsync(Int32)", async (site, asked) => await Words(site).ReadAsync(PlantedConversations.IdOf(asked.About)), Notes, Field.Notes),
        Of("WordsStore.ReadAsync(Int32)", async (site, asked) => await Words(site).ReadAsync(PlantedConversations.OlderIdOf(asked.About)), Field.Name | Field.OlderNotes, Field.OlderNotes),
        Of("AgendaStore.ReadAsync(Int32)", async (site, asked) => await Agenda(site).ReadAsync(PlantedConversations.IdOf(asked.About)), Field.Notes, Field.Notes),
        Of("AgendaStore.ReadAsync(Int32)", async (site, asked) => await Agenda(site).ReadAsync(PlantedConversations.OlderIdOf(asked.About)), Field.OlderNotes, Field.OlderNotes),
        Of("FollowUpsStore.ReadAsync(Int32)", async (site, asked) => await FollowUps(site).ReadAsync(PlantedConversations.IdOf(asked.About)), Notes, Field.Notes),
        Of("FollowUpsStore.ReadAsync(Int32)", async (site, asked) => await FollowUps(site).ReadAsync(PlantedConversations.OlderIdOf(asked.About)), Notes, Field.Notes),
        Of("PrivateNotesStore.ReadAsync(Int32)", async (site, asked) => await Private(site).ReadAsync(PlantedConversations.IdOf(asked.About)), Field.Name | Field.PrivateNotes, Field.PrivateNotes),
        Of("PrivateNotesStore.ReadAsync(Int32)", async (site, asked) => await Private(site).ReadAsync(PlantedConversations.OlderIdOf(asked.About)), Field.None, Field.OlderPrivateNotes),
        Of("CalendarStore.ReadAsync()", async (site, _) => await site.GetRequiredService<CalendarStore>().ReadAsync(), Field.None, Field.None),
        // Not whole, so that asking changes nothing; who may change what is asked in ConversationWriteRows.
        Of("ConversationsStore.StartAsync(StartInput)", async (site, asked) => await site.GetRequiredService<ConversationsStore>().StartAsync(new() { Person = asked.About.Key }), Field.None, Field.None),
        Of("ConversationStore.ProposeAsync(Int32, DateOnly)", async (site, asked) => await Talk(site).ProposeAsync(PlantedConversations.IdOf(asked.About), default), Field.None, Field.None),
        Of("ConversationStore.AgreeAsync(Int32)", async (site, asked) => await Talk(site).AgreeAsync(PlantedConversations.IdOf(asked.About)), Field.None, Field.None),
        Of("ConversationStore.HoldAsync(Int32, DateOnly)", async (site, asked) => await Talk(site).HoldAsync(PlantedConversations.IdOf(asked.About), default), Field.None, Field.None),
        Of("ConversationStore.CancelAsync(Int32)", async (site, asked) => await Talk(site).CancelAsync(PlantedConversations.IdOf(asked.About)), Field.None, Field.None),
        Of("ConversationStore.ShareAsync(Int32, Boolean)", async (site, asked) => await Talk(site).ShareAsync(PlantedConversations.IdOf(asked.About), false), Field.None, Field.None),
        Of("WordsStore.SaveAsync(Int32, TypedWords)", async (site, asked) => await Words(site).SaveAsync(PlantedConversations.IdOf(asked.About), new("", 0)), Field.None, Field.Notes),
        Of("PrivateNotesStore.SaveAsync(Int32, TypedWords)", async (site, asked) => await Private(site).SaveAsync(PlantedConversations.IdOf(asked.About), new("", 0)), Field.None, Field.PrivateNotes),
        Of("AgendaStore.AddAsync(Int32, String)", async (site, asked) => await Agenda(site).AddAsync(PlantedConversations.IdOf(asked.About), " "), Field.None, Field.None),
        Of("AgendaStore.TakeUpAsync(Int32, String)", async (site, asked) => await Agenda(site).TakeUpAsync(PlantedConversations.IdOf(asked.About), "nothing"), Field.None, Field.None),
        Of("AgendaStore.SaveAsync(Int32, Int32, TypedWords)", async (site, asked) => await Agenda(site).SaveAsync(PlantedConversations.IdOf(asked.About), 0, new("x", 0)), Field.None, Field.None),
        Of("AgendaStore.RemoveAsync(Int32, Int32)", async (site, asked) => await Agenda(site).RemoveAsync(PlantedConversations.IdOf(asked.About), 0), Field.None, Field.None),
        Of("AgendaStore.MoveAsync(Int32, Int32, Int32)", async (site, asked) => await Agenda(site).MoveAsync(PlantedConversations.IdOf(asked.About), 0, 1), Field.None, Field.None),
        Of("FollowUpsStore.AgreeAsync(Int32, FollowUpInput)", async (site, asked) => await FollowUps(site).AgreeAsync(PlantedConversations.IdOf(asked.About), new()), Field.None, Field.None),
        Of("FollowUpsStore.SetDoneAsync(Int32, Int32, Boolean)", async (site, asked) => await FollowUps(site).SetDoneAsync(PlantedConversations.IdOf(asked.About), 0, true), Field.None, Field.None),
        Of("FollowUpsStore.TakeBackAsync(Int32, Int32)", async (site, asked) => await FollowUps(site).TakeBackAsync(PlantedConversations.IdOf(asked.About), 0), Field.None, Field.None),
        Of("CalendarStore.TakeAwayAsync()", async (site, _) => { await site.GetRequiredService<CalendarStore>().TakeAwayAsync(); return null; }, Field.None, Field.None),
        // A secret, and so another each time: that it opens nothing of anybody else's is for CalendarFeedTests.
        Of("CalendarStore.RenewAsync()", async (site, _) => await site.GetRequiredService<CalendarStore>().RenewAsync(), Field.None, Field.None),
    ];

    private static Row<StoreCall> Of(string operation, StoreCall call, Field shows, Field nameTells) =>
        new(operation, call) { Of = Subject.Asked, IsSampled = true, IsOfToday = true, Shows = shows, NameTells = nameTells };

    private static ConversationStore Talk(IServiceProvider site) => site.GetRequiredService<ConversationStore>();

    private static WordsStore Words(IServiceProvider site) => site.GetRequiredService<WordsStore>();

    private static AgendaStore Agenda(IServiceProvider site) => site.GetRequiredService<AgendaStore>();

    private static FollowUpsStore FollowUps(IServiceProvider site) => site.GetRequiredService<FollowUpsStore>();

    private static PrivateNotesStore Private(IServiceProvider site) => site.GetRequiredService<PrivateNotesStore>();
}
