using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.History;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Features.History;

/// <summary>The small organisation, imported by the command line as entry 1, and changes made to it.</summary>
internal sealed class Recorded : IDisposable
{
    public static readonly Viewer Admin = new("pat", IsAdministrator: true, Email: "pat@house.example");

    private readonly ScratchDatabase database = new();

    public Recorded()
    {
        using var db = database.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
        db.WriteDown(new(AuditAction.Imported, AuditEntry.CommandLine), new FixedClock(Given.Day(Given.Today)));
        db.SaveChangesAsync().GetAwaiter().GetResult();
        transaction.Commit();
    }

    public AppDb Open() => database.CreateDbContext();

    public void Dispose() => database.Dispose();

    /// <returns>The entry of the audit.</returns>
    public async Task<int> ChangeAsync(Viewer viewer, Func<AppDb, Task> change, AuditAction action = AuditAction.Changed, string? about = "eng")
    {
        await using var db = Open();
        await change(db);
        db.WriteDown(AuditEntry.Of(action, viewer, about), new FixedClock(Given.Day(Given.Today)));
        await db.SaveChangesAsync();
        return await db.Audit.MaxAsync(a => a.Id);
    }

    /// <summary>The team of Eng's post of today.</summary>
    public Task<int> MoveAsync(Viewer viewer, string team, AuditAction action = AuditAction.PostChanged) =>
        ChangeAsync(viewer, async db => (await db.Posts.OrderBy(p => p.Id).LastAsync(p => p.Person == "eng")).Team = team, action);

    public EntryStore Entries(Viewer? viewer) => new(Gate(viewer, Read()), database);

    public HistoryStore Store(Viewer? viewer)
    {
        var organisation = Read();
        return new(Gate(viewer, organisation), database, organisation, new FixedClock(Given.Day(Given.Today)));
    }

    private CurrentOrganisation Read()
    {
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new());
        // Read before a page asks, which then is whole as soon as it is drawn.
        organisation.RefreshAsync().GetAwaiter().GetResult();
        return organisation;
    }

    private static AccessGate Gate(Viewer? viewer, CurrentOrganisation organisation) =>
        new(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
}
