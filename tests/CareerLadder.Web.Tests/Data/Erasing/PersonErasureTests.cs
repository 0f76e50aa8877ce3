using System.Text.RegularExpressions;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Erasing;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Organisations;
using CareerLadder.Web.Tests.AccessMatrix;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Erasing;

public sealed partial class PersonErasureTests : IDisposable
{
    // Level and team are facts that counts rest on, and which flag was set aside; the ladder’s words are the organisation’s.
    private static readonly string[] Stays = ["level", "team", "before", "later", "rung", "ruleAside"];

    private readonly ErasureUnderTest given = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Leaves_nothing_anywhere_that_says_who_it_was_or_what_was_said()
    {
        await given.FillAsync();
        var number = $"{ErasureUnderTest.Person.Number:00}";
        var before = await FoundAsync();
        Assert.True(before.Count > 40, $"{before.Count} planted");

        var erased = await given.EraseAsync();

        Assert.StartsWith("Former colleague ", erased.Name, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync());
        await using var db = given.Open();
        Assert.Equal((erased.Name, null), await db.People.Where(p => p.Person == erased.Key).Select(p => ValueTuple.Create(p.Name, p.Email)).SingleAsync(Stop));
        Assert.Equal(0, await db.Users.CountAsync(Stop));
        Assert.False(await db.Groups.AnyAsync(g => g.Person == erased.Key, Stop));
        // What is told later is held against the same people and pay, under the new key.
        Assert.Equal(ErasureUnderTest.Behind.Replace("\"Person\":\"le\"", $"\"Person\":\"{erased.Key}\"", StringComparison.Ordinal), (await db.Told.SingleAsync(Stop)).Behind);

        async Task<List<string>> FoundAsync() =>
        [
            .. from cell in await given.CellsAsync()
               let words = Planted().Matches(cell.Text).Where(m => m.Groups["who"].Value == number && !Stays.Contains(m.Groups["word"].Value)).Select(m => m.Value)
               let keys = cell.Text is ErasureUnderTest.Key || cell.Text.Contains($":\"{ErasureUnderTest.Key}\"", StringComparison.Ordinal) ? [cell.Text] : Array.Empty<string>()
               from found in words.Concat(keys)
               select $"{cell.Table}: {found}",
        ];
    }

    [Fact]
    public async Task Leaves_every_flag_and_every_dated_fact_as_it_was()
    {
        await given.FillAsync();
        var before = await given.OrganisationAsync();
        var erased = await given.EraseAsync();
        var after = await given.OrganisationAsync();
        Assert.Equal(before.People.Count, after.People.Count);
        for (var i = 0; i < before.People.Count; i++)
        {
            var (was, now) = (before.People[i], after.People[i]);
            Assert.Equal(was.Person.Id == ErasureUnderTest.Key ? erased.Key : was.Person.Id, now.Person.Id);
            Assert.Equal(was.Career.Tours.Select(t => t.Days), now.Career.Tours.Select(t => t.Days));
            Assert.Equal(was.Career.Stretches.ToArray().Select(s => (s.Days, s.Post?.Kind, s.Post?.Level, s.Post?.Team)), now.Career.Stretches.ToArray().Select(s => (s.Days, s.Post?.Kind, s.Post?.Level, s.Post?.Team)));
            Assert.Equal(before.FlagsOf(was.Person.Id).Select(f => (f.Rule.Id, f.Severity, f.Days)), after.FlagsOf(now.Person.Id).Select(f => (f.Rule.Id, f.Severity, f.Days)));
        }

        Assert.Equal(before.Facts.Pays.Select(p => (p.From, p.Base)), after.Facts.Pays.Select(p => (p.From, p.Base)));
    }

    [Fact]
    public async Task Leaves_every_figure_of_an_organisation_as_it_was()
    {
        using var database = new ScratchDatabase();
        var today = Given.Day(Given.Today);
        var demo = DemoOrganisation.Make(today);
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, demo.Facts, Stop);
        string[] gone = [.. demo.Facts.People.Where(p => p.Left <= today).Select(p => p.Id).Where((_, i) => i % 12 == 0)];
        var became = new List<ErasedPerson>();
        var before = await FiguresAsync();
        foreach (var person in gone)
        {
            await using var db = database.CreateDbContext();
            became.Add(await PersonErasure.RunAsync(db, person, key => new(AuditAction.PersonErased, "ad@house.example", About: key), TimeProvider.System, Stop));
        }

        Assert.True(gone.Length > 5);
        Assert.Equal(before, await FiguresAsync());

        async Task<string> FiguresAsync()
        {
            await using var db = database.CreateDbContext();
            var organisation = new Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db, Stop), RuleBook.Default);
            var text = Atoms.InWords(await new OrganisationStore(Given.Gate(organisation, new(null, IsExecutive: true)), database).ReadAsync(new(today)));
            foreach (var (was, now) in gone.Zip(became)) text = text.Replace(now.Key + "\n", was + "\n", StringComparison.Ordinal).Replace(now.Name, demo.Facts.People.First(p => p.Id == was).Name, StringComparison.Ordinal);
            return text;
        }
    }

    [Fact]
    public async Task Nothing_earlier_can_be_taken_back_nor_the_erasing_itself()
    {
        await given.FillAsync();
        await using (var before = given.Open()) Assert.True((await TakeBack.TryAsync(before, 7, Stop)).Rows > 0);
        await given.EraseAsync();
        foreach (var entry in (int[])[1, 7])
        {
            await using var db = given.Open();
            Assert.Equal("It is about somebody whose personal data was erased since, and what is erased cannot come back.", Assert.Single((await TakeBack.TryAsync(db, entry, Stop)).InTheWay).Why);
        }

        await using var last = given.Open();
        Assert.Equal("This entry changed nothing that can be taken back.", Assert.Single((await TakeBack.TryAsync(last, await last.Audit.MaxAsync(a => a.Id, Stop), Stop)).InTheWay).Why);
    }

    [Fact]
    public async Task What_others_had_changed_names_the_new_key_and_can_be_taken_back()
    {
        await given.FillAsync();
        int entry;
        await using (var db = given.Open())
        {
            (await db.Posts.FirstAsync(p => p.Person == "le-former" && p.Manager == ErasureUnderTest.Key, Stop)).Manager = "top";
            db.WriteDown(new(AuditAction.PostChanged, "ad@house.example", "ad", "le-former"), TimeProvider.System);
            await db.SaveChangesAsync(Stop);
            entry = await db.Audit.MaxAsync(a => a.Id, Stop);
        }

        var erased = await given.EraseAsync();
        await using var after = given.Open();
        Assert.True((await TakeBack.RunAsync(after, entry, Stop)).IsDone);
        Assert.True(await after.Posts.AnyAsync(p => p.Person == "le-former" && p.Manager == erased.Key, Stop));
    }

    [Fact]
    public async Task The_database_is_whole_afterwards_also_after_a_second_erasing_and_says_so()
    {
        await given.FillAsync();
        await given.EraseAsync();
        await given.EraseAsync("le-report");
        await using var db = given.Open();
        var words = new StringWriter();
        var database = new Database(db.Database.GetConnectionString()!);
        Assert.Equal(0, await CheckCommand.RunAsync(database, null, TextWriter.Null, words, Stop));
        Assert.Contains("The database is whole", words.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Q(?<word>[a-zA-Z]+)(?<who>\d\d)Q", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Planted();
}
