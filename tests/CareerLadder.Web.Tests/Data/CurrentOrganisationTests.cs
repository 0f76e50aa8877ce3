using System.Data.Common;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class CurrentOrganisationTests : IDisposable, IDbContextFactory<AppDb>
{
    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;
    private readonly ManualResetEventSlim mayRead = new(initialState: true);
    private int readings;
    private bool isBroken;

    public CurrentOrganisationTests() => organisation = new(this, RuleBook.Default, new Company());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        database.Dispose();
        mayRead.Dispose();
    }

    AppDb IDbContextFactory<AppDb>.CreateDbContext()
    {
        Interlocked.Increment(ref readings);
        mayRead.Wait(Stop);
        return isBroken ? throw new SqliteException("disk I/O error", 10) : database.CreateDbContext();
    }

    [Fact]
    public async Task Is_built_once_for_all_who_ask_first()
    {
        await AddAsync("p1");

        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await organisation.GetAsync(Stop))));

        Assert.All(got, o => Assert.Same(got[0], o));
        Assert.Single(got[0].People);
        Assert.Equal(1, readings);
    }

    [Fact]
    public async Task Shows_what_was_saved_to_whoever_waited_for_the_refresh()
    {
        await organisation.GetAsync(Stop);
        await AddAsync("p1");
        Assert.Empty((await organisation.GetAsync(Stop)).People);

        await organisation.RefreshAsync(Stop);

        Assert.NotNull((await organisation.GetAsync(Stop)).Find("p1"));
    }

    [Fact]
    public async Task Lets_others_go_on_reading_the_old_one_while_the_new_one_is_built()
    {
        var before = await organisation.GetAsync(Stop);
        mayRead.Reset();

        var refresh = organisation.RefreshAsync(Stop);
        await AddAsync("p1");

        Assert.Same(before, await organisation.GetAsync(Stop));
        Assert.False(refresh.IsCompleted);
        mayRead.Set();
        await refresh;
        Assert.NotSame(before, await organisation.GetAsync(Stop));
    }

    [Fact]
    public async Task Reads_once_for_all_who_come_while_another_reading_is_under_way()
    {
        await organisation.GetAsync(Stop);
        mayRead.Reset();
        var underWay = organisation.RefreshAsync(Stop);
        while (readings < 2) await Task.Delay(5, Stop);

        await AddAsync("p1");
        var later = Enumerable.Range(0, 20).Select(_ => organisation.RefreshAsync(Stop)).ToArray();
        mayRead.Set();
        await Task.WhenAll([underWay, .. later]);

        Assert.NotNull((await organisation.GetAsync(Stop)).Find("p1"));
        Assert.Equal(3, readings);
    }

    [Fact]
    public async Task Notices_what_another_process_saved()
    {
        await organisation.GetAsync(Stop);

        Assert.False(await organisation.RefreshIfChangedAsync(Stop));
        await AddAsync("p1");
        Assert.True(await organisation.RefreshIfChangedAsync(Stop));

        Assert.Single((await organisation.GetAsync(Stop)).People);
        Assert.False(await organisation.RefreshIfChangedAsync(Stop));
    }

    [Fact]
    public async Task Notices_an_import()
    {
        await organisation.GetAsync(Stop);
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, Everything.Facts, Stop);

        Assert.True(await organisation.RefreshIfChangedAsync(Stop));

        Assert.Equal(Everything.Facts.People.Count, (await organisation.GetAsync(Stop)).People.Count);
    }

    [Fact]
    public async Task Keeps_the_old_one_when_the_database_cannot_be_read_and_recovers()
    {
        await AddAsync("p1");
        var before = await organisation.GetAsync(Stop);
        isBroken = true;

        // Whoever saved is told nothing: their save is saved. The look that comes again and again says it.
        await organisation.RefreshAsync(Stop);
        await Assert.ThrowsAnyAsync<DbException>(() => organisation.RefreshIfChangedAsync(Stop));

        Assert.Same(before, await organisation.GetAsync(Stop));
        isBroken = false;
        await organisation.RefreshAsync(Stop);
        Assert.NotSame(before, await organisation.GetAsync(Stop));
    }

    [Fact]
    public async Task Lets_eight_writers_save_and_each_sees_its_own_save()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await AddAsync($"p{writer}-{i}");
                    await organisation.RefreshAsync(Stop);
                    Assert.NotNull((await organisation.GetAsync(Stop)).Find($"p{writer}-{i}"));
                }
            },
            Stop)));

        Assert.Equal(40, (await organisation.GetAsync(Stop)).People.Count);
    }

    [Fact]
    public async Task A_limit_judges_from_its_day_on_without_anybody_saving_anything_and_then_nobody_is_judged_again()
    {
        await AddAsync("p1");
        await using (var db = database.CreateDbContext())
        {
            db.Add(new RuleLimitRow { Key = "Rules:ComfortZone:NoteFromMonths", From = new(2026, 11, 22), Value = 12 });
            await db.SaveChangesAsync(Stop);
        }

        var clock = new Later { Day = new(2026, 11, 21) };
        var here = new CurrentOrganisation(this, RuleBook.Default, new Company(), clock);
        Assert.Equal(new(2022, 7, 1), (await FirstAsync()).Days.Start);
        Assert.False(await here.RefreshIfChangedAsync(Stop));

        clock.Day = new(2026, 11, 22);
        Assert.True(await here.RefreshIfChangedAsync(Stop));
        Assert.Equal(new(2021, 1, 1), (await FirstAsync()).Days.Start);
        Assert.False(await here.RefreshIfChangedAsync(Stop));

        var before = (await here.GetAsync(Stop)).Find("p1");
        await AddAsync("p2");
        await here.RefreshAsync(Stop);
        Assert.Same(before, (await here.GetAsync(Stop)).Find("p1"));

        async Task<Flag> FirstAsync() => (await here.GetAsync(Stop)).FlagsOf("p1").First(f => f.Rule.Id == "ComfortZone");
    }

    private sealed class Later : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Day, new TimeOnly(9, 0), TimeSpan.Zero);
    }

    private async Task AddAsync(string person)
    {
        await using var db = database.CreateDbContext();
        db.People.Add(new PersonRow { Person = person });
        db.Posts.Add(new PostRow { Person = person, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Stop);
    }
}
