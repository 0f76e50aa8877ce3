using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class ClimbStoreTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Tells_of_the_next_rung_above_ones_own_or_of_a_level_asked_for()
    {
        await PostAsync("M6", "2026-01-01", "2026-03-02");
        var mine = (await Store(new("mia")).ReadAsync())!;
        Assert.Equal("M6", mine.Level.Id);
        Assert.Equal((0, 1, 60.0), (mine.Rung.Seats, mine.Rung.Above, mine.Rung.MedianDays));
        Assert.Equal(("M7", 1), (mine.Steps[0].Name.Split(' ')[0], mine.Steps[0].Seats));
        Assert.Equal("E7", (await Store(new("mia")).ReadAsync("E7"))!.Level.Id);
    }

    [Fact]
    public async Task Keeps_openings_to_itself_where_they_are_not_everyones()
    {
        await PostAsync("M6", "2026-01-01", "2026-03-02");
        var told = (await Store(new("mia"), new() { EveryoneSeesOpenings = false }).ReadAsync())!;
        Assert.False(told.TellsOpenings);
        Assert.Empty(told.Rung.Openings);
        Assert.Equal(1, told.Rung.Above);
    }

    [Fact]
    public async Task Tells_nothing_to_a_stranger_nor_of_a_level_without_a_rung_nor_above_the_top()
    {
        Assert.Null(await Store(null).ReadAsync("M6"));
        Assert.Null(await Store(new("mia")).ReadAsync("X1"));
        Assert.Null(await Store(new("mia")).ReadAsync("nonsense"));
        Assert.Null(await Store(new("dora")).ReadAsync());
        Assert.Null(await Store(new(null, IsAdministrator: true)).ReadAsync());
    }

    private async Task PostAsync(string level, string opened, string closed)
    {
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, Given.Team);
        db.Openings.Add(new() { Title = "A seat", Kind = Kind.SeniorManager, Level = level, Manager = "dora", OpenedOn = Given.Day(opened), ClosedOn = Given.Day(closed), FilledBy = "mia" });
        await db.SaveChangesAsync();
    }

    private ClimbStore Store(Viewer? viewer, AccessSettings? settings = null) => new(Given.Gate(Given.Organisation(Given.Team), viewer, settings: settings), database);
}
