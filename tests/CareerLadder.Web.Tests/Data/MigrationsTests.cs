using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class MigrationsTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public void Make_all_that_the_model_asks_for()
    {
        using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges(), "Make a migration, as AppDbAtDesignTime in AppDb.cs says.");
    }

    [Fact]
    public async Task Can_be_asked_for_again_and_again()
    {
        using var folder = new ScratchFolder();
        var fresh = new Database(folder.Database);

        await fresh.PrepareAsync();
        await fresh.PrepareAsync();

        await using var db = fresh.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
    }

    [Fact]
    public async Task A_new_revision_is_marked_when_careers_are_saved_and_not_when_accounts_are()
    {
        await using var db = database.CreateDbContext();
        var first = (await db.Revision.AsNoTracking().SingleAsync(Stop)).Mark;

        db.Users.Add(new Account { UserName = "someone" });
        await db.SaveChangesAsync(Stop);
        var second = (await db.Revision.AsNoTracking().SingleAsync(Stop)).Mark;
        db.People.Add(new PersonRow { Person = "p1" });
        await db.SaveChangesAsync(Stop);
        var third = (await db.Revision.AsNoTracking().SingleAsync(Stop)).Mark;
        db.People.Single().Name = "Somebody";
        await db.SaveChangesAsync(Stop);
        var fourth = (await db.Revision.AsNoTracking().SingleAsync(Stop)).Mark;

        Assert.Equal(first, second);
        Assert.NotEqual(second, third);
        Assert.NotEqual(third, fourth);
    }

    [Fact]
    public async Task Conversations_that_were_there_before_any_could_be_planned_were_held()
    {
        using var folder = new ScratchFolder();
        await using var db = new Database(folder.Database).Open();
        await db.GetService<IMigrator>().MigrateAsync("ForkJoy", Stop);
        await db.Database.ExecuteSqlAsync($"INSERT INTO People (Person) VALUES ('p1'); INSERT INTO Conversations (Person, \"On\") VALUES ('p1', '2025-01-01')", Stop);

        await db.Database.MigrateAsync(Stop);

        Assert.True((await db.Conversations.SingleAsync(Stop)).IsHeld);
    }

    [Fact]
    public async Task A_person_with_history_cannot_be_deleted()
    {
        await using var db = database.CreateDbContext();
        db.People.Add(new PersonRow { Person = "p1" });
        db.Posts.Add(new PostRow { Person = "p1", From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Stop);

        await using var other = database.CreateDbContext();
        other.People.Remove(other.People.Single());

        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync(Stop));
    }
}
