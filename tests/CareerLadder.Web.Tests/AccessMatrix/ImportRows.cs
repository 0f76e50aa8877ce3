using System.Text;
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
        new("ImportStore.PreviewAsync(IReadOnlyList`1, IProgress`1, CancellationToken)", async (site, asked) => await Import(site).PreviewAsync([.. People(asked.About), .. Pay(asked.About)]))
        {
            Of = Subject.Asked, IsOfToday = true, ToAdministrators = Posts, Compares = IsBroughtIn,
        },
        // With another seal it changes nothing, and tells anew what it would.
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, IProgress`1, CancellationToken)", async (site, asked) => await Import(site).ApplyAsync(Pay(asked.About), "another"))
        {
            Of = Subject.Asked, IsSampled = true, IsOfToday = true, Compares = IsBroughtIn,
        },
        // With no seal: what it does, and to whom it refuses it, is for the rows below.
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, IProgress`1, CancellationToken)", async (site, asked) => await Import(site).ApplyAsync([], ""))
        {
            Of = Subject.Asked, IsSampled = true, IsOfToday = true,
        },
    ];

    // "Compensation: imports pay"; whether a file tells it as it is kept is told before anything is saved.
    private static bool IsBroughtIn(Asked asked, Someone subject) => asked.Viewer.AccountRole == Roles.Compensation && subject == asked.About;

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } = [new("/settings/import", _ => Links.Import()) { IsOfToday = true }];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, IProgress`1, CancellationToken)", Who.Administrator, ["People", "Posts", "Practice", "Intents"], (site, change) => ApplyAsync(site, People(change.About))),
        new("ImportStore.ApplyAsync(IReadOnlyList`1, String, IProgress`1, CancellationToken)", Who.Compensation, ["Pay"], (site, change) => ApplyAsync(site, Pay(change.About))),
    ];

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

    private static ImportStore Import(IServiceProvider site) => site.GetRequiredService<ImportStore>();
}
