using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Ladders;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Ladders as versions and drafts: for each person of the made-up organisation a draft that is called after them and says a word of theirs.</summary>
internal static class LadderRows
{
    private static readonly DateTime At = new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly ToCome = new(2027, 5, 1);
    private static readonly string[] OfTheLadder = ["level", "rung"];
    private static readonly string[] Versions = ["LadderDrafts", "Levels", "Expectations", "Themes", "Ladders"];

    private static readonly LadderText Text = new("Ladders", [new("t", "Technical")], [new("L1", Track.Engineering, 1), new("L2", Track.Management, null)], [new("L1", "t", "Builds.")]);

    public static void Add(AppDb db)
    {
        foreach (var p in World.People)
            db.LadderDrafts.Add(new() { Id = p.Number, Name = p.Word("ladderDraft"), File = FileOf(Text with { Expectations = [new("L1", "t", p.Word("ladderText"))] }), By = "somebody", At = At });
    }

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("LadderDraftsStore.ReadAsync()", async (site, _) => await Drafts(site).ReadAsync()) { IsSampled = true, IsOfToday = true, SaysAnyway = OfTheLadder },
        new("LadderDraftsStore.GetAsync(Int32)", async (site, asked) => await Drafts(site).GetAsync(asked.About.Number)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = OfTheLadder, Shows = Field.LadderDraft },
        new("LadderDraftsStore.GetDraftFileAsync(Int32)", async (site, asked) => await Drafts(site).GetDraftFileAsync(asked.About.Number)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        // Both ladders are everyone's, on every day.
        new("LadderDraftsStore.GetFileAsync(DateOnly)", async (site, asked) => await Drafts(site).GetFileAsync(asked.Day)) { IsSampled = true, SaysAnyway = OfTheLadder },
        new("LadderCompareStore.ReadAsync(String, String)", async (site, asked) => await site.GetRequiredService<LadderCompareStore>().ReadAsync("ever", LadderAddress.Of(asked.About.Number)))
        {
            Of = Subject.Asked, IsSampled = true, IsOfToday = true, SaysAnyway = OfTheLadder,
        },
        new("LadderForceStore.PreviewAsync(Int32, Nullable`1)", async (site, asked) => await Force(site).PreviewAsync(asked.About.Number, ToCome)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true, SaysAnyway = OfTheLadder },
        .. Refused("LadderDraftsStore.BeginAsync(String, DateOnly)", site => Drafts(site).BeginAsync(null, default)),
        .. Refused("LadderDraftsStore.ImportAsync(String, String)", site => Drafts(site).ImportAsync(null, "")),
        .. Refused("LadderDraftsStore.DiscardAsync(Int32, DateTime)", site => Drafts(site).DiscardAsync(0, At)),
        .. Refused("LadderWritingStore.RenameAsync(Int32, DraftNameInput, String)", site => Writer(site).RenameAsync(0, new() { Name = "x" }, "")),
        .. Refused("LadderWritingStore.SaveLevelAsync(Int32, String, LevelInput, IReadOnlyDictionary`2)", site => Writer(site).SaveLevelAsync(0, null, new(), Opened)),
        .. Refused("LadderWritingStore.RemoveLevelAsync(Int32, String, DateTime)", site => Writer(site).RemoveLevelAsync(0, "L1", At)),
        .. Refused("LadderWritingStore.SaveThemeAsync(Int32, String, ThemeInput, IReadOnlyDictionary`2)", site => Writer(site).SaveThemeAsync(0, null, new(), Opened)),
        .. Refused("LadderWritingStore.RemoveThemeAsync(Int32, String, DateTime)", site => Writer(site).RemoveThemeAsync(0, "t", At)),
        .. Refused("LadderForceStore.PutAsync(Int32, Nullable`1, DateTime)", site => Force(site).PutAsync(0, ToCome, At)),
        .. Refused("LadderForceStore.TakeBackAsync(DateOnly)", site => Force(site).TakeBackAsync(ToCome)),
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } =
    [
        new("/ladders/edit", _ => Links.LaddersEdit()) { IsOfToday = true, SaysAnyway = OfTheLadder },
        new("/ladders/drafts/{Draft:int}", asked => Links.LaddersDraft(asked.About.Number)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = OfTheLadder },
        new("/ladders/drafts/{draft:int}/file", asked => Links.LaddersDraftFile(asked.About.Number)) { Of = Subject.Asked, IsOfToday = true, Shows = Field.LadderDraft },
        new("/ladders/changes", asked => Links.LaddersChanges("ever", LadderAddress.Of(asked.About.Number))) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = OfTheLadder, Shows = Field.LadderDraft },
        new("/ladders/file", _ => Links.LaddersFile()) { IsOfToday = true, SaysAnyway = OfTheLadder },
    ];

    /// <summary>"Administrator: ladders."</summary>
    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        Writes("LadderDraftsStore.BeginAsync(String, DateOnly)", (site, _) => Drafts(site).BeginAsync("Next year", World.Today)),
        Writes("LadderDraftsStore.ImportAsync(String, String)", (site, _) => Drafts(site).ImportAsync(null, FileOf(Text))),
        Writes("LadderDraftsStore.DiscardAsync(Int32, DateTime)", (site, draft) => Drafts(site).DiscardAsync(draft, At)),
        Writes("LadderWritingStore.RenameAsync(Int32, DraftNameInput, String)", (site, draft) => Writer(site).RenameAsync(draft, new() { Name = "Another name" }, "A draft")),
        Writes("LadderWritingStore.SaveLevelAsync(Int32, String, LevelInput, IReadOnlyDictionary`2)", (site, draft) => Writer(site).SaveLevelAsync(draft, null, new() { Id = "L9", Track = Track.Engineering, Summary = WriteRows.Typed }, Opened)),
        Writes("LadderWritingStore.RemoveLevelAsync(Int32, String, DateTime)", (site, draft) => Writer(site).RemoveLevelAsync(draft, "L1", At)),
        Writes("LadderWritingStore.SaveThemeAsync(Int32, String, ThemeInput, IReadOnlyDictionary`2)", (site, draft) => Writer(site).SaveThemeAsync(draft, null, new() { Name = "Another", Summary = WriteRows.Typed }, Opened)),
        Writes("LadderWritingStore.RemoveThemeAsync(Int32, String, DateTime)", (site, draft) => Writer(site).RemoveThemeAsync(draft, "t", At)),
        Writes("LadderForceStore.PutAsync(Int32, Nullable`1, DateTime)", (site, draft) => Force(site).PutAsync(draft, ToCome, At)),
        Writes("LadderForceStore.TakeBackAsync(DateOnly)", (site, _) => Force(site).TakeBackAsync(ToCome), PutAsync),
    ];

    private static IReadOnlyDictionary<string, string> Opened => new Dictionary<string, string>(StringComparer.Ordinal);

    private static IEnumerable<Row<StoreCall>> Refused(string operation, Func<IServiceProvider, ValueTask<LadderDone>> call) =>
        [new(operation, async (site, _) => await call(site)) { Of = Subject.Me, IsSampled = true, IsOfToday = true }];

    private static WriteRow Writes(string operation, Func<IServiceProvider, int, ValueTask<LadderDone>> call, Func<AppDb, Someone, Task<int>>? prepare = null) =>
        new(operation, Who.Administrator, Versions, (site, change) => call(site, change.Id).AsTask()) { Of = Subject.Me, Prepare = prepare ?? DraftedAsync };

    private static async Task<int> DraftedAsync(AppDb db, Someone about)
    {
        var row = db.LadderDrafts.Add(new() { Name = "A draft", File = FileOf(Text), By = "somebody", At = At }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<int> PutAsync(AppDb db, Someone about)
    {
        LadderTables.AddVersion(db, Text, ToCome, "To come", FileOf(Text));
        await db.SaveChangesAsync();
        return 0;
    }

    private static string FileOf(LadderText text) => LadderFile.Write(text);

    private static LadderDraftsStore Drafts(IServiceProvider site) => site.GetRequiredService<LadderDraftsStore>();

    private static LadderWritingStore Writer(IServiceProvider site) => site.GetRequiredService<LadderWritingStore>();

    private static LadderForceStore Force(IServiceProvider site) => site.GetRequiredService<LadderForceStore>();
}
