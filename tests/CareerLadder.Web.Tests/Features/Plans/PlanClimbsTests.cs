using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Plans;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Plans;

public sealed class PlanClimbsTests : BunitContext, IAsyncLifetime
{
    private readonly ScratchDatabase database = new();

    public PlanClimbsTests() => Services.AddTransient(_ => new ClimbStore(Given.Gate(Given.Organisation(Given.Team), new("mia")), database));

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
    public void Tells_once_of_each_level_of_the_plan_that_is_higher_than_today() =>
        Assert.Equal(["M6 Senior Manager", "M7 Manager 7"], Of(5, "M5", "M6", null, "M7", "M6", "E4").FindAll("h3").Select(h => h.TextContent.Trim()));

    [Fact]
    public void Says_nothing_of_a_plan_that_climbs_nowhere_or_from_no_rung()
    {
        Assert.Empty(Of(5, "M5", "E5", "X1").Markup.Trim());
        Assert.Empty(Of(null, "M7").Markup.Trim());
    }

    private IRenderedComponent<PlanClimbs> Of(int? rung, params string?[] levels) =>
        Render<PlanClimbs>(p => p.Add(c => c.Levels, levels).Add(c => c.Ladder, new Ladder(Given.Levels, [])).Add(c => c.Rung, rung));
}
