using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Who may change what one looks after oneself on one's own page.</summary>
internal static class WeekWrites
{
    private static readonly DateOnly Swung = World.Today.AddDays(-10);

    public static IReadOnlyList<WriteRow> All { get; } =
    [
        // "The person may set any flag aside": nobody else.
        new("SetAsideStore.SetAsideAsync(SetAsideInput)", Who.Oneself, ["SetAsides"], (site, change) =>
            Of<SetAsideStore>(site).SetAsideAsync(new(World.Today) { Rules = [CanaryRule.IdOf(change.About, Field.FlagD)], Until = World.Today.AddDays(9), Reason = WriteRows.Typed }).AsTask())
        {
            Of = Subject.Me,
        },
        new("SetAsideStore.TakeUpAsync(String)", Who.Oneself, ["SetAsides"], (site, change) => Of<SetAsideStore>(site).TakeUpAsync(CanaryRule.IdOf(change.About, Field.Aside)).AsTask()),

        // "Unless the person shares them."
        new("SharingStore.ShareAsync(Shared)", Who.Oneself, ["Sharings"], (site, _) => Of<SharingStore>(site).ShareAsync(Shared.Intents).AsTask()) { Of = Subject.Me },
        new("SharingStore.StopAsync(Shared)", Who.Oneself, ["Sharings"], (site, _) => Of<SharingStore>(site).StopAsync(Shared.Practice).AsTask()) { Of = Subject.Me, Prepare = SharedAsync },

        // The yearly question is the manager's to ask.
        new("AskStore.AskAsync(String)", Who.DirectManager, ["Asked"], (site, change) => Of<AskStore>(site).AskAsync(change.About.Key).AsTask()),

        // "Chosen, tried, dated, rated", by the person.
        new("TryoutsStore.ChooseAsync(String)", Who.Oneself, ["Tryouts"], (site, _) => Of<TryoutsStore>(site).ChooseAsync("intern").AsTask()) { Of = Subject.Me },
        new("TryoutsStore.TellAsync(Int32, TryoutInput)", Who.Oneself, ["Tryouts"], (site, change) =>
            Of<TryoutsStore>(site).TellAsync(change.Id, new(World.Today) { TriedFrom = World.Today, Joy = 1, Words = WriteRows.Typed }).AsTask()) { Prepare = ChosenAsync },
        new("TryoutsStore.DropAsync(Int32)", Who.Oneself, ["Tryouts"], (site, change) => Of<TryoutsStore>(site).DropAsync(change.Id).AsTask()) { Prepare = ChosenAsync },

        // "The person chooses."
        new("SituationsStore.ChooseAsync(Situation)", Who.Oneself, ["Situations"], (site, _) => Of<SituationsStore>(site).ChooseAsync(Situation.EarlyManager).AsTask()) { Of = Subject.Me },
        new("SituationsStore.EndAsync(Situation)", Who.Oneself, ["Situations"], (site, _) => Of<SituationsStore>(site).EndAsync(Situation.NeverTheChance).AsTask()) { Of = Subject.Me },

        // A promise is ticked by whoever made it.
        new("ThisWeekStore.DoneAsync(Int32, Boolean)", Who.Oneself, ["FollowUps"], (site, change) => Of<ThisWeekStore>(site).DoneAsync(change.Id, isDone: true).AsTask()) { Prepare = PromisedAsync },

        // "A swing is announced if the person wishes", and everyone may congratulate.
        new("AnnouncementStore.AgreeAsync(DateOnly)", Who.Oneself, ["Announcements"], (site, _) => AfterSwingAsync(site, store => store.AgreeAsync(Swung))) { Of = Subject.Me, Prepare = SwungAsync },
        new("AnnouncementStore.DeclineAsync(DateOnly)", Who.Oneself, ["Announcements"], (site, _) => AfterSwingAsync(site, store => store.DeclineAsync(Swung))) { Of = Subject.Me, Prepare = SwungAsync },
        new("AnnouncementStore.EndAsync(Int32)", Who.Oneself, ["Announcements"], (site, change) => Of<AnnouncementStore>(site).EndAsync(change.Id).AsTask()) { Prepare = ToldAsync },
        new("AnnouncementStore.CongratulateAsync(Int32, CongratulationInput)", Who.Everyone, ["Congratulations"], (site, change) =>
            AfterSwingAsync(site, store => store.CongratulateAsync(change.Id, new() { Words = WriteRows.Typed }))) { Prepare = ToldAsync, Unless = about => about.HasLeft, UnlessBy = (viewer, about) => viewer.Person is null or "a ghost" || viewer.Person == about.Key },
    ];

    private static TStore Of<TStore>(IServiceProvider site) where TStore : class => site.GetRequiredService<TStore>();

    /// <summary>The swing was just written, past the program.</summary>
    private static async Task AfterSwingAsync(IServiceProvider site, Func<AnnouncementStore, ValueTask<bool>> change)
    {
        await site.GetRequiredService<CurrentOrganisation>().RefreshAsync();
        await change(Of<AnnouncementStore>(site));
    }

    private static async Task<int> SharedAsync(AppDb db, Someone about)
    {
        db.Sharings.Add(new() { Person = about.Key, What = Shared.Practice, With = SharedWith.DirectManager, On = World.Today.AddDays(-1) });
        return await db.SaveChangesAsync();
    }

    private static async Task<int> ChosenAsync(AppDb db, Someone about)
    {
        var row = db.Tryouts.Add(new() { Person = about.Key, Part = "meeting", ChosenOn = World.Today }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<int> PromisedAsync(AppDb db, Someone about)
    {
        var conversation = await db.Conversations.FirstAsync(c => c.Person == about.Key);
        var row = db.FollowUps.Add(new() { Conversation = conversation.Id, Person = about.Key, Owner = about.Key, Text = "A promise", Due = World.Today }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<int> SwungAsync(AppDb db, Someone about)
    {
        db.Posts.Add(new()).Entity.Take(new(about.Key, Swung, null, Kind.Engineer, Manager: about.Boss));
        return await db.SaveChangesAsync();
    }

    private static async Task<int> ToldAsync(AppDb db, Someone about)
    {
        await SwungAsync(db, about);
        var row = db.Announcements.Add(new() { Person = about.Key, SwingOn = Swung, AgreedOn = Swung }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }
}
