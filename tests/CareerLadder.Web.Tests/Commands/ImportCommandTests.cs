using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Tests.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly StringWriter data = new();
    private readonly StringWriter words = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Sourcegraph => Path.Combine(Above("CareerLadder.sln"), "..", "shared", "data", "sourcegraph", "canonical");

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
        words.Dispose();
    }

    [Fact]
    public async Task Brings_a_real_organisation_in_and_again_without_a_change()
    {
        Assert.SkipUnless(Directory.Exists(Sourcegraph), "The real input is not on this machine.");

        Assert.Equal(0, await RunAsync(Sourcegraph));
        Assert.Contains("403", data.ToString(), StringComparison.Ordinal);
        Assert.Contains("Imported into", words.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync(Sourcegraph));
        Assert.Contains("Nothing changes", words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_the_same_career_of_a_real_person_from_the_database_as_from_the_files()
    {
        Assert.SkipUnless(Directory.Exists(Sourcegraph), "The real input is not on this machine.");
        await RunAsync(Sourcegraph);

        await using var db = new Database(folder.Database).Open();
        var kept = new Organisation(await Careers.ReadAsync(db, Stop), RuleBook.Default);
        var told = new Organisation(FolderReader.Read(Sourcegraph).Facts!, RuleBook.Default);

        Assert.Equal(told.Find("P199")!.Career.Stretches.ToArray(), kept.Find("P199")!.Career.Stretches.ToArray());
        Assert.NotEmpty(kept.FlagsOf("P199"));
        Assert.All(told.People, p => Assert.Equal(told.FlagsOf(p.Person.Id), kept.FlagsOf(p.Person.Id)));
        Assert.Equal(new(2023, 3, 1), kept.Find("P199")!.Career.Tours[0].Days.Start);
    }

    [Fact]
    public async Task Tells_what_would_change_without_making_a_database()
    {
        WriteFiles("a,Ann,,,", "a,2020-01-01,,Engineer,Engineer,,,,");

        Assert.Equal(0, await RunAsync(folder.Path, isDry: true));

        Assert.Contains("people                 1          0          0          0          0", data.ToString(), StringComparison.Ordinal);
        Assert.Contains("A dry run: nothing was saved.", words.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.db"));
    }

    [Fact]
    public async Task Tells_each_change_to_what_is_there()
    {
        WriteFiles("a,Ann,,,", "a,2020-01-01,,Engineer,Engineer,,,,");
        await RunAsync(folder.Path);
        WriteFiles("a,Ann,,,", "a,2020-01-01,2024-05-01,Engineer,Engineer,,,,\na,2024-05-01,,,Manager,M5,,,");

        Assert.Equal(0, await RunAsync(folder.Path, isDry: true));

        Assert.Contains("ended    posts         a from 2020-01-01: last day 2024-04-30", data.ToString(), StringComparison.Ordinal);
        Assert.Contains("added    posts         a from 2024-05-01: kind Manager, level “M5”", data.ToString(), StringComparison.Ordinal);
        await using var db = new Database(folder.Database).Open();
        Assert.Single((await Careers.ReadAsync(db, Stop)).Posts);
    }

    [Fact]
    public async Task Refuses_files_with_problems_and_touches_nothing()
    {
        WriteFiles("a,Ann,,,", "a,31 February,,Engineer,Engineer,,,,");

        Assert.Equal(CommandLine.Refused, await RunAsync(folder.Path));

        Assert.Empty(data.ToString());
        Assert.Contains("posts.csv, line 2", words.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.db"));
    }

    [Fact]
    public async Task Reads_a_history_from_elsewhere_through_a_mapping()
    {
        GivenFiles.Write(folder, "history.csv", "who,begin,job\neng,2020-01-01,Engineer\n");
        GivenFiles.Write(folder, "map.json", """{"columns": {"person": "who", "from": "begin", "title": "job"}}""");
        GivenFiles.Write(folder, "none.json", "{");
        var history = Path.Combine(folder.Path, "history.csv");

        Assert.Equal(CommandLine.Refused, await RunAsync(history, map: Path.Combine(folder.Path, "none.json")));
        Assert.Equal(CommandLine.Refused, await RunAsync(history, map: Path.Combine(folder.Path, "absent.json")));
        Assert.False(File.Exists(folder.Database));
        Assert.Equal(0, await RunAsync(history, map: Path.Combine(folder.Path, "map.json")));
        await using var db = new Database(folder.Database).Open();
        Assert.Equal(("eng", "Engineer", new DateOnly(2020, 1, 1)), db.Posts.Select(p => new { p.Person, p.Title, p.From }).AsEnumerable().Select(p => (p.Person, p.Title!, p.From)).Single());
    }

    private Task<int> RunAsync(string from, bool isDry = false, string? map = null)
    {
        data.GetStringBuilder().Clear();
        words.GetStringBuilder().Clear();
        return ImportCommand.RunAsync(new Database(folder.Database), from, isDry, data, words, map, Stop);
    }

    private void WriteFiles(string people, string posts)
    {
        File.WriteAllText(Path.Combine(folder.Path, "people.csv"), $"person,name,email,joined,left\n{people}\n");
        File.WriteAllText(Path.Combine(folder.Path, "posts.csv"), $"person,from,to,title,kind,level,team,manager,employer\n{posts}\n");
    }

    private static string Above(string file)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, file))) at = at.Parent!;
        return at.FullName;
    }
}
