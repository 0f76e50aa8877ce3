using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Goals, evidence, views and drafts: what each operation shows and who may change it.</summary>
internal static class GoalsRows
{
    private const Field Wanted = Field.Goals | Field.SharedGoals;

    // Every level's name stands in the choice of levels.
    private static readonly string[] OfTheLadder = ["level", "rung"];

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        Read("CurrentGoalsStore.ReadAsync(String, DateOnly)", async (site, asked) => await site.GetRequiredService<CurrentGoalsStore>().ReadAsync(asked.About.Key, asked.Day), Wanted),
        Read("GoalsStore.ReadAsync(String, DateOnly)", async (site, asked) => await Goals(site).ReadAsync(asked.About.Key, asked.Day), Wanted | Field.Name, Field.SharedGoals),
        Read("GrowthStore.ReadAsync(String, String, DateOnly)", async (site, asked) => await Growth(site).ReadAsync(asked.About.Key, PlantedGoals.Level, asked.Day), Wanted | Field.Growth, Field.Growth),
        Read("GrowthStore.ReadAsync(String, String, DateOnly)", async (site, asked) => await Growth(site).ReadAsync(asked.About.Key, null, asked.Day), Wanted | Field.Growth, Field.Growth),
        new("DraftsStore.ReadAsync(String)", async (site, _) => await Drafts(site).ReadAsync(PlantedGoals.Place)) { Of = Subject.Me, IsOfToday = true, Shows = Field.Drafts },
        // What these do, and to whom they refuse it, is for the rows below.
        Change("DraftsStore.KeepAsync(String, String)", async (site, _) => { await Drafts(site).KeepAsync("elsewhere", "x"); return null; }),
        Change("DraftsStore.ForgetAsync(String)", async (site, _) => { await Drafts(site).ForgetAsync("elsewhere"); return null; }),
        Change("GoalsStore.SetAsync(GoalInput)", async (site, _) => await Goals(site).SetAsync(new())),
        Change("GoalsStore.RewordAsync(Int32, GoalInput)", async (site, _) => await Goals(site).RewordAsync(0, new())),
        Change("GoalsStore.EndAsync(Int32, GoalEnding)", async (site, _) => await Goals(site).EndAsync(0, GoalEnding.LetGo)),
        Change("GoalsStore.TakeUpAsync(Int32)", async (site, _) => await Goals(site).TakeUpAsync(0)),
        Change("GoalsStore.ShareAsync(Int32, Boolean)", async (site, _) => await Goals(site).ShareAsync(0, isShared: true)),
        Change("EvidenceStore.AddAsync(EvidenceInput)", async (site, _) => await Evidence(site).AddAsync(new())),
        Change("EvidenceStore.ChangeAsync(Int32, EvidenceInput)", async (site, _) => await Evidence(site).ChangeAsync(0, new())),
        Change("EvidenceStore.RemoveAsync(Int32)", async (site, _) => await Evidence(site).RemoveAsync(0)),
        Change("GrowthStore.WriteViewAsync(String, Place, ViewInput)", async (site, asked) => await Growth(site).WriteViewAsync(asked.About.Key, Craft, new())),
    ];

    /// <summary>Goals and evidence are told by the person alone; "a manager" writes the manager's view of "direct reports", and of nobody else.</summary>
    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("DraftsStore.KeepAsync(String, String)", Who.Oneself, ["Drafts"], (site, _) => Drafts(site).KeepAsync("new", WriteRows.Typed).AsTask()) { Of = Subject.Me },
        new("DraftsStore.ForgetAsync(String)", Who.Oneself, ["Drafts"], (site, _) => Drafts(site).ForgetAsync(PlantedGoals.Place).AsTask()) { Of = Subject.Me },
        new("GoalsStore.SetAsync(GoalInput)", Who.Oneself, ["Goals"], (site, _) => Goals(site).SetAsync(Goal()).AsTask()) { Of = Subject.Me },
        new("GoalsStore.RewordAsync(Int32, GoalInput)", Who.Oneself, ["Goals"], (site, change) => Goals(site).RewordAsync(change.Id, Goal()).AsTask()) { Prepare = GoalOf },
        new("GoalsStore.EndAsync(Int32, GoalEnding)", Who.Oneself, ["Goals"], (site, change) => Goals(site).EndAsync(change.Id, GoalEnding.Reached).AsTask()) { Prepare = GoalOf },
        new("GoalsStore.ShareAsync(Int32, Boolean)", Who.Oneself, ["Goals"], (site, change) => Goals(site).ShareAsync(change.Id, isShared: true).AsTask()) { Prepare = GoalOf },
        new("GoalsStore.TakeUpAsync(Int32)", Who.Oneself, ["Goals"], (site, change) => Goals(site).TakeUpAsync(change.Id).AsTask())
        {
            Prepare = (db, about) => db.Goals.Where(g => g.Person == about.Key && g.Ending != null).Select(g => g.Id).SingleAsync(),
        },
        new("EvidenceStore.AddAsync(EvidenceInput)", Who.Oneself, ["Evidence", "EvidenceFor"], (site, _) => Evidence(site).AddAsync(Piece()).AsTask()) { Of = Subject.Me },
        new("EvidenceStore.ChangeAsync(Int32, EvidenceInput)", Who.Oneself, ["Evidence", "EvidenceFor"], (site, change) => Evidence(site).ChangeAsync(change.Id, Piece()).AsTask()) { Prepare = EvidenceOf },
        new("EvidenceStore.RemoveAsync(Int32)", Who.Oneself, ["Evidence", "EvidenceFor"], (site, change) => Evidence(site).RemoveAsync(change.Id).AsTask()) { Prepare = EvidenceOf },
        new("GrowthStore.WriteViewAsync(String, Place, ViewInput)", Who.Oneself | Who.DirectManager, ["LevelViews"], (site, change) =>
            Growth(site).WriteViewAsync(change.About.Key, Craft, new() { Standing = Standing.Mostly, Words = WriteRows.Typed }).AsTask()),
    ];

    /// <param name="page">Makes the address of a page on the day asked for.</param>
    public static IEnumerable<Row<EndpointCall>> OfSite(Func<string, Asked, string?, string?, string> page)
    {
        yield return Page("/people/{Id}/goals", asked => page(Links.Goals(asked.About.Key), asked, null, null), Wanted);
        yield return Page("/people/{Id}/growth", asked => page(Links.Growth(asked.About.Key), asked, "level", PlantedGoals.Level), Field.Growth, Field.Growth);
        yield return Page("/people/{Id}/growth/packet", asked => page(Links.GrowthPacket(asked.About.Key, null), asked, "level", PlantedGoals.Level), Wanted | Field.Growth, Field.Growth);
    }

    private static Place Craft => new(PlantedGoals.Level, PlantedGoals.Theme);

    private static GoalInput Goal() => new() { Text = WriteRows.Typed, Level = PlantedGoals.Level };

    private static EvidenceInput Piece() => new() { Text = WriteRows.Typed, On = World.Today, Link = "https://example.org/", Places = [Craft] };

    private static Task<int> GoalOf(AppDb db, Someone about) => db.Goals.Where(g => g.Person == about.Key && g.EndedOn == null && !g.IsSharedUpward).Select(g => g.Id).SingleAsync();

    private static Task<int> EvidenceOf(AppDb db, Someone about) => db.Evidence.Where(e => e.Person == about.Key).Select(e => e.Id).SingleAsync();

    private static DraftsStore Drafts(IServiceProvider site) => site.GetRequiredService<DraftsStore>();

    private static GoalsStore Goals(IServiceProvider site) => site.GetRequiredService<GoalsStore>();

    private static EvidenceStore Evidence(IServiceProvider site) => site.GetRequiredService<EvidenceStore>();

    private static GrowthStore Growth(IServiceProvider site) => site.GetRequiredService<GrowthStore>();

    /// <param name="only">Nothing of it is there for whoever may not see this.</param>
    private static Row<StoreCall> Read(string operation, StoreCall call, Field shows, Field only = Field.None) =>
        new(operation, call) { Of = Subject.Asked, SaysAnyway = OfTheLadder, Shows = shows, ShowsOnOtherDays = shows, NameTells = only };

    private static Row<StoreCall> Change(string operation, StoreCall call) => new(operation, call) { Of = Subject.Asked, IsSampled = true, IsOfToday = true };

    private static Row<EndpointCall> Page(string route, EndpointCall call, Field shows, Field only = Field.None) =>
        new(route, call) { Of = Subject.Asked, SaysAnyway = OfTheLadder, Shows = shows, ShowsOnOtherDays = shows, NameTells = only };
}
