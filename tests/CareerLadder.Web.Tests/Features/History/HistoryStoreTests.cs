using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.History;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.History;

public sealed class HistoryStoreTests : IDisposable
{
    private static readonly Viewer Admin = new("pat", IsAdministrator: true, Email: "pat@house.example");
    private readonly ScratchDatabase database = new();
    private readonly List<string> looked = [];

    public HistoryStoreTests()
    {
        using var db = database.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        OrganisationImport.RunAsync(db, Given.Team with { Pays = [new("eng", new(2025, 1, 1), 70_000, "EUR")] }).GetAwaiter().GetResult();
        db.WriteDown(new(AuditAction.Imported, AuditEntry.CommandLine), TimeProvider.System);
        db.SaveChangesAsync().GetAwaiter().GetResult();
        transaction.Commit();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Tells_who_changed_what_from_what_to_what()
    {
        await ChangeAsync(Admin, async db => (await db.Posts.OrderBy(p => p.Id).LastAsync(p => p.Person == "eng", Stop)).Team = "Cloud");
        var line = (await Store(new("mia")).ReadAsync("eng"))!.Lines[0];
        Assert.Matches("^Post.*team .* → “Cloud”\\.$", line.What);
        Assert.Equal(("Pat Unknown", 2, false), (line.By, line.Entry, line.MayTakeBack));
        Assert.Equal("the command line", (await Store(new("mia")).ReadAsync("eng"))!.Lines[^1].By);
    }

    [Fact]
    public async Task Tells_pay_and_wishes_to_those_who_may_see_them_and_writes_the_look_down()
    {
        await ChangeAsync(new("eng"), db => Task.FromResult(db.Intents.Add(new() { Person = "eng", On = new(2026, 1, 1), Intent = Intent.ManageNow, Note = "My own words" })));
        async Task<string> TellAsync(Viewer? viewer) => string.Join('\n', (await Store(viewer).ReadAsync("eng"))?.Lines.Select(l => l.What) ?? ["nothing"]);

        Assert.Contains("Intent added", await TellAsync(new("mia")), StringComparison.Ordinal);
        Assert.DoesNotContain("Intent added", await TellAsync(new("dora")), StringComparison.Ordinal);
        Assert.DoesNotContain("70\u202f000", await TellAsync(new("mia")), StringComparison.Ordinal);
        Assert.Empty(looked);
        Assert.Equal("Pay added: from 1 Jan 2025, base 70\u202f000, currency “EUR”.", await TellAsync(new("pat", IsCompensation: true)));
        Assert.Equal(["eng"], looked);
        foreach (var any in (string[])["eng", "mia"]) Assert.DoesNotContain("My own words", await TellAsync(new(any)), StringComparison.Ordinal);
        foreach (var stranger in (Viewer?[])[new("pat"), Admin, new(null, IsAdministrator: true), null]) Assert.Equal("nothing", await TellAsync(stranger));
    }

    [Fact]
    public async Task Lets_people_take_back_what_they_told_of_themselves_and_nobody_else()
    {
        var entry = await ChangeAsync(new("eng"), db => Task.FromResult(db.Intents.Add(new() { Person = "eng", On = new(2026, 1, 1), Intent = Intent.ManageNow })));
        foreach (var other in (Viewer?[])[new("mia"), new("dora"), Admin, new("pat", IsCompensation: true), new("exec2", IsExecutive: true), null]) Assert.Null(await Store(other).TakeBackAsync(entry));
        Assert.Equal(1, await CountAsync());

        Assert.True((await Store(new("eng", Email: "eng@house.example")).ReadAsync("eng"))!.Lines[0].MayTakeBack);
        Assert.True((await Store(new("eng", Email: "eng@house.example")).TakeBackAsync(entry))!.IsDone);
        Assert.Equal(0, await CountAsync());
        await using var db = database.CreateDbContext();
        var written = await db.Audit.OrderBy(a => a.Id).LastAsync(Stop);
        Assert.Equal((AuditAction.TakenBack, "eng@house.example", "eng", $"What entry {entry} changed."), (written.Action, written.By, written.About, written.Details));

        // What was taken back can be had again, by the same person alone.
        Assert.Null(await Store(Admin).TakeBackAsync(written.Id));
        Assert.True((await Store(new("eng", Email: "eng@house.example")).TakeBackAsync(written.Id))!.IsDone);
        Assert.Equal(1, await CountAsync());

        async Task<int> CountAsync()
        {
            await using var now = database.CreateDbContext();
            return await now.Intents.CountAsync(i => i.Person == "eng" && i.On == new DateOnly(2026, 1, 1), Stop);
        }
    }

    [Fact]
    public async Task Lets_a_direct_manager_take_back_what_they_changed_by_hand_while_it_is_the_last_change()
    {
        using var given = new Recorded();
        var mia = new Viewer("mia", Email: "mia@house.example");
        var first = await given.MoveAsync(mia, "Cloud");
        var byAdministrator = await given.MoveAsync(Admin, "Search");
        Assert.Null(await given.Store(mia).TakeBackAsync(byAdministrator));
        Assert.False((await given.Store(mia).TakeBackAsync(first))!.IsDone);
        var last = await given.MoveAsync(mia, "Payments");
        // Nor anybody else who manages, nor the one above.
        foreach (var other in (Viewer[])[new("tom"), new("dora"), new("eng")]) Assert.Null(await given.Store(other).TakeBackAsync(last));
        Assert.True((await given.Store(mia).TakeBackAsync(last))!.IsDone);
        await using var db = given.Open();
        Assert.Equal("Search", (await db.Posts.OrderBy(p => p.Id).LastAsync(p => p.Person == "eng", Stop)).Team);
    }

    [Fact]
    public async Task Tells_that_a_note_was_changed_and_never_what_it_says()
    {
        using var given = new Recorded();
        var eng = new Viewer("eng", Email: "eng@house.example");
        await given.ChangeAsync(eng, db => Task.FromResult(db.Practice.Add(new() { Person = "eng", From = new(2026, 1, 5), HoursPerWeek = 3, Note = "first words" })));
        await given.ChangeAsync(eng, async db => (await db.Practice.SingleAsync(Stop)).Note = "other words");
        var lines = (await given.Store(eng).ReadAsync("eng"))!.Lines;
        Assert.Equal("Practice from 5 Jan 2026: note changed.", lines[0].What);
        Assert.DoesNotContain(lines, l => l.What.Contains("words", StringComparison.Ordinal));
        // Practice is nobody else's, and so is that its note was changed.
        Assert.DoesNotContain((await given.Store(new("mia")).ReadAsync("eng"))!.Lines, l => l.What.StartsWith("Practice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_an_import_with_pay_to_an_administrator_who_does_not_look_after_pay()
    {
        Assert.Null(await Store(Admin).TakeBackAsync(1));
        Assert.False((await Store(Admin).GetEntryAsync(1))!.MayTakeBack);
        Assert.Null(await Store(new("eng")).GetEntryAsync(1));
        var both = Admin with { IsCompensation = true };
        Assert.True((await Store(both).GetEntryAsync(1)) is { MayTakeBack: true, Would.IsDone: true });
        Assert.True((await Store(both).TakeBackAsync(1))!.IsDone);
        await using var db = database.CreateDbContext();
        Assert.Equal(0, await db.People.CountAsync(Stop));
    }

    [Fact]
    public async Task Writes_down_whose_pay_is_in_the_way_of_taking_back()
    {
        var comp = new Viewer("pat", IsCompensation: true);
        var first = await ChangeAsync(comp, async db => (await db.Pay.SingleAsync(Stop)).Base++);
        Assert.True((await Store(comp).GetEntryAsync(first))!.Would!.IsDone);
        Assert.Empty(looked);
        await ChangeAsync(comp, async db => (await db.Pay.SingleAsync(Stop)).Base++);
        Assert.False((await Store(comp).GetEntryAsync(first))!.Would!.IsDone);
        Assert.Equal(["eng"], looked);
        Assert.False((await Store(comp).TakeBackAsync(first))!.IsDone);
        Assert.Equal(["eng", "eng"], looked);
    }

    [Fact]
    public async Task Lists_all_changes_for_administrators_and_of_pay_for_those_who_look_after_it()
    {
        await ChangeAsync(Admin, async db => (await db.Posts.OrderBy(p => p.Id).LastAsync(p => p.Person == "eng", Stop)).Team = "Cloud");
        var all = (await Store(Admin).ReadAllAsync(new()))!.Lines;
        Assert.Equal([(2, "posts: 1"), (1, all[1].Tables)], all.Select(l => (l.Entry, l.Tables)));
        Assert.Equal([1], (await Store(Admin).ReadAllAsync(new(ImportsOnly: true)))!.Lines.Select(l => l.Entry));
        // The import names nobody: whoever it brought finds it all the same, and who is not in it does not.
        Assert.Equal([2, 1], (await Store(Admin).ReadAllAsync(new(Person: "eng")))!.Lines.Select(l => l.Entry));
        Assert.Equal([1], (await Store(Admin).ReadAllAsync(new(Person: "tom")))!.Lines.Select(l => l.Entry));
        Assert.Empty((await Store(Admin).ReadAllAsync(new(Person: "zoe")))!.Lines);
        Assert.Equal([(1, "pay: 1")], (await Store(new("pat", IsCompensation: true)).ReadAllAsync(new()))!.Lines.Select(l => (l.Entry, l.Tables)));
        foreach (var other in (Viewer?[])[new("eng"), new("exec2", IsExecutive: true), null]) Assert.Null(await Store(other).ReadAllAsync(new()));
    }

    private async Task<int> ChangeAsync(Viewer viewer, Func<AppDb, Task> change)
    {
        await using var db = database.CreateDbContext();
        await change(db);
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, viewer, "eng"), TimeProvider.System);
        await db.SaveChangesAsync(Stop);
        return await db.Audit.MaxAsync(a => a.Id, Stop);
    }

    private HistoryStore Store(Viewer? viewer)
    {
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new());
        var gate = new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new AccessSettings()), (_, people) =>
        {
            looked.AddRange(people);
            return ValueTask.CompletedTask;
        });
        return new(gate, database, organisation, TimeProvider.System);
    }
}
