using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What one looks after oneself on one's own page: set aside, shared, asked, tried, recognised, and this week.</summary>
internal static class WeekRows
{
    public static IReadOnlyList<Row<StoreCall>> All { get; } =
    [
        new("SetAsideStore.ReadTodayAsync()", async (site, _) => await site.GetRequiredService<SetAsideStore>().ReadTodayAsync()) { IsSampled = true, IsOfToday = true },
        // Of the one who asks alone; of somebody else's flag nothing is answered but whether it was one's own.
        new("SetAsideStore.SetAsideAsync(SetAsideInput)", async (site, asked) => await site.GetRequiredService<SetAsideStore>().SetAsideAsync(new(World.Today) { Rules = [CanaryRule.IdOf(asked.About, Field.FlagD)] })) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("SetAsideStore.TakeUpAsync(String)", async (site, asked) => asked.About.Key == asked.Viewer.Person || await site.GetRequiredService<SetAsideStore>().TakeUpAsync(CanaryRule.IdOf(asked.About, Field.Aside))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("SharingStore.ReadAsync()", async (site, _) => await site.GetRequiredService<SharingStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        // Of no known sort, so that asking changes nothing; whose it is, is for SharingStoreTests.
        new("SharingStore.ShareAsync(Shared)", async (site, _) => await site.GetRequiredService<SharingStore>().ShareAsync((Shared)99)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SharingStore.StopAsync(Shared)", async (site, _) => await site.GetRequiredService<SharingStore>().StopAsync(Shared.Intents)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("AskStore.ReadAsync(String)", async (site, asked) => await site.GetRequiredService<AskStore>().ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true, Shows = Field.Asked },
        // Of those whom one may ask it is asked in AskStoreTests: here it would change what the others see.
        new("AskStore.AskAsync(String)", async (site, asked) => asked.About.Boss == asked.Viewer.Person ? null : await site.GetRequiredService<AskStore>().AskAsync(asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("TryoutsStore.ReadAsync(String)", async (site, asked) => await site.GetRequiredService<TryoutsStore>().ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true, Shows = Field.Tryouts },
        new("TryoutsStore.ReadAsync(String)", async (site, _) => await site.GetRequiredService<TryoutsStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true, Shows = Field.Tryouts },
        // Of nothing there is, so that asking changes nothing; that nobody writes of another is for TryoutsStoreTests and SituationsStoreTests.
        new("TryoutsStore.ChooseAsync(String)", async (site, _) => await site.GetRequiredService<TryoutsStore>().ChooseAsync("no such part")) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("TryoutsStore.TellAsync(Int32, TryoutInput)", async (site, asked) => await site.GetRequiredService<TryoutsStore>().TellAsync(asked.About.Number, new(World.Today))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("TryoutsStore.DropAsync(Int32)", async (site, asked) => await site.GetRequiredService<TryoutsStore>().DropAsync(asked.About.Number)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("SituationsStore.ReadAsync()", async (site, _) => await site.GetRequiredService<SituationsStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true, Shows = Field.Situations },
        new("SituationsStore.ChooseAsync(Situation)", async (site, _) => await site.GetRequiredService<SituationsStore>().ChooseAsync((Situation)99)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SituationsStore.EndAsync(Situation)", async (site, _) => await site.GetRequiredService<SituationsStore>().EndAsync(Situation.EarlyManager)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("ThisWeekStore.ReadAsync()", async (site, _) => await site.GetRequiredService<ThisWeekStore>().ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true, Shows = Field.Asked },
        new("ThisWeekStore.DoneAsync(Int32, Boolean)", async (site, _) => await site.GetRequiredService<ThisWeekStore>().DoneAsync(0, isDone: true)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("AnnouncementStore.AgreeAsync(DateOnly)", async (site, asked) => await site.GetRequiredService<AnnouncementStore>().AgreeAsync(Planted.SwungOn(asked.About))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("AnnouncementStore.DeclineAsync(DateOnly)", async (site, asked) => await site.GetRequiredService<AnnouncementStore>().DeclineAsync(Planted.SwungOn(asked.About))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("AnnouncementStore.EndAsync(Int32)", async (site, _) => await site.GetRequiredService<AnnouncementStore>().EndAsync(0)) { IsSampled = true, IsOfToday = true },
        new("AnnouncementStore.CongratulateAsync(Int32, CongratulationInput)", async (site, asked) => await site.GetRequiredService<AnnouncementStore>().CongratulateAsync(asked.About.Number, new() { Words = "Well done" })) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];
}
