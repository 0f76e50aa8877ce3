using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Erase;
using CareerLadder.Web.Tests.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Tests.Features.Erase;

/// <summary>The small organisation in a database, of which Liv has left.</summary>
internal sealed class Erasing : IDisposable
{
    public static readonly Viewer Admin = new("pat", IsAdministrator: true, Email: "pat@house.example");

    private readonly ScratchDatabase database = new();
    private readonly FixedClock clock = new(Given.Day(Given.Today));
    private readonly BackupKeeper keeper;

    public Erasing()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team with { People = [.. Given.Team.People.Select(p => p.Id == "tom" ? p with { Left = Given.Day(Given.Today).AddDays(1) } : p)] }).GetAwaiter().GetResult();
        keeper = new(new BackupPlan("/backups", 2, 14), new Database("Data Source=none.db"), clock, NullLogger<BackupKeeper>.Instance);
    }

    public AppDb Open() => database.CreateDbContext();

    public void Dispose()
    {
        keeper.Dispose();
        database.Dispose();
    }

    public EraseStore Store(Viewer? viewer)
    {
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new());
        // Read before a page asks, which then is whole as soon as it is drawn.
        organisation.RefreshAsync().GetAwaiter().GetResult();
        var gate = new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), clock, new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
        return new(gate, database, organisation, keeper, new Sessions(database, clock, Options.Create(new IdentityOptions())), clock);
    }
}
