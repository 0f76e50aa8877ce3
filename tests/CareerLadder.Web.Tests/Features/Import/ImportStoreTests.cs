using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Features.Import;
using CareerLadder.Web.Tests.Features.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Import;

public sealed class ImportStoreTests : IAsyncLifetime
{
    private static readonly Viewer Ada = new(null, IsAdministrator: true, Email: Administrator.Ada);
    private static readonly Viewer Comp = new("dora", IsCompensation: true, Email: "dora@house.example");
    private Administrator given = null!;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task Shows_what_would_change_and_saves_nothing()
    {
        var seen = await PreviewAsync(Ada, Uploads.Zip(Uploads.People, Uploads.Posts));
        Assert.False(seen.IsRefused || seen.IsNothing);
        var people = seen.Tables.Single(t => t.Table == "people");
        Assert.Equal((1, 1, 0, 0, 8), (people.Added, people.Changed, people.Ended, people.Same, people.Kept));
        var posts = seen.Tables.Single(t => t.Table == "posts");
        Assert.Equal((1, 0, 1), (posts.Added, posts.Changed, posts.Ended));
        Assert.Contains(posts.Lines, l => l is { Sort: "ended", Row: "eng from 2023-03-01" } && l.Words.Contains("level “E3” → “E4”, last day 2026-12-30", StringComparison.Ordinal));
        await using var db = given.Site.Open();
        Assert.False(await db.People.AnyAsync(p => p.Person == "ann"));
        Assert.Empty(await given.WrittenDownAsync(AuditAction.Imported));
    }

    [Fact]
    public async Task Does_what_was_shown_writes_it_down_without_what_it_says_and_again_changes_nothing()
    {
        UploadedFile[] files = [Uploads.Zip(Uploads.People, Uploads.Posts)];
        var done = await ApplyAsync(Ada, files);
        Assert.Equal((null, "Imported: people 2, posts 2."), (done.Refusal, done.Said));
        Assert.Equal([(Administrator.Ada, null, "company.zip: people 2, posts 2.")], await given.WrittenDownAsync(AuditAction.Imported));
        Assert.NotNull((await given.Site.Services.GetRequiredService<CurrentOrganisation>().GetAsync()).Find("ann"));
        Assert.True((await PreviewAsync(Ada, files)).IsNothing);
        Assert.StartsWith("Nothing changes", (await ApplyAsync(Ada, files)).Said, StringComparison.Ordinal);
        Assert.Single(await given.WrittenDownAsync(AuditAction.Imported));
    }

    [Fact]
    public async Task Does_nothing_where_something_was_changed_since_it_was_shown_and_shows_it_anew()
    {
        var seen = await PreviewAsync(Ada, Uploads.People, Uploads.Posts);
        await using (var db = given.Site.Open())
        {
            (await db.Posts.FirstAsync(p => p.Person == "eng" && p.From == new DateOnly(2023, 3, 1))).Level = "E4";
            await db.SaveChangesAsync();
        }

        var done = await StoreOf(Ada).ApplyAsync([Uploads.People, Uploads.Posts], seen.Seal);
        Assert.StartsWith("Nothing was imported yet: somebody has changed something", done.Refusal, StringComparison.Ordinal);
        Assert.NotEqual(seen.Seal, done.Anew!.Seal);
        await using var after = given.Site.Open();
        Assert.False(await after.People.AnyAsync(p => p.Person == "ann"));
        Assert.Null((await StoreOf(Ada).ApplyAsync([Uploads.People, Uploads.Posts], done.Anew.Seal)).Refusal);
    }

