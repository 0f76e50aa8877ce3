using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Data.Everything;

namespace CareerLadder.Web.Tests.Data.History;

public sealed class ChangeRecorderTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Records_what_was_added_changed_and_deleted_under_the_entry_saved_with_it()
    {
        await using var db = database.CreateDbContext();
        db.People.Add(new() { Person = "a", Name = "Ann" });
        await db.SaveChangesAsync(Stop);
        (await db.People.SingleAsync(Stop)).Name = "Anna";
        db.WriteDown(new(AuditAction.Changed, "ada@house.example"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        db.Remove(await db.People.SingleAsync(Stop));
        db.WriteDown(new(AuditAction.Changed, "ada@house.example"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);

        Assert.Equal(
            [(null, "People", 1, "a", null), (1, "People", 1, "a", """{"Id":1,"Person":"a","Name":"Ann"}"""), (2, "People", 1, "a", """{"Id":1,"Person":"a","Name":"Anna"}""")],
            (await db.Changes.OrderBy(c => c.Id).ToListAsync(Stop)).Select(c => (c.Audit, c.Table, c.FirstRow, c.Person, c.Before)));
    }

    [Fact]
    public async Task Records_an_import_as_a_run_for_each_table_and_under_the_entry_that_follows_in_its_transaction()
    {
        await using var db = database.CreateDbContext();
        await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            await OrganisationImport.RunAsync(db, Everything.Facts, Stop);
            db.WriteDown(new(AuditAction.Imported, "ada@house.example"), TimeProvider.System);
            await db.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        var changes = await db.Changes.AsNoTracking().ToListAsync(Stop);
        Assert.All(changes, c => Assert.Equal((1, null, null), (c.Audit, c.Before, c.Person)));
        Assert.Equal((1, 6), changes.Where(c => c.Table == "Posts").Select(c => (c.FirstRow, c.LastRow)).Single());
        Assert.Equal(13, changes.Count);

        // What another transaction does has its own entry, or none.
        db.Intents.Add(new() { Person = "p1", On = Day(2026, 1, 1), Intent = Intent.Stay });
        await db.SaveChangesAsync(Stop);
        db.WriteDown(new(AuditAction.SignedIn, "ada@house.example"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        Assert.Null((await db.Changes.AsNoTracking().OrderBy(c => c.Id).LastAsync(Stop)).Audit);
    }

    [Fact]
    public async Task Records_nothing_of_what_was_not_saved()
    {
        await using (var db = database.CreateDbContext())
        {
            db.Posts.Add(new PostRow { Person = "nobody", From = Day(2026, 1, 1) });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        }

        await using var after = database.CreateDbContext();
        Assert.Equal(0, await after.Changes.CountAsync(Stop));
    }
}
