using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class WatchOrganisationTests : IDisposable
{
    private readonly SiteUnderTest site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_site_that_runs_shows_what_an_import_brings_in_from_another_process()
    {
        var organisation = site.Services.GetRequiredService<OrganisationNow>();
        Assert.Empty((await organisation()).People);

        await using (var db = site.Services.GetRequiredService<Database>().Open()) await OrganisationImport.RunAsync(db, Everything.Facts, Stop);

        var patience = Task.Delay(TimeSpan.FromSeconds(60), Stop);
        while ((await organisation()).Find("p2") is null) Assert.NotSame(patience, await Task.WhenAny(patience, Task.Delay(50, Stop)));
    }
}