    [Fact]
    public async Task Leaves_pay_out_for_administrators_and_everything_else_for_those_who_look_after_pay()
    {
        UploadedFile[] all = [Uploads.People, Uploads.Posts, Uploads.Pay];
        var seen = await PreviewAsync(Ada, all);
        Assert.Equal(["pay.csv"], seen.LeftOut);
        Assert.Equal(["people", "posts"], seen.Tables.Select(t => t.Table));
        seen = await PreviewAsync(Comp, all);
        Assert.Equal(["people.csv", "posts.csv"], seen.LeftOut);
        Assert.Equal(["pay"], seen.Tables.Select(t => t.Table));
        await ApplyAsync(Comp, all);
        await using var db = given.Site.Open();
        Assert.Equal(61234, (await db.Pay.SingleAsync()).Base);
        Assert.False(await db.People.AnyAsync(p => p.Person == "ann"));
        Assert.Equal("people.csv and 2 more: pay 1.", Assert.Single(await given.WrittenDownAsync(AuditAction.Imported)).Details);
        Assert.Contains("Pay and bands are imported by whoever looks after pay", Assert.Single((await PreviewAsync(Ada, Uploads.Pay)).Problems).Sentence, StringComparison.Ordinal);
        Assert.Contains("imported by administrators", Assert.Single((await PreviewAsync(Comp, Uploads.People)).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_down_whose_pay_it_is_told_of_before_it_tells_whether_a_guess_is_right()
    {
        var looked = new List<string>();
        await given.ImportAs(Comp, looked).PreviewAsync([Uploads.Pay]);
        // Of Eng no pay is kept yet, so none is told of.
        Assert.Empty(looked);
        await ApplyAsync(Comp, Uploads.Pay);
        await given.ImportAs(Ada, looked).PreviewAsync([Uploads.People, Uploads.Posts, Uploads.Pay]);
        Assert.Empty(looked);
        Assert.True((await given.ImportAs(Comp, looked).PreviewAsync([Uploads.Pay]))!.IsNothing);
        Assert.Equal(["dora: eng"], looked);
        // Nor is it told without a look where nothing is saved since another seal was given.
        looked.Clear();
        Assert.NotNull((await given.ImportAs(Comp, looked).ApplyAsync([Uploads.Csv("pay.csv", "person,from,base,currency\neng,2025-01-01,1,EUR\n")], "")).Anew);
        Assert.Equal(["dora: eng"], looked);
    }

    [Fact]
    public async Task Refuses_pay_of_somebody_who_is_not_here_with_its_cell()
    {
        var problem = Assert.Single((await PreviewAsync(Comp, Uploads.Csv("pay.csv", "person,from,base,currency\neng,2025-01-01,1,EUR\nzed,2025-01-01,1,EUR\n"))).Problems);
        Assert.Equal(("pay.csv", 3, "person", "zed"), (problem.File, problem.Line, problem.Column, problem.Value));
        Assert.StartsWith("Nobody here has this key.", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_tell_an_administrator_whether_a_guess_at_an_answer_is_right()
    {
        await using (var db = given.Site.Open())
        {
            db.Intents.Add(new()).Entity.Take(new("eng", new(2026, 1, 1), Intent.Stay, null, null));
            await db.SaveChangesAsync();
        }

        var right = await PreviewAsync(Ada, Uploads.Csv("intents.csv", "person,on,intent\neng,2026-01-01,stay\n"));
        var wrong = await PreviewAsync(Ada, Uploads.Csv("intents.csv", "person,on,intent\neng,2026-01-01,manage-now\n"));
        Assert.Equal(Assert.Single(right.Tables) with { Lines = [] }, Assert.Single(wrong.Tables) with { Lines = [] });
        Assert.Equal((right.IsNothing, right.Tables[0].Told), (false, 1));
        Assert.Empty(wrong.Tables[0].Lines);
    }

    [Fact]
    public async Task Tells_every_problem_with_its_cell_and_reads_nothing()
    {
        var seen = await PreviewAsync(Ada, Uploads.People, Uploads.Csv("posts.csv", "person,from,kind\neng,2023-13-01,Engineer\nnobody,2020-01-01,Boss\n"));
        Assert.Equal(3, seen.ProblemCount);
        Assert.Contains(seen.Problems, p => p is { File: "posts.csv", Line: 2, Column: "from", Value: "2023-13-01" });
        Assert.StartsWith("Nothing was imported", (await StoreOf(Ada).ApplyAsync([Uploads.People], seen.Seal)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_with_files_that_cannot_be_read()
    {
        foreach (var (name, says) in ((string, string)[])[("posts.ods", "Save it as one of them"), ("company.zip", "neither a folder nor a .zip"), ("notes.csv", "no file here with a name that is known")])
            Assert.Contains(says, Assert.Single((await PreviewAsync(Ada, Uploads.Csv(name, "x"))).Problems).Sentence, StringComparison.Ordinal);
        Assert.Contains("beside other files", Assert.Single((await PreviewAsync(Ada, Uploads.People, Uploads.Posts, Uploads.Zip())).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_where_it_is_told_to_and_has_saved_nothing()
    {
        using var stop = new CancellationTokenSource();
        UploadedFile[] files = [Uploads.People, Uploads.Posts];
        var seal = (await PreviewAsync(Ada, files)).Seal;
        var told = new Telling(step =>
        {
            if (step is { Says: "Saving", Done: > 4 }) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await StoreOf(Ada).ApplyAsync(files, seal, null, told, stop.Token));
        await using var db = given.Site.Open();
        Assert.False(await db.People.AnyAsync(p => p.Person == "ann"));
        Assert.Contains("Reading", told.Says);
    }

    [Fact]
    public async Task Brings_in_a_file_from_elsewhere_through_a_mapping_and_tells_that_it_needs_one()
    {
        Assert.True((await PreviewAsync(Ada, Uploads.History)).IsForeign);
        Assert.False((await PreviewAsync(Ada, Uploads.People)).IsForeign);
        Assert.False((await PreviewAsync(Comp, Uploads.History)).IsForeign);
        var map = ForeignFile.Read(Uploads.History, new())!.Guess() with { Manager = ManagerColumn.Person };
        map = map with { Columns = map.Columns.Append(new("manager", "Boss")).ToDictionary(StringComparer.Ordinal) };
        var seen = (await StoreOf(Ada).PreviewAsync([Uploads.History], map))!;
        Assert.Equal([("Wizard of Things", 1)], seen.UnknownTitles);
        var done = await StoreOf(Ada).ApplyAsync([Uploads.History], seen.Seal, map);
        Assert.Equal("Imported: people 2, posts 2.", done.Said);
        await using var db = given.Site.Open();
        Assert.Equal("yan", (await db.Posts.SingleAsync(p => p.Person == "zoe")).Manager);
        Assert.True((await StoreOf(Comp).PreviewAsync([Uploads.History], map))!.IsRefused);
    }

    [Fact]
    public async Task Knows_from_then_on_which_kind_a_title_is()
    {
        var posts = Uploads.Csv("posts.csv", "person,from,title\nann,2026-12-01,Wizard of Things\neng,2026-12-01,wizard of things\n");
        Assert.Equal([("Wizard of Things", 1), ("wizard of things", 1)], (await PreviewAsync(Ada, Uploads.People, posts)).UnknownTitles);
        Assert.Null(await given.TitlesAs(Ada).SaveAsync(new Dictionary<string, Kind>(StringComparer.Ordinal) { ["Wizard of Things"] = Kind.Director }));
        var seen = await PreviewAsync(Ada, Uploads.People, posts);
        Assert.Empty(seen.UnknownTitles);
        Assert.All(seen.Tables.Single(t => t.Table == "posts").Lines, l => Assert.Contains("kind Director", l.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_taken_back_whole_by_its_entry()
    {
        var done = await ApplyAsync(Ada, Uploads.People, Uploads.Posts);
        await using (var db = given.Site.Open())
        {
            var taken = await TakeBack.RunAsync(db, done.Entry!.Value);
            Assert.Equal((true, 4), (taken.IsDone, taken.Rows));
        }

        await using var after = given.Site.Open();
        Assert.False(await after.People.AnyAsync(p => p.Person == "ann"));
        Assert.Null((await after.Posts.SingleAsync(p => p.Person == "eng" && p.From == new DateOnly(2023, 3, 1))).To);
    }

    [Fact]
    public async Task Says_what_the_database_cannot_do()
    {
        using var scratch = new ScratchFolder();
        await File.WriteAllTextAsync(Path.Combine(scratch.Path, "none.db"), new string('x', 5_000), TestContext.Current.CancellationToken);
        var store = given.ImportAs(Ada, databases: new OtherDatabase(new($"Data Source={Path.Combine(scratch.Path, "none.db")}")));
        Assert.StartsWith("The database is damaged", (await store.PreviewAsync([Uploads.People, Uploads.Posts]))!.Trouble, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was imported. The database is damaged", (await store.ApplyAsync([Uploads.People, Uploads.Posts], "")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_nobody_else()
    {
        foreach (var viewer in (Viewer?[])[null, new("mia"), new("exec", IsExecutive: true)])
        {
            Assert.Null(await StoreOf(viewer).ReadAsync());
            Assert.Null(await StoreOf(viewer).PreviewAsync([Uploads.People, Uploads.Posts]));
            Assert.StartsWith("Only administrators", (await StoreOf(viewer).ApplyAsync([Uploads.People, Uploads.Posts], "")).Refusal, StringComparison.Ordinal);
        }
    }

    private async Task<ImportPreview> PreviewAsync(Viewer viewer, params UploadedFile[] files) => (await StoreOf(viewer).PreviewAsync(files))!;

    private async Task<ImportDone> ApplyAsync(Viewer viewer, params UploadedFile[] files) => await StoreOf(viewer).ApplyAsync(files, (await PreviewAsync(viewer, files)).Seal);

    private ImportStore StoreOf(Viewer? viewer) => given.ImportAs(viewer);

    private sealed class OtherDatabase(Database database) : IDbContextFactory<AppDb>
    {
        public AppDb CreateDbContext() => database.Open();
    }

    private sealed class Telling(Action<ImportStep> heard) : IProgress<ImportStep>
    {
        public List<string> Says { get; } = [];

        public void Report(ImportStep value)
        {
            Says.Add(value.Says);
            heard(value);
        }
    }
}
