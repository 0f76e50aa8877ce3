using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What was changed, told field by field as the fields themselves are, and taking it back.</summary>
internal static class HistoryRows
{
    private const Field Told = Field.Name | Field.History | Field.Intents | Field.Practice | Field.Pay | Field.Forks | Field.Tryouts | Field.Asked;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("HistoryStore.ReadAsync(String, Nullable`1)", async (site, asked) => await Store(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true, NameTells = Field.None, Shows = Told & ~Field.Name },
        new("HistoryStore.ReadAllAsync(ChangesQuery)", async (site, _) => await Store(site).ReadAllAsync(new())) { IsSampled = true, IsOfToday = true },
        new("HistoryStore.ReadAllAsync(ChangesQuery)", async (site, asked) => await Store(site).ReadAllAsync(new(asked.About.Key))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("EntryStore.ReadAsync(Int32)", async (site, asked) => await site.GetRequiredService<EntryStore>().ReadAsync(asked.About.Number)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("HistoryStore.GetEntryAsync(Int32, Boolean)", async (site, asked) => await Store(site).GetEntryAsync(asked.About.Number)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        // Of no entry there is, so that asking changes nothing.
        new("HistoryStore.TakeBackAsync(Int32)", async (site, _) => await Store(site).TakeBackAsync(0)) { IsSampled = true, IsOfToday = true },
    ];

    /// <summary>Whoever may make a change may take it back: "Administrator: import", "Compensation: corrects pay", and of themselves the person.</summary>
    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        TakeBack(Who.Administrator, "Posts", async (db, key) => (await db.Posts.OrderBy(p => p.Id).FirstAsync(p => p.Person == key)).Team = "Another"),
        // What a direct manager changed by hand is theirs as well to take back; of their own posts nobody but an administrator does.
        TakeBack(Who.Administrator | Who.DirectManager, "Posts", async (db, key) => (await db.Posts.OrderBy(p => p.Id).FirstAsync(p => p.Person == key)).Team = "Another", about => about.Boss),
        TakeBack(Who.Compensation, "Pay", async (db, key) => (await db.Pay.OrderBy(p => p.Id).FirstAsync(p => p.Person == key)).Base++),
        TakeBack(Who.Oneself, "Intents", async (db, key) => (await db.Intents.OrderBy(p => p.Id).FirstAsync(p => p.Person == key)).Note = WriteRows.Typed),
        TakeBack(Who.Oneself, "Practice", async (db, key) => db.Remove(await db.Practice.FirstAsync(p => p.Person == key))),
        TakeBack(Who.Oneself, "Forks", (db, key) => Task.FromResult(db.Forks.Add(new() { Person = key, On = new(2026, 11, 1), Decision = ForkDecision.Climb }))),
        TakeBack(Who.Nobody, "Asked", (db, key) => Task.FromResult(db.Asked.Add(new() { Person = key, By = "top", On = new(2026, 11, 1) }))),
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } =
    [
        new("/people/{Id}/history", asked => Links.History(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, Shows = Told & ~Field.Name },
        new("/settings/changes", asked => Links.Changes([new("person", asked.About.Key)])) { IsOfToday = true },
        new("/settings/changes/{Entry:int}", asked => Links.Change(asked.About.Number)) { IsOfToday = true },
    ];

    private static WriteRow TakeBack(Who may, string table, Func<AppDb, string, Task> change, Func<Someone, string?>? by = null) => new("HistoryStore.TakeBackAsync(Int32)", may, [table], (site, asked) => Store(site).TakeBackAsync(asked.Id).AsTask())
    {
        Prepare = async (db, about) =>
        {
            await change(db, about.Key);
            db.WriteDown(new(AuditAction.Changed, "somebody@else.example", by?.Invoke(about), About: about.Key), TimeProvider.System);
            await db.SaveChangesAsync();
            return await db.Audit.MaxAsync(a => a.Id);
        },
    };

    private static HistoryStore Store(IServiceProvider site) => site.GetRequiredService<HistoryStore>();
}
