using System.Text;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Import;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation that brings in files: "Administrator: import", "Compensation: imports pay and bands".</summary>
internal static class ImportRows
{
    private const Field Posts = Field.Name | Field.Post | Field.Level | Field.History;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("ImportStore.ReadAsync()", async (site, _) => await Import(site).ReadAsync()) { IsSampled = true, IsOfToday = true },
        // What stands there now is told beside what would: of people and posts to administrators, of pay nothing at all.
        new("ImportStore.PreviewAsync(IReadOnlyList`1, ColumnMap, IProgress`1, CancellationToken)", async (site, asked) => await Import(site).PreviewAsync([.. People(asked.About), .. Pay(asked.About)]))
        {
            Of = Subject.Asked, IsOfToday = true, ToAdministrators = Posts, Compares = IsBroughtIn,
        },
        // With another seal it changes nothing, and tells anew what it would.
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, ColumnMap, IProgress`1, CancellationToken)", async (site, asked) => await Import(site).ApplyAsync(Pay(asked.About), "another"))
        {
            Of = Subject.Asked, IsSampled = true, IsOfToday = true, Compares = IsBroughtIn,
        },
        // What helps to bring in job history is for administrators alone, as drafts of the ladders are.
        new("MappingsStore.ReadAsync()", async (site, _) => await Mappings(site).ReadAsync()) { IsSampled = true, IsOfToday = true },
        new("MappingsStore.PreviewAsync(UploadedFile, ColumnMap)", async (site, _) => await Mappings(site).PreviewAsync(History)) { IsSampled = true, IsOfToday = true },
        new("MappingsStore.SaveAsync(MappingInput, ColumnMap)", async (site, _) => await Mappings(site).SaveAsync(new(), Map)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("MappingsStore.RemoveAsync(Int32)", async (site, _) => await Mappings(site).RemoveAsync(0)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("TitlesStore.ReadAsync()", async (site, _) => await Titles(site).ReadAsync()) { IsSampled = true, IsOfToday = true },
        new("TitlesStore.SaveAsync(IReadOnlyDictionary`2)", async (site, _) => await Titles(site).SaveAsync(Kinds())) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("TitlesStore.RemoveAsync(Int32)", async (site, _) => await Titles(site).RemoveAsync(0)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
    ];

    // "Compensation: imports pay"; whether a file tells it as it is kept is told before anything is saved.
    private static bool IsBroughtIn(Asked asked, Someone subject) => asked.Viewer.AccountRole == Roles.Compensation && subject == asked.About;

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } = [new("/settings/import", _ => Links.Import()) { IsOfToday = true }];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, ColumnMap, IProgress`1, CancellationToken)", Who.Administrator, ["People", "Posts", "Practice", "Intents"], (site, change) => ApplyAsync(site, People(change.About))),
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, ColumnMap, IProgress`1, CancellationToken)", Who.Compensation, ["Pay"], (site, change) => ApplyAsync(site, Pay(change.About))),
        new("MappingsStore.SaveAsync(MappingInput, ColumnMap)", Who.Administrator, ["Mappings"], (site, _) => Mappings(site).SaveAsync(new() { Name = "Payroll" }, Map).AsTask()) { Of = Subject.Me },
        new("MappingsStore.RemoveAsync(Int32)", Who.Administrator, ["Mappings"], (site, change) => Mappings(site).RemoveAsync(change.Id).AsTask())
        {
            Of = Subject.Me, Prepare = async (db, _) => await SavedAsync(db, db.Mappings.Add(new() { Name = "Payroll", Columns = Map.Write() }).Entity, m => m.Id),
        },
        new("TitlesStore.SaveAsync(IReadOnlyDictionary`2)", Who.Administrator, ["Titles"], (site, _) => Titles(site).SaveAsync(Kinds("Wizard")).AsTask()) { Of = Subject.Me },
        new("TitlesStore.RemoveAsync(Int32)", Who.Administrator, ["Titles"], (site, change) => Titles(site).RemoveAsync(change.Id).AsTask())
        {
            Of = Subject.Me, Prepare = async (db, _) => await SavedAsync(db, db.Titles.Add(new() { Title = "Wizard", Kind = Kind.Engineer }).Entity, t => t.Id),
        },
    ];

    /// <summary>A mapping and a title for each person of the made-up organisation, called after them.</summary>
    public static void Add(AppDb db)
    {
        foreach (var p in World.People)
        {
            db.Mappings.Add(new() { Name = p.Word("mapping"), Columns = Map.Write() });
            db.Titles.Add(new() { Title = p.Word("titleKind"), Kind = Kind.Engineer });
        }
    }

    private static ColumnMap Map => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = "who", ["from"] = "begin", ["title"] = "job" });

    private static UploadedFile History => File("history.csv", "who,begin,job\nx,2020-01-01,Engineer\n");

    private static Dictionary<string, Kind> Kinds(params string[] titles) => titles.ToDictionary(t => t, _ => Kind.Engineer, StringComparer.Ordinal);

    private static async Task<int> SavedAsync<TRow>(AppDb db, TRow row, Func<TRow, int> id)
    {
        await db.SaveChangesAsync();
        return id(row);
    }

    private static async Task ApplyAsync(IServiceProvider site, UploadedFile[] files) =>
        await Import(site).ApplyAsync(files, (await Import(site).PreviewAsync(files))?.Seal ?? "");

    private static UploadedFile[] People(Someone about) =>
    [
        File("people.csv", $"person,name,zone\n{about.Key},Somebody Else,US\n"),
        File("posts.csv", $"person,from,kind,title\n{about.Key},{about.Day(2024, 4, 5):yyyy-MM-dd},Engineer,{WriteRows.Typed}\n"),
        File("practice.csv", $"person,from,hours_per_week\n{about.Key},{about.Day(2025, 1, 10):yyyy-MM-dd},1\n"),
        File("intents.csv", $"person,on,intent\n{about.Key},{about.Day(2024, 7, 21):yyyy-MM-dd},stay\n"),
    ];

    private static UploadedFile[] Pay(Someone about) => [File("pay.csv", $"person,from,base,currency\n{about.Key},{about.Day(2019, 1, 1):yyyy-MM-dd},5,EUR\n")];

    private static UploadedFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static MappingsStore Mappings(IServiceProvider site) => site.GetRequiredService<MappingsStore>();

    private static TitlesStore Titles(IServiceProvider site) => site.GetRequiredService<TitlesStore>();

    private static ImportStore Import(IServiceProvider site) => site.GetRequiredService<ImportStore>();
}
