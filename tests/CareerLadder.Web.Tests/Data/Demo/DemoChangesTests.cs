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
        // Told in the order of its days, nothing before it was there, and each row once with nothing before it.
        var entries = await db.Audit.AsNoTracking().OrderBy(a => a.Id).ToListAsync(stop);
        Assert.Equal(entries.Select(a => a.At).Order(), entries.Select(a => a.At));
        Assert.All(entries, a => Assert.True(DateOnly.FromDateTime(a.At) < today));
        var days = entries.ToDictionary(a => a.Id, a => DateOnly.FromDateTime(a.At));
        var added = await db.Changes.AsNoTracking().Where(c => c.Before == null).ToListAsync(stop);
        foreach (var answer in await db.Intents.AsNoTracking().ToListAsync(stop))
        {
            var told = Assert.Single(added, c => c.Table == "Intents" && c.FirstRow <= answer.Id && answer.Id <= c.LastRow);
            Assert.True(days[told.Audit!.Value] >= answer.On || answer.On <= days[entries[0].Id], $"{answer.Person} said it on {answer.On}, and it was entered on {days[told.Audit.Value]}.");
        }

        Assert.All(await db.Changes.AsNoTracking().Where(c => c.Before != null).ToListAsync(stop), c => Assert.Contains(added, a => a.Table == c.Table && a.FirstRow <= c.FirstRow && c.FirstRow <= a.LastRow && days[a.Audit!.Value] <= days[c.Audit!.Value]));
        Assert.Null((await AuditCheck.RunAsync(db, stop: stop)).Fault);
        var manager = await db.Audit.SingleAsync(a => a.Action == AuditAction.PostChanged, stop);
        Assert.Equal((demo.People.Manager, demo.People.Engineer), (manager.ByPerson, manager.About));
        Assert.Equal(1, (await TakeBack.TryAsync(db, manager.Id, stop)).Rows);
    }
}
