using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

public sealed class ImportTests(DemoSite demo)
{
    private const string Files = "CSV files, a .zip of them, or an .xlsx";
    private const string History = "Employee ID,Full Name,Start date,End date,Job title,Reports to whom\nw-1,Wanda Newling,2026-12-01,,Software Engineer,w-2\nw-2,Wim Oldham,2026-12-01,,Engineering Manager,\nw-3,Ola Keeper,2026-12-01,2027-01-01,Keeper of Lamps,w-2\n";
    private const string Posts = "person,from,kind,level\nnew-one,2026-12-01,Engineer,E2\n";

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task An_administrator_sees_what_a_zip_would_change_and_what_is_wrong_in_another(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(demo, "An administrator", width, colours);
        var page = visitor.Page;
        await visitor.GoAsync("/settings/import");
        await visitor.ShowsAsync("Import");
        await Expect(page.Locator("[data-live]").First).ToBeAttachedAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("import");
        await ChooseAsync(page, Posts);
        await Expect(page.GetByText("This is what would change. Nothing is saved yet.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import this" })).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("import-changes");
        await ChooseAsync(page, Posts + "nobody,2026-13-01,Boss,E2\n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was read yet: 3 problems to put right first.");
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("import-problems");
    }

    [Theory]
    [MemberData(nameof(EveryPageTests.Looks), MemberType = typeof(EveryPageTests))]
    public async Task An_administrator_says_what_the_columns_of_a_file_from_elsewhere_are(int width, ColorScheme colours)
    {
        await using var visitor = await Visitor.SignInAsync(demo, "An administrator", width, colours);
        var page = visitor.Page;
        await visitor.GoAsync("/settings/import");
        await Expect(page.Locator("[data-live]").First).ToBeAttachedAsync();
        await page.GetByLabel(Files).SetInputFilesAsync(new FilePayload { Name = "job-history.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(History) });
        await Expect(page.GetByText("As it would be read: the first of 3 posts.")).ToBeVisibleAsync();
        await page.GetByLabel("Manager", new() { Exact = true }).SelectOptionAsync("Reports to whom");
        await Expect(page.GetByLabel("The manager column names")).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("import-mapping");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "One title matches no kind" })).ToBeVisibleAsync();
        await visitor.IsAccessibleAsync();
        await visitor.PictureAsync("import-titles");
    }

    private static async Task ChooseAsync(IPage page, string posts)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in ((string, string)[])[("people.csv", "person,name,joined\nnew-one,Nova Newling,2026-12-01\n"), ("posts.csv", posts)])
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }

        await page.GetByLabel(Files).SetInputFilesAsync(new FilePayload { Name = "company.zip", MimeType = "application/zip", Buffer = bytes.ToArray() });
    }
}
