using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Export;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Export;

public sealed class ExportStoreTests : IDisposable
{
    private static readonly Viewer Admin = new("pat", IsAdministrator: true, Email: "pat@house.example");
    private static readonly Viewer Pay = new("tom", IsCompensation: true, Email: "tom@house.example");
    private readonly ScratchDatabase database = new();
    private readonly List<string> looked = [];

    public ExportStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Everything.Facts).GetAwaiter().GetResult();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Gives_each_what_they_bring_in_and_nobody_what_people_tell_of_themselves()
    {
        var admin = (await Store(Admin).ReadFilesAsync())!;
        Assert.Equal((false, 0, 0, 0, 0), (admin.IsPayAlone, admin.Facts.Pays.Count, admin.Facts.Bands.Count, admin.Facts.Practices.Count, admin.Facts.Intents.Count));
        Assert.NotEmpty(admin.Facts.Posts);
        Assert.NotEmpty(admin.Facts.Levels);
        var pay = (await Store(Pay).ReadFilesAsync())!;
        Assert.Equal((true, 2, 2, 0, 0), (pay.IsPayAlone, pay.Facts.Pays.Count, pay.Facts.Bands.Count, pay.Facts.Posts.Count, pay.Facts.Levels.Count));
        Assert.All(pay.Facts.People, p => Assert.Equal((null, null, null), (p.Email, p.Joined, p.ManagedBefore)));
        // Whoever is yet to come is told of to nobody but those who brought it in.
        Assert.DoesNotContain(pay.Facts.People, p => p.Id == "new");
        var both = (await Store(Admin with { IsCompensation = true }).ReadFilesAsync())!;
        Assert.Equal((false, 2), (both.IsPayAlone, both.Facts.Pays.Count));
        foreach (var other in (Viewer?[])[new("mia"), new("exec", IsExecutive: true), null]) Assert.Null(await Store(other).ReadFilesAsync());
    }

    [Fact]
    public async Task Writes_down_each_export_and_each_look_at_pay()
    {
        await Store(Admin).ReadFilesAsync();
        Assert.Empty(looked);
        await Store(Pay).ReadFilesAsync();
        Assert.Equal(["p1"], looked);
        await Store(Admin).ReadCopyAsync("eng");
        await Store(Admin with { IsCompensation = true }).ReadCopyAsync("mia");
        Assert.Equal(["p1", "mia"], looked);
        await Store(new("eng", Email: "eng@house.example")).ReadCopyAsync("eng");
        await using var db = database.CreateDbContext();
        Assert.Equal(
            [
                ("pat@house.example", null, "People, posts and ladders."), ("tom@house.example", null, "Pay and bands."), ("pat@house.example", "eng", "A copy of what is kept about them, as far as administrators see it."),
                ("pat@house.example", "mia", "A copy of what is kept about them, with pay, as far as administrators who look after pay see it."), ("eng@house.example", "eng", "A copy of their own data."),
            ],
            (await db.Audit.Where(a => a.Action == AuditAction.Exported).OrderBy(a => a.Id).ToListAsync(Stop)).Select(a => (a.By, a.About, a.Details)));
    }

    [Fact]
    public async Task Gives_a_copy_to_the_person_and_to_administrators_and_to_nobody_else()
    {
        Assert.Contains((await Store(new("eng")).ReadCopyAsync("eng"))!.Sections, s => s.Name == "goals");
        Assert.DoesNotContain((await Store(Admin).ReadCopyAsync("eng"))!.Sections, s => s.Name is "goals" or "pay");
        Assert.Contains((await Store(Admin with { IsCompensation = true }).ReadCopyAsync("eng"))!.Sections, s => s.Name == "pay");
        Assert.Null(await Store(Admin).ReadCopyAsync("a ghost"));
        // Nor to whoever has left, who signs in no more.
        foreach (var other in (Viewer?[])[new("mia"), new("dora"), Pay, new("exec", IsExecutive: true), new("liv"), null]) Assert.Null(await Store(other).ReadCopyAsync(other?.PersonId == "liv" ? "liv" : "eng"));
    }

    [Fact]
    public async Task Finds_whose_copy_is_wanted_for_administrators()
    {
        Assert.Equal([("liv", "Liv Left", true)], (await Store(Admin).ReadAsync("liv l"))!.Found.Select(f => (f.Person, f.Name, f.HasLeft)));
        Assert.Empty((await Store(Admin).ReadAsync(" "))!.Found);
        Assert.Equal((false, true, 0), (await Store(Pay).ReadAsync("liv")) is { } view ? (view.People, view.Pay, view.Found.Count) : default);
        Assert.Null(await Store(new("mia")).ReadAsync("liv"));
    }

    [Fact]
    public async Task What_is_taken_along_comes_back_the_same()
    {
        var both = Admin with { IsCompensation = true };
        var files = (await Store(both).ReadFilesAsync())!;
        using var first = new ScratchFolder();
        using var second = new ScratchFolder();
        FolderWriter.Write(files.Facts, Path.Combine(first.Path, "company"));
        using var empty = new ScratchDatabase();
        await using (var db = empty.CreateDbContext()) await OrganisationImport.RunAsync(db, FolderReader.Read(Path.Combine(first.Path, "company")).Facts!, Given.Day(Given.Today), Stop);
        await using var again = empty.CreateDbContext();
        FolderWriter.Write(await CareerLadder.Web.Data.Careers.ReadAsync(again, Stop), Path.Combine(second.Path, "company"));
        foreach (var file in Directory.GetFiles(Path.Combine(first.Path, "company"))) Assert.Equal(await File.ReadAllBytesAsync(file, Stop), await File.ReadAllBytesAsync(Path.Combine(Path.Combine(second.Path, "company"), Path.GetFileName(file)), Stop));
        Assert.Equal(Directory.GetFiles(Path.Combine(first.Path, "company")).Length, Directory.GetFiles(Path.Combine(second.Path, "company")).Length);
    }

    private ExportStore Store(Viewer? viewer)
    {
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new());
        var gate = new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new AccessSettings()), (_, people) =>
        {
            looked.AddRange(people);
            return ValueTask.CompletedTask;
        });
        return new(gate, database, new FixedClock(Given.Day(Given.Today)));
    }
}
