using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Import;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Demo;

public sealed class DemoChangesTests
{
    [Fact]
    public async Task Somebody_made_each_change_and_nothing_of_the_demo_is_different_for_it()
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        var today = Given.Day(Given.Today);
        using var database = new ScratchDatabase();
        await using var db = database.CreateDbContext();
        var demo = DemoOrganisation.Make(today);
        await OrganisationImport.RunAsync(db, demo.Facts, stop);
        await DemoWeek.AddAsync(db, demo, today);
        await db.SaveChangesAsync(stop);
        var before = await CareerLadder.Web.Data.Careers.ReadAsync(db, stop);

        await DemoChanges.AddAsync(db, demo, today);

        var after = await CareerLadder.Web.Data.Careers.ReadAsync(db, stop);
        Assert.Equal(before.Posts, after.Posts);
        Assert.Equal(before.Intents, after.Intents);
        Assert.Equal(before.Pays, after.Pays);
        Assert.Equal(0, await db.Changes.CountAsync(c => c.Audit == null, stop));
        Assert.Null((await AuditCheck.RunAsync(db, stop: stop)).Fault);
        var manager = await db.Audit.SingleAsync(a => a.Action == AuditAction.PostChanged, stop);
        Assert.Equal((demo.People.Manager, demo.People.Engineer), (manager.ByPerson, manager.About));
        Assert.Equal(1, (await TakeBack.TryAsync(db, manager.Id, stop)).Rows);
    }
}
