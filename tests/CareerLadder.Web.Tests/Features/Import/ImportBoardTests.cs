using Bunit;
using CareerLadder.Web.Features.Import;
using CareerLadder.Web.Tests.Features.Settings;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Import;

public sealed class ImportBoardTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly LiveContext context = new();
    private Administrator given = null!;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await given.DisposeAsync();
    }

    [Fact]
    public async Task Shows_what_would_change_and_does_it_when_asked()
    {
        var page = Board();
        Choose(page, Uploads.Zip(Uploads.People, Uploads.Posts));
        page.WaitForAssertion(() => Assert.Equal(["people", "1", "1", "0", "0", "8"], page.FindAll(".counts tbody tr")[0].Children.Select(c => c.TextContent)), Patience);
        Assert.Equal("company.zip", page.Find("#import-result").TextContent);
        Assert.Contains("Changed", page.Find("details.card table").TextContent, StringComparison.Ordinal);
        Do(page, () => page.Find("button.primary").Click());
        page.WaitForAssertion(() => Assert.StartsWith("Imported: people 2, posts 2.", page.Find(".said").TextContent.Trim(), StringComparison.Ordinal), Patience);
        Assert.StartsWith("/settings/changes/", page.Find(".said a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("progress, .counts, button.primary"));
        await using var db = given.Site.Open();
        Assert.True(await db.People.AnyAsync(p => p.Person == "ann"));
    }

    [Fact]
    public void Shows_problems_with_their_cells_and_offers_nothing_to_import()
    {
        var page = Board();
        Choose(page, Uploads.People, Uploads.Csv("posts.csv", "person,from,kind\neng,2023-13-01,Engineer\n"));
        page.WaitForAssertion(() => Assert.Equal(["posts.csv, row 2", "from", "2023-13-01"], page.FindAll("tbody td").TakeLast(4).Take(3).Select(c => c.TextContent)), Patience);
        Assert.StartsWith("Nothing was read yet: 1 problem to put right first.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button.primary"));
    }

    [Fact]
    public void Refuses_what_is_too_large_before_it_is_uploaded()
    {
        var page = Board();
        Choose(page, new CareerLadder.Web.Data.Files.UploadedFile("company.zip", new byte[Uploading.MostBytes + 1]));
        page.WaitForAssertion(() => Assert.StartsWith("This is 33 MB, and at most 32 MB can be uploaded.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void Takes_of_a_folder_what_can_be_read()
    {
        var page = Board();
        Choose(page, Uploads.People, Uploads.Posts, new("notes.docx", [1]), new(".DS_Store", [1]));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".counts")), Patience);
        Assert.Equal("people.csv and 1 more", page.Find("#import-result").TextContent);
    }

    [Fact]
    public void Asks_what_the_columns_of_a_file_from_elsewhere_are_and_reads_it_so()
    {
        var page = Board();
        Choose(page, Uploads.History);
        page.WaitForAssertion(() => Assert.Equal(["zoe", "yan"], page.FindAll(".scroll table")[^2].QuerySelectorAll("tbody tr").Select(r => r.Children[0].TextContent)), Patience);
        Do(page, () => page.Find("#mapping-manager").Change("Boss"));
        page.WaitForAssertion(() => Assert.Equal("yan", page.FindAll(".scroll table")[^2].QuerySelectorAll("tbody tr")[0].Children[7].TextContent), Patience);
        Do(page, () => page.Find("#mapping-called").Change("Payroll"));
        Do(page, () => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Equal(["None of these", "Payroll"], page.FindAll("#mapping-saved option").Select(o => o.TextContent)), Patience);
        Do(page, () => page.Find("#mapping-from").Change(""));
        page.WaitForAssertion(() => Assert.Contains("which column is from", page.Find(".notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.True(page.Find("button.primary").HasAttribute("disabled"));
        Do(page, () => page.Find("#mapping-saved").Change(page.FindAll("#mapping-saved option")[1].GetAttribute("value")));
        page.WaitForAssertion(() => Assert.False(page.Find("button.primary").HasAttribute("disabled")), Patience);
        Do(page, () => page.Find("button.primary").Click());
        page.WaitForAssertion(() => Assert.Equal(["people", "2"], page.FindAll(".counts tbody tr")[0].Children.Take(2).Select(c => c.TextContent)), Patience);
    }

    [Fact]
    public async Task Lets_a_title_that_nothing_matches_be_given_a_kind_and_looks_again()
    {
        var page = Board();
        Choose(page, Uploads.People, Uploads.Csv("posts.csv", "person,from,title\nann,2026-12-01,Wizard of Things\n"));
        page.WaitForAssertion(() => Assert.Equal("One title matches no kind", page.Find("#import-titles").TextContent), Patience);
        Do(page, () => page.Find(".titles select").Change("Engineer"));
        Do(page, () => page.FindAll("section button").Single(b => b.TextContent == "Remember, and look again").Click());
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("details.card[open]"), d => d.TextContent.Contains("kind Engineer", StringComparison.Ordinal)), Patience);
        Assert.Empty(page.FindAll("#import-titles"));
        page.WaitForAssertion(() => Assert.StartsWith("Wizard of Things: Engineer", page.Find(".titles li").TextContent, StringComparison.Ordinal), Patience);
        Do(page, () => page.Find(".titles li button").Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".titles li")), Patience);
        Assert.Empty(await given.TitlesAs(new(null, IsAdministrator: true, Email: Administrator.Ada)).ReadAsync());
    }

    [Fact]
    public void Names_only_the_files_that_one_may_import()
    {
        Assert.Equal(["pay.csv", "bands.csv"], Board(new("dora", IsCompensation: true)).FindAll("code").Select(c => c.TextContent));
    }

    // Found and pressed at once: what works in the background may draw the page anew in between.
    private static void Do(IRenderedComponent<ImportBoard> page, Action press) => page.InvokeAsync(press).GetAwaiter().GetResult();

    private static void Choose(IRenderedComponent<ImportBoard> page, params CareerLadder.Web.Data.Files.UploadedFile[] files) =>
        page.FindComponents<InputFile>()[0].UploadFiles([.. files.Select(f => InputFileContent.CreateFromBinary(f.Bytes, f.Name))]);

    private IRenderedComponent<ImportBoard> Board(Viewer? viewer = null)
    {
        viewer ??= new(null, IsAdministrator: true, Email: Administrator.Ada);
        context.Services.AddSingleton(given.ImportAs(viewer));
        context.Services.AddSingleton(given.MappingsAs(viewer));
        context.Services.AddSingleton(given.TitlesAs(viewer));
        return context.Render<ImportBoard>();
    }
}
