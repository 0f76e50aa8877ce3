using CareerLadder.Web.Commands;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fills_a_database_with_the_demo_organisation_and_six_accounts_of_its_people()
    {
        await using var site = Program.Site([], folder.Path);

        await DemoCommand.FillAsync(site.Services);

        var today = DateOnly.FromDateTime(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var organisation = await site.Services.GetRequiredService<OrganisationNow>()();
        // The ladders come as versions: of today they are those that everything else is made from.
        var (told, now) = (DemoOrganisation.Make(today).Facts, organisation.LadderOn(today));
        Assert.Equal(told.Levels.ToHashSet(), now.Levels.Select(l => l with { From = null }).ToHashSet());
        Assert.Equal(told.Expectations.ToHashSet(), now.Expectations.Select(e => e with { From = null }).ToHashSet());
        CareersTests.AssertSame(told, organisation.Facts with { Levels = told.Levels, Expectations = told.Expectations, Themes = told.Themes });
        await using var db = site.Services.GetRequiredService<Database>().Open();
        var accounts = await db.Users.ToListAsync(Stop);
        Assert.Equal(DemoAccounts.All.Count, accounts.Count);
        Assert.All(accounts, a => Assert.NotNull(organisation.Find(a.PersonId)));
    }
}
