using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Data.Everything;

namespace CareerLadder.Web.Tests.Data.History;

public sealed class TakeBackTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Takes_an_import_back_whole_and_brings_it_back_whole()
    {
        var before = await StateAsync();
        var import = await ImportAsync(Everything.Facts);
        var after = await StateAsync();

        Assert.True((await TakeBackAsync(import)).IsDone);
        Assert.Equal(before, await StateAsync());

        Assert.True((await TakeBackAsync(await LastAsync())).IsDone);
        Assert.Equal(after, await StateAsync());
    }

    [Fact]
    public async Task Takes_back_what_a_second_import_added_changed_and_ended_and_no_more()
    {
        await ImportAsync(Everything.Facts);
        var before = await StateAsync();
        var facts = Everything.Facts;
        var second = await ImportAsync(facts with
        {
            People = [.. facts.People.Select(p => p.Id == "p1" ? p with { Name = "New", Left = Day(2026, 1, 1) } : p), new("p9", "Came")],
            Posts = [.. facts.Posts, new("p9", Day(2026, 1, 1), null, Kind.Engineer)],
        });

        var done = await TakeBackAsync(second);

        Assert.Equal((true, 3), (done.IsDone, done.Rows));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Takes_back_what_was_saved_by_hand()
    {
        await ImportAsync(Everything.Facts);
        var before = await StateAsync();
        var entry = await SaveAsync(async db =>
        {
            (await db.Posts.OrderBy(p => p.Id).FirstAsync(Stop)).Team = "Elsewhere";
            db.Remove(await db.Practice.OrderBy(p => p.Id).FirstAsync(Stop));
            db.Intents.Add(new() { Person = "p1", On = Day(2025, 1, 1), Intent = Intent.Maybe });
        });
        Assert.NotEqual(before, await StateAsync());

        Assert.True((await TakeBackAsync(entry)).IsDone);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Takes_nothing_back_where_a_row_was_changed_again_and_names_the_later_change()
    {
        await ImportAsync(Everything.Facts);
        var first = await SaveAsync(async db =>
        {
            foreach (var post in await db.Posts.Where(p => p.Person == "p1").ToListAsync(Stop)) post.Team = "First";
        });
        var second = await SaveAsync(async db => (await db.Posts.OrderBy(p => p.Id).FirstAsync(p => p.Person == "p1", Stop)).Team = "Second");
        var standing = await StateAsync();

        var done = await TakeBackAsync(first);

        var obstacle = Assert.Single(done.InTheWay);
        Assert.Equal(("the post of p1 from 2010-01-01", "p1", "The post of p1 from 2010-01-01 was changed again since."), (obstacle.Row, obstacle.Person, obstacle.Why));
        Assert.Equal([second], obstacle.Later);
        Assert.Equal(standing, await StateAsync());

        // Once the later one is taken back, nothing is in the way of the earlier one.
        Assert.True((await TakeBackAsync(second)).IsDone);
        Assert.True((await TakeBackAsync(first)).IsDone);
        Assert.False((await TakeBackAsync(first)).IsDone);
    }

    [Fact]
    public async Task Takes_nothing_back_that_others_have_written_upon()
    {
        var import = await ImportAsync(new Facts { People = [new("a", "Ann"), new("b", "Ben")] });
        await using (var db = database.CreateDbContext())
        {
            db.Goals.Add(new() { Person = "b", Text = "Words that must not be lost", SetOn = Day(2026, 1, 1) });
            await db.SaveChangesAsync(Stop);
        }

        var done = await TakeBackAsync(import);

        var obstacle = Assert.Single(done.InTheWay);
        Assert.Equal(("b", "More was recorded about b since, which would be lost (goals: 1)."), (obstacle.Person, obstacle.Why));
        await using var after = database.CreateDbContext();
        Assert.Equal(2, await after.People.CountAsync(Stop));
    }

    [Fact]
    public async Task Says_so_where_another_stands_in_the_place_of_what_was_deleted()
    {
        await SaveAsync(async db => await db.Levels.AddAsync(new() { Level = "E1", Title = "One" }, Stop));
        var gone = await SaveAsync(async db => db.Remove(await db.Levels.SingleAsync(Stop)));
        await SaveAsync(async db => await db.Levels.AddAsync(new() { Level = "E1", Title = "Another" }, Stop));

        Assert.Equal("Another stands now where the level E1 stood.", Assert.Single((await TakeBackAsync(gone)).InTheWay).Why);
    }

    [Fact]
    public async Task Tries_without_changing_anything()
    {
        var import = await ImportAsync(Everything.Facts);
        var state = await StateAsync();
        await using var db = database.CreateDbContext();
        var tried = await TakeBack.TryAsync(db, import, Stop);
        Assert.True(tried is { IsDone: true, Rows: > 20 });
        Assert.Equal(state, await StateAsync());
        Assert.Equal("This entry changed nothing that can be taken back.", Assert.Single((await TakeBack.TryAsync(db, 999, Stop)).InTheWay).Why);
    }

    [Fact]
    public async Task Tries_while_somebody_else_saves()
    {
        var import = await ImportAsync(Everything.Facts);
        await using var other = database.CreateDbContext();
        // Held open: whoever wanted to write now would wait in vain.
        await using var saving = await other.Database.BeginTransactionAsync(Stop);
        other.Goals.Add(new() { Person = "p1", Text = "Not saved yet", SetOn = Day(2026, 1, 1) });
        await other.SaveChangesAsync(Stop);

        await using var db = database.CreateDbContext();
        Assert.True((await TakeBack.TryAsync(db, import, Stop)).IsDone);

        await saving.CommitAsync(Stop);
        Assert.Equal("p1", Assert.Single((await TakeBack.TryAsync(db, import, Stop)).InTheWay).Person);
    }

    private async Task<TakenBack> TakeBackAsync(int entry)
    {
        await using var db = database.CreateDbContext();
        db.WriteDown(new(AuditAction.TakenBack, "ada@house.example"), TimeProvider.System);
        return await TakeBack.RunAsync(db, entry, Stop);
    }

    private async Task<int> ImportAsync(Facts facts)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await OrganisationImport.RunAsync(db, facts, Stop);
        db.WriteDown(new(AuditAction.Imported, "ada@house.example"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return await LastAsync();
    }

    private async Task<int> SaveAsync(Func<AppDb, Task> change)
    {
        await using var db = database.CreateDbContext();
        await change(db);
        db.WriteDown(new(AuditAction.Changed, "ada@house.example"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        return await LastAsync();
    }

    private async Task<int> LastAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.Audit.MaxAsync(a => a.Id, Stop);
    }

    /// <summary>Every row of careers with every column, ids too.</summary>
    private async Task<string> StateAsync()
    {
        await using var db = database.CreateDbContext();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(t => typeof(IRow).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal))
            rows.AddRange((await RowsOf.Table(db, table)!.ReadAsync(db, 0, int.MaxValue, Stop)).Select(r => $"{table} {RowText.Of(r)}"));
        return string.Join('\n', rows);
    }
}
