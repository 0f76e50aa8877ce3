using System.Diagnostics;
using System.Globalization;

namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own: Ada went back to engineering nine days ago, and Grace works with her; each can sign in.</summary>
public sealed class SwingSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-swing-");
    private readonly Dictionary<string, string> passwords = [];
    private Process? program;

    public string Address { get; private set; } = "";

    public string PasswordOf(string who) => passwords[who];

    public static string EmailOf(string who) => $"{who}@house.example";

    public async Task StartAsync(DateOnly today)
    {
        var swung = today.AddDays(-9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.csv"), "person,name,joined,practised_before,managed_before\nada,Ada Quinn,2016-01-01,4,0\ngrace,Grace Okoro,2018-01-01,3,0\n");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "posts.csv"), $"person,from,kind,title\nada,2016-01-01,engineer,Engineer\nada,2022-03-01,manager,Engineering Manager\nada,{swung},engineer,Staff Engineer\ngrace,2018-01-01,engineer,Engineer\n");
        await SayAsync("import", folder.FullName);
        foreach (var who in (string[])["ada", "grace"]) passwords[who] = await SayAsync("users", "add", EmailOf(who), "--person", who);
        program = Start("serve", "--urls", "http://127.0.0.1:0");
        const string Says = "CareerLadder is open at ";
        while (Address.Length == 0 && await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal)) Address = line[Says.Length..].Split(' ')[0].TrimEnd('/');
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            program.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task<string> SayAsync(params string[] words)
    {
        using var said = Start(words);
        var text = await said.StandardOutput.ReadToEndAsync();
        await said.WaitForExitAsync();
        return said.ExitCode == 0 ? text.Trim() : throw new InvalidOperationException($"{string.Join(' ', words)}: {text}");
    }

    private Process Start(params string[] words) => Process.Start(new ProcessStartInfo("dotnet", [DemoSite.Program, .. words])
    {
        WorkingDirectory = DemoSite.Root,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        Environment = { ["ConnectionStrings__CareerLadder"] = $"Data Source={Path.Combine(folder.FullName, "careerladder.db")}" },
    })!;
}
