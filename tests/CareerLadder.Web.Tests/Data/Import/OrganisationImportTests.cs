using System.Data.Common;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;
using static CareerLadder.Web.Tests.Data.Everything;

namespace CareerLadder.Web.Tests.Data.Import;

public sealed class OrganisationImportTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Changes_nothing_when_the_same_is_told_twice()
    {
        await ImportAsync(Everything.Facts);
        var revision = await RevisionAsync();

        var changes = await ImportAsync(Everything.Facts);

        Assert.True(changes.IsNothing);
        Assert.Equal(6, Of(changes, "posts").Same);
        Assert.Equal(revision, await RevisionAsync());
    }

    [Fact]
    public async Task Lets_others_save_while_it_only_looks()
    {
        await ImportAsync(Everything.Facts);
        await using var db = database.CreateDbContext();
        var saved = 0;
        await OrganisationImport.TryAsync(db, Everything.Facts, today: null, (_, _) => saved += Save(), Stop);
        Assert.True(saved > 10);

        int Save()
        {
            using var other = database.CreateDbContext();
            other.People.Add(new() { Person = $"new{saved}" });
            return other.SaveChanges() > 0 ? 1 : 0;
        }
    }

    [Fact]
    public async Task Keeps_what_only_the_program_knows_of_a_row_that_changes()
    {
        await ImportAsync(People(new Person("a")) with { Forks = [new("a", Day(2024, 1, 1), ForkDecision.Stay)] });
        await using (var db = database.CreateDbContext())
            await db.Forks.ExecuteUpdateAsync(set => set.SetProperty(f => f.Joy, "The whiteboard").SetProperty(f => f.Review, Day(2024, 9, 1)), Stop);

        await ImportAsync(People(new Person("a")) with { Forks = [new("a", Day(2024, 1, 1), ForkDecision.Climb)] });

        await using var after = database.CreateDbContext();
        var fork = await after.Forks.SingleAsync(Stop);
        Assert.Equal((ForkDecision.Climb, "The whiteboard", Day(2024, 9, 1)), (fork.Decision, fork.Joy, fork.Review));
    }

    [Fact]
    public async Task Ends_updates_and_adds_what_a_later_export_tells()
    {
        await ImportAsync(People(new("a", "Ann"), new("b", "Ben")) with
        {
            Posts = [new("a", Day(2020, 1, 1), null, Kind.Engineer, "Engineer", Team: "Search"), new("b", Day(2020, 1, 1), null, Kind.Manager)],
        });

        var changes = await ImportAsync(People(new("a", "Ann"), new("b", "Ben", Left: Day(2024, 7, 1)), new("c")) with
        {
            Posts =
            [
                new("a", Day(2020, 1, 1), Day(2024, 5, 1), Kind.Engineer, "Engineer", Team: "Cloud"),
                new("a", Day(2024, 5, 1), null, Kind.Manager, "Engineering Manager"),
                new("b", Day(2020, 1, 1), null, Kind.SeniorManager),
            ],
        });

        Assert.Equal([new("ended", "b", "last day 2024-06-30"), new("added", "c", "")], Of(changes, "people").Lines);
        Assert.Equal(
            [
                new("ended", "a from 2020-01-01", "team “Search” → “Cloud”, last day 2024-04-30"),
                new("added", "a from 2024-05-01", "kind Manager, title “Engineering Manager”"),
                new("changed", "b from 2020-01-01", "kind Manager → SeniorManager"),
            ],
            Of(changes, "posts").Lines);
        Assert.Equal((1, 1, 1), (Of(changes, "posts").Added, Of(changes, "posts").Changed, Of(changes, "posts").Ended));
        Assert.Equal([("Cloud", Day(2024, 5, 1)), (null, null), (null, null)], (await ReadAsync()).Posts.OrderBy(p => p.Person, StringComparer.Ordinal).ThenBy(p => p.From).Select(p => (p.Team, p.To)));
    }

    [Fact]
    public async Task Keeps_what_the_files_no_longer_mention()
    {
        await ImportAsync(Everything.Facts);

        var changes = await ImportAsync(People(new Person("p3")) with { Posts = [Everything.Facts.Posts[0]] });

        Assert.Equal(3, Of(changes, "people").Kept);
        Assert.Equal(5, Of(changes, "posts").Kept);
        Assert.Equal(6, (await ReadAsync()).Posts.Count);
        Assert.Equal(2, (await ReadAsync()).Pays.Count);
    }

    [Fact]
    public async Task Leaves_a_conversation_that_is_to_come_alone_even_when_one_of_that_day_is_told()
    {
        await ImportAsync(Everything.Facts);
        await using (var db = database.CreateDbContext())
        {
            db.Conversations.Add(new() { Person = "p2", On = Day(2026, 12, 1), With = "p1", StartedBy = "p1" });
            await db.SaveChangesAsync(Stop);
        }

        var changes = await ImportAsync(Everything.Facts with { Conversations = [.. Everything.Facts.Conversations, new("p2", Day(2026, 12, 1))] });

        Assert.Equal((1, 2, 0), (Of(changes, "conversations").Added, Of(changes, "conversations").Same, Of(changes, "conversations").Kept));
        await using var later = database.CreateDbContext();
        Assert.Equal([("p1", false), (null, true)], (await later.Conversations.Where(c => c.On == Day(2026, 12, 1)).OrderBy(c => c.Id).ToListAsync(Stop)).Select(c => (c.With, c.IsHeld)));
    }

    [Fact]
    public async Task Keeps_what_a_person_has_said_where_the_personnel_system_leaves_it_empty()
    {
        await ImportAsync(People(new Person("a", "Ann", "ann@example.org", Day(2020, 1, 1), Day(2024, 1, 1), "UK", 3, 1)));

        await ImportAsync(People(new Person("a", "Ann B.")));

        // Left is no exception for its own sake: whoever is told without it is here again.
        Assert.Equal([new Person("a", "Ann B.", "ann@example.org", Day(2020, 1, 1), null, "UK", 3, 1)], (await ReadAsync()).People);
    }

    [Fact]
    public async Task Tells_posts_of_one_day_apart_by_their_order()
    {
        Post first = new("a", Day(2020, 1, 1), null, Kind.Engineer, "First"), second = first with { Title = "Second" };
        await ImportAsync(People(new Person("a")) with { Posts = [first, second] });

        var changes = await ImportAsync(People(new Person("a")) with { Posts = [first with { Title = "First, corrected" }, second, first with { Title = "Third" }] });

        Assert.Equal((1, 1, 1), (Of(changes, "posts").Changed, Of(changes, "posts").Same, Of(changes, "posts").Added));
        Assert.Equal(["First, corrected", "Second", "Third"], (await ReadAsync()).Posts.Select(p => p.Title!));
    }

    [Fact]
    public async Task Does_not_take_the_second_post_of_a_day_for_a_correction_of_the_first_when_told_alone()
    {
        Post first = new("a", Day(2020, 1, 1), null, Kind.Engineer, "First"), second = first with { Title = "Second" };
        await ImportAsync(People(new Person("a")) with { Posts = [first, second] });

        var changes = await ImportAsync(People(new Person("a")) with { Posts = [second] });

        Assert.True(changes.IsNothing);
    }

    [Fact]
    public async Task Names_pay_answers_and_hours_in_its_lines_without_telling_them_and_groups_not_at_all()
    {
        await ImportAsync(Everything.Facts);

        var changes = await ImportAsync(Everything.Facts with
        {
            Pays = [Everything.Facts.Pays[0] with { Base = 200_000m }],
            Intents = [Everything.Facts.Intents[0] with { Intent = Intent.ManageNow }],
            Practices = [Everything.Facts.Practices[0] with { HoursPerWeek = 33 }],
            Groups = new Dictionary<string, string>(StringComparer.Ordinal) { ["p2"] = "C" },
        });

        Assert.Equal([new("changed", "p1 from 2024-01-01", "base")], Of(changes, "pay").Lines);
        Assert.Equal([new("changed", "p2 on 2024-02-29", "intent")], Of(changes, "intents").Lines);
        Assert.Equal([new("changed", "p1 from 2024-01-01", "hours_per_week")], Of(changes, "practice").Lines);
        Assert.Equal([new("changed", "one person", "")], Of(changes, "groups").Lines);
    }

    [Fact]
    public async Task Saves_nothing_when_only_trying()
    {
        await using (var db = database.CreateDbContext())
            Assert.Equal(6, Of(await OrganisationImport.TryAsync(db, Everything.Facts, Stop), "posts").Added);

        CareersTests.AssertSame(new Facts(), await ReadAsync());
    }

    [Fact]
    public async Task Leaves_everything_as_it_was_when_it_fails()
    {
        await ImportAsync(Everything.Facts);
        var revision = await RevisionAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => ImportAsync(People(new("p1", "Renamed"), new("p9")) with
        {
            Posts = [new("p9", Day(2020, 1, 1), null, Kind.Engineer), new("nobody", Day(2020, 1, 1), null, Kind.Engineer)],
        }));

        CareersTests.AssertSame(Everything.Facts, await ReadAsync());
        Assert.Equal(revision, await RevisionAsync());
    }

    [Fact]
    public async Task Lets_others_read_what_was_there_while_a_large_one_is_under_way()
    {
        await ImportAsync(People(new Person("a")));
        await using var db = database.CreateDbContext();
        await using var underWay = await db.Database.BeginTransactionAsync(Stop);
        var many = new RowWriter(db, typeof(PersonRow));
        await many.InsertAsync([.. Enumerable.Range(0, 50_000).Select(i => new PersonRow { Person = $"p{i}", Name = $"A person with a name of some length, so that the cache overflows, {i}" })], Stop);

        await using var other = database.CreateDbContext();
        other.Database.SetCommandTimeout(1);
        await other.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 100", Stop);

        Assert.Equal(1, await other.People.CountAsync(Stop));
    }

    private static Facts People(params Person[] people) => new() { People = people };

    private static TableChanges Of(Changes changes, string table) => changes.Tables.Single(t => t.Table == table);

    private async Task<Changes> ImportAsync(Facts facts)
    {
        await using var db = database.CreateDbContext();
        return await OrganisationImport.RunAsync(db, facts, Stop);
    }

    private async Task<Facts> ReadAsync()
    {
        await using var db = database.CreateDbContext();
        return await Careers.ReadAsync(db, Stop);
    }

    private async Task<Guid> RevisionAsync()
    {
        await using var db = database.CreateDbContext();
        return db.Revision.Single().Mark;
    }
}
