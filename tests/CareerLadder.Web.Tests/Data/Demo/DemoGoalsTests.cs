using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Demo;

public sealed class DemoGoalsTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2028-02-29")]
    public async Task Shows_the_engineer_beside_a_managers_level_and_the_manager_beside_an_engineers(string day)
    {
        var today = Given.Day(day);
        var demo = DemoOrganisation.Make(today);
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, demo.Facts);
        var organisation = new Organisation(demo.Facts, RuleBook.Default);
        await new DemoGoals(db, organisation, today).AddAsync(demo.People);

        var views = await db.LevelViews.ToListAsync();
        Assert.Contains(views, v => v.Person == demo.People.Engineer && v.Level == "M4" && v.By == ViewBy.Person);
        Assert.Contains(views, v => v.Person == demo.People.Engineer && v.Level == "M4" && v.Writer == demo.People.Manager);
        Assert.Contains(views, v => v.Person == demo.People.Engineer && v.By == ViewBy.Manager && v.Writer != demo.People.Manager);
        Assert.Contains(views, v => v.Person == demo.People.Manager && v.Level == "E5" && v.By == ViewBy.Manager);
        Assert.All(views, v => Assert.True(v.On <= today));
        // Every theme and level that the text names is on the demo's ladders.
        var known = DemoLadder.Expectations.Select(e => (e.Level, e.Theme)).ToHashSet();
        Assert.All(views, v => Assert.Contains((v.Level, v.Theme), known));
        Assert.All(await db.EvidenceFor.ToListAsync(), f => Assert.Contains((f.Level, f.Theme), known));
        Assert.All(await db.Goals.Where(g => g.Level != null).ToListAsync(), g => Assert.Contains(DemoLadder.Levels, l => l.Id == g.Level));
        Assert.True(await db.Goals.Select(g => g.Person).Distinct().CountAsync() >= 6);
        Assert.True(await db.Goals.CountAsync(g => g.Follows != null && g.Person == demo.People.Engineer) == 1);
    }
}
