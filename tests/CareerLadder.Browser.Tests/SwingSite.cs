using System.Globalization;

namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own: Ada went back to engineering nine days ago, and Grace works with her; each can sign in.</summary>
public sealed class SwingSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-swing-");
    private readonly Dictionary<string, string> passwords = [];
    private RunningProgram? program;

    public string Address { get; private set; } = "";

    public string PasswordOf(string who) => passwords[who];

    public static string EmailOf(string who) => $"{who}@house.example";

    public async Task StartAsync(DateOnly today)
    {
        var swung = today.AddDays(-9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var files = folder.CreateSubdirectory("files").FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "people.csv"), "person,name,joined,practised_before,managed_before\nada,Ada Quinn,2016-01-01,4,0\ngrace,Grace Okoro,2018-01-01,3,0\n");
        await File.WriteAllTextAsync(Path.Combine(files, "posts.csv"), $"person,from,kind,title\nada,2016-01-01,engineer,Engineer\nada,2022-03-01,manager,Engineering Manager\nada,{swung},engineer,Staff Engineer\ngrace,2018-01-01,engineer,Engineer\n");
        await RunAsync("import", files);
        foreach (var who in (string[])["ada", "grace"]) passwords[who] = await RunAsync("users", "add", EmailOf(who), "--person", who);
        program = await RunningProgram.StartAsync(folder, "CareerLadder is open at ", ["serve", "--urls", "http://127.0.0.1:0"]);
        Address = program.Told.Split(' ')[0].TrimEnd('/');
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
    }

    // Said on standard output alone, without the log.
    private async Task<string> RunAsync(params string[] words) =>
        (await RunningProgram.RunAsync(folder, words, ("Logging__LogLevel__Default", "None"), ("Logging__LogLevel__Microsoft", "None"))).Trim();
}
