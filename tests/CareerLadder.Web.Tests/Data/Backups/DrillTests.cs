using System.Collections.Concurrent;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Backups;

/// <summary>The drill: backups while people save without a pause, each restored elsewhere and compared row by row with what they were told was saved.</summary>
public sealed class DrillTests(ITestOutputHelper output) : IDisposable
{
    private const int Backups = 50;
    private const int Writers = 3;
    private static readonly DateOnly First = new(2020, 1, 1);

    private readonly ScratchFolder folder = new();
    private readonly ConcurrentDictionary<int, int> saved = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_backup_under_writing_holds_all_that_was_acknowledged_before_it_and_nothing_torn()
    {
        var database = new Database(folder.Database);
        await database.PrepareAsync();
        using var over = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(database, writer, over.Token))).ToList();
        try
        {
            while (saved.Count < Writers) await Task.Delay(10);
            for (var n = 0; n < Backups; n++) await DrillAsync(database, n);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(writers);
        }

        output.WriteLine($"{Backups} backups restored and compared while {saved.Values.Sum()} saves were acknowledged.");
        Assert.True(saved.Values.Sum() > Backups, $"{saved.Values.Sum()} saves");
    }

    private async Task DrillAsync(Database database, int n)
    {
        var (file, scratch) = (Path.Combine(folder.Path, $"backup-{n}.db"), Path.Combine(folder.Path, $"restored-{n}.db"));
        var acknowledged = saved.ToDictionary();
        Assert.Equal(0, await BackupCommand.RunAsync(database, file, replace: false, evenSo: false, TextWriter.Null));
        var begun = saved.ToDictionary();
        Assert.Equal(0, await RestoreCommand.RunAsync(new($"Data Source={scratch};Pooling=False"), file, evenSo: false, new FixedClock(Given.Day(Given.Today)), TextWriter.Null));
        Assert.True((await DatabaseCheck.RunAsync(FreshCopy.ToRead(scratch))).IsWhole);
        await using (var db = new Database($"Data Source={scratch};Pooling=False").Open()) await CompareAsync(db, acknowledged, begun);
        File.Delete(file);
        File.Delete(scratch);
    }

    private static async Task CompareAsync(AppDb db, Dictionary<int, int> acknowledged, Dictionary<int, int> after)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Person);
        var posts = (await db.Posts.AsNoTracking().ToListAsync()).ToLookup(p => p.Person);
        var audit = (await db.Audit.AsNoTracking().Where(a => a.Action == AuditAction.Imported).ToListAsync()).ToLookup(a => a.About);
        var rows = 0;
        for (var writer = 0; writer < Writers; writer++)
        {
            var count = int.Parse(people[$"w{writer}"].Name!, System.Globalization.CultureInfo.InvariantCulture);
            // One more may have been saved before the writer heard of it.
            Assert.InRange(count, acknowledged[writer], after[writer] + 1);
            for (var i = 1; i <= count; i++)
            {
                var key = $"w{writer}-{i}";
                Assert.Equal($"Name {i}", people[key].Name);
                Assert.Equal([$"Post {i} a", $"Post {i} b"], posts[key].OrderBy(p => p.From).Select(p => p.Title));
                Assert.Equal(($"w{writer}@house.example", $"Save {i}."), Assert.Single(audit[key].Select(a => (a.By, a.Details!))));
                rows++;
            }
        }

        // Nothing beside: no row of a save that was under way.
        Assert.Equal((rows + Writers, 2 * rows, rows), (people.Count, posts.Sum(p => p.Count()), audit.Sum(a => a.Count())));
    }

    /// <summary>Each save is five rows of four tables, in one transaction: all of them, or none.</summary>
    private async Task WriteAsync(Database database, int writer, CancellationToken over)
    {
        for (var i = 1; !over.IsCancellationRequested; i++)
        {
            await using var db = database.Open();
            var key = $"w{writer}-{i}";
            if (await db.People.SingleOrDefaultAsync(p => p.Person == $"w{writer}", CancellationToken.None) is { } counter) counter.Name = $"{i}";
            else db.People.Add(new() { Person = $"w{writer}", Name = $"{i}" });
            db.People.Add(new() { Person = key, Name = $"Name {i}" });
            db.Posts.AddRange(new PostRow { Person = key, From = First, Title = $"Post {i} a" }, new PostRow { Person = key, From = First.AddYears(1), Title = $"Post {i} b" });
            db.WriteDown(new(AuditAction.Imported, $"w{writer}@house.example", About: key, Details: $"Save {i}."), TimeProvider.System);
            await db.SaveChangesAsync(CancellationToken.None);
            saved[writer] = i;
        }
    }
}
