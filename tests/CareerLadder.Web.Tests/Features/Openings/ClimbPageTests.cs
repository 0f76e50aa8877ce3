using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Openings;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class ClimbPageTests : BunitContext, IAsyncLifetime
{
    private readonly ScratchDatabase database = new();

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, Given.Team);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

    [Fact]
    public void Tells_of_the_seats_on_the_next_rung_and_on_each_above_it()
    {
        var page = PageOf(new("mia"));
        Assert.Equal("M6 Senior Manager", page.Find("h3").TextContent.Trim());
        Assert.Equal(["M7 Manager 7: 1", "M6 Senior Manager: 0"], page.Find("table.bars").QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()}: {r.QuerySelector(".number")!.TextContent.Trim()}"));
        Assert.Contains("No opening on this rung has been posted", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_there_is_nothing_to_climb_to() => Assert.Contains("There is no rung above yours", PageOf(new("dora")).Find("section").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<ClimbPage> PageOf(Viewer viewer)
    {
        Services.AddTransient(_ => new ClimbStore(Given.Gate(Given.Organisation(Given.Team), viewer), database));
        return Render<ClimbPage>();
    }
}
