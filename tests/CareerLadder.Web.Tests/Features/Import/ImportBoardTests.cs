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
        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Equal("Imported: people 2, posts 2.", page.Find(".said").TextContent), Patience);
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
    public void Names_only_the_files_that_one_may_import()
    {
        Assert.Equal(["pay.csv", "bands.csv"], Board(new("dora", IsCompensation: true)).FindAll("code").Select(c => c.TextContent));
    }

    private static void Choose(IRenderedComponent<ImportBoard> page, params CareerLadder.Web.Data.Files.UploadedFile[] files) =>
        page.FindComponents<InputFile>()[0].UploadFiles([.. files.Select(f => InputFileContent.CreateFromBinary(f.Bytes, f.Name))]);

    private IRenderedComponent<ImportBoard> Board(Viewer? viewer = null)
    {
        context.Services.AddSingleton(given.ImportAs(viewer ?? new(null, IsAdministrator: true, Email: Administrator.Ada)));
        return context.Render<ImportBoard>();
    }
}
