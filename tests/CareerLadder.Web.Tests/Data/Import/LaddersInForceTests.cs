using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Import;

public sealed class LaddersInForceTests : IDisposable
{
    private static readonly DateOnly First = Given.Day("2026-03-01");
    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_file_without_days_corrects_the_version_in_force_on_the_day_of_the_import_and_leaves_the_others()
    {
        await ImportAsync(null, new("E1", Track.Engineering, 1, "Old"), new("E1", Track.Engineering, 1, "New", From: First));
        await ImportAsync(First.AddDays(-1), new Level("E1", Track.Engineering, 1, "Older"));
        Assert.Equal(["Older", "New"], await TitlesAsync());
        await ImportAsync(First, new Level("E1", Track.Engineering, 1, "Newer"));
        Assert.Equal(["Older", "Newer"], await TitlesAsync());
    }

    [Fact]
    public async Task A_file_with_days_tells_each_version_and_says_again_what_it_said()
    {
        Level[] told = [new("E1", Track.Engineering, 1, "Old"), new("E1", Track.Engineering, 1, "New", From: First)];
        await ImportAsync(First, told);
        Assert.True((await ImportAsync(First.AddYears(1), told)).IsNothing);
    }

    [Fact]
    public void A_folder_of_versions_is_read_as_it_was_written()
    {
        var facts = Given.Team with
        {
            Levels = [.. Given.Levels, new("E1", Track.Engineering, 2, From: First)],
            Expectations = [new("E1", "craft", "Builds."), new("E1", "craft", "Leads.", First)],
            Themes = [new("craft", "Craft", "Making things.", First)],
        };
        using var folder = new ScratchFolder();
        FolderWriter.Write(facts, folder.Path);
        var read = FolderReader.Read(folder.Path).Facts!;
        Assert.Equal(facts.Levels, read.Levels);
        Assert.Equal(facts.Expectations, read.Expectations);
        Assert.Equal(facts.Themes, read.Themes);
        Assert.Contains(",from", File.ReadLines(Path.Combine(folder.Path, "levels.csv")).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ladders_that_were_always_so_are_written_without_days()
    {
        using var folder = new ScratchFolder();
        FolderWriter.Write(Given.Team, folder.Path);
        Assert.Equal("level,track,rung,title,summary", File.ReadLines(Path.Combine(folder.Path, "levels.csv")).First());
    }

    private async Task<Changes> ImportAsync(DateOnly? today, params Level[] levels)
    {
        await using var db = database.CreateDbContext();
        return await OrganisationImport.RunAsync(db, new Facts { Levels = levels }, today);
    }

    private async Task<List<string?>> TitlesAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.Levels.OrderBy(l => l.From).Select(l => l.Title).ToListAsync();
    }
}
