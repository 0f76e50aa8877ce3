using CareerLadder.Benchmarks.Mutations;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Tests.Data;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly ScratchFolder other = new();
    private readonly StringWriter words = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        other.Dispose();
        words.Dispose();
    }

    public static TheoryData<bool> Organisations() => new(true, false);

    [Theory]
    [MemberData(nameof(Organisations))]
    public async Task What_is_exported_and_imported_elsewhere_is_exported_as_the_same_bytes(bool isDemo)
    {
        FolderWriter.Write(isDemo ? DemoOrganisation.Make(Given.Day(Given.Today)).Facts : Everything.Facts, Path.Combine(folder.Path, "told"));
        await ImportAsync(folder, Path.Combine(folder.Path, "told"));
        var first = await ExportAsync(folder);
        await ImportAsync(other, first);
        var second = await ExportAsync(other);

        var files = Directory.GetFiles(first).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(second).Select(Path.GetFileName).Order());
        // Each of the files there are, but for the patterns of titles: the posts tell their kinds themselves.
        if (!isDemo) Assert.Equal(FileFormat.All.Where(f => f != FileFormat.Titles).Select(f => f.Name).Order(), files);
        Assert.Contains("pay.csv", files);
        foreach (var file in files) Assert.Equal(await File.ReadAllTextAsync(Path.Combine(first, file!), Stop), await File.ReadAllTextAsync(Path.Combine(second, file!), Stop));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(first));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public async Task What_is_exported_and_imported_elsewhere_as_a_spreadsheet_is_exported_as_the_same_bytes(bool isDemo)
    {
        FolderWriter.Write(isDemo ? DemoOrganisation.Make(Given.Day(Given.Today)).Facts : Everything.Facts, Path.Combine(folder.Path, "told"));
        await ImportAsync(folder, Path.Combine(folder.Path, "told"));
        var first = await ExportAsync(folder);
        var book = Path.Combine(folder.Path, "company.xlsx");
        await File.WriteAllBytesAsync(book, Workbook.Of([.. Directory.GetFiles(first).Order().Select(f => new Table(Path.GetFileName(f), RowsOf(f)))], way: 2).Zip(), Stop);
        await ImportAsync(other, book);
        var second = await ExportAsync(other);

        foreach (var file in Directory.GetFiles(first)) Assert.Equal(await File.ReadAllTextAsync(file, Stop), await File.ReadAllTextAsync(Path.Combine(second, Path.GetFileName(file)), Stop));
    }

    private static IEnumerable<string[]> RowsOf(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: false);
        while (csv.Read()) yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }

    [Fact]
    public async Task Gives_what_is_kept_about_one_person_also_after_they_left_and_writes_it_down()
    {
        FolderWriter.Write(Given.Team, Path.Combine(folder.Path, "told"));
        await ImportAsync(folder, Path.Combine(folder.Path, "told"));
        var copy = await ExportAsync(folder, "liv");
        Assert.Contains("A copy of the data kept about Liv Left", await File.ReadAllTextAsync(Path.Combine(copy, "read-me-first.txt"), Stop), StringComparison.Ordinal);
        Assert.Contains("2022-01-01", await File.ReadAllTextAsync(Path.Combine(copy, "posts.csv"), Stop), StringComparison.Ordinal);
        await using var db = new Database(folder.Database).Open();
        var entry = await db.Audit.SingleAsync(a => a.Action == AuditAction.Exported, Stop);
        Assert.Equal(("the command line", "liv", "A copy of their data."), (entry.By, entry.About, entry.Details));
    }

    [Fact]
    public async Task Refuses_a_folder_that_holds_something_a_person_nobody_knows_and_a_database_that_is_not_there()
    {
        await Assert.ThrowsAsync<RefusedException>(() => ExportAsync(folder));
        FolderWriter.Write(Given.Team, Path.Combine(folder.Path, "told"));
        await ImportAsync(folder, Path.Combine(folder.Path, "told"));
        await Assert.ThrowsAsync<RefusedException>(() => ExportAsync(folder, "a ghost"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ExportCommand.RunAsync(new(folder.Database), Path.Combine(folder.Path, "told"), null, ConfiguredRules.Read(), TimeProvider.System, words, Stop));
        Assert.EndsWith("is there already, and not empty. Name another folder.", refused.Message, StringComparison.Ordinal);
    }

    private async Task ImportAsync(ScratchFolder into, string from) => Assert.Equal(0, await ImportCommand.RunAsync(new(into.Database), from, isDry: false, TextWriter.Null, words, stop: Stop));

    private async Task<string> ExportAsync(ScratchFolder from, string? person = null)
    {
        var to = Path.Combine(from.Path, "exported");
        Assert.Equal(0, await ExportCommand.RunAsync(new(from.Database), to, person, ConfiguredRules.Read(), TimeProvider.System, words, Stop));
        return to;
    }
}
