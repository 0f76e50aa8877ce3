using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Demo;

public sealed class DemoOpeningsTests
{
    public static TheoryData<DateOnly> Days => [new DateOnly(2026, 11, 22), new DateOnly(2026, 12, 31), new DateOnly(2028, 2, 29)];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Shows_each_of_the_two_something_on_the_first_click(DateOnly today)
    {
        using var folder = new ScratchFolder();
        var database = new Database(folder.Database);
        await database.PrepareAsync();
        var demo = DemoOrganisation.Make(today);
        await using (var made = database.Open()) await OrganisationImport.RunAsync(made, demo.Facts);
        await using var services = new ServiceCollection().AddSingleton(database).AddSingleton<TimeProvider>(new FixedClock(today))
            .AddDbContextFactory<AppDb>(options => SqliteSetup.Use(options, database.ConnectionString)).BuildServiceProvider();
        await DemoOpenings.AddAsync(services, demo.People, today);

        await using var db = database.Open();
        var organisation = Given.Organisation(await Careers.ReadAsync(db));
        var openings = await db.Openings.ToListAsync();
        Assert.InRange(openings.Count, 6, 10);
        Assert.All(openings, o => Assert.NotNull(organisation.LadderOn(today).Find(o.Level)));
        Assert.Contains(openings, o => o.Manager == demo.People.Manager);
        var offers = await db.SwapOffers.Where(o => o.EndedOn == null).ToListAsync();
        Assert.Contains(offers, o => o.Engineer == demo.People.Engineer && !o.IsAgreed);
        var agreed = Assert.Single(offers, o => o.IsAgreed);
        Assert.Contains(agreed.Engineer, organisation.Lines.ReportsOn(demo.People.Manager, today));
        Assert.True(await db.Interests.CountAsync(i => i.ToldTo == demo.People.Manager) >= 2);
        Assert.True(await db.Interests.AnyAsync(i => i.OwnManagerMayKnow));
        AssertAbove(organisation, openings, demo.People.Engineer, today);
        AssertAbove(organisation, openings, demo.People.Manager, today);
    }

    private static void AssertAbove(Organisation organisation, List<OpeningRow> openings, string person, DateOnly today)
    {
        var rung = organisation.LadderOn(today).Find(organisation.Find(person)!.Career.StandingOn(today)!.Level)!;
        Assert.Contains(openings, o => organisation.LadderOn(today).Find(o.Level) is { } level && level.Track == rung.Track && level.Rung > rung.Rung);
    }
}
