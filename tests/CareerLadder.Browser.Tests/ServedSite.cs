using System.Diagnostics;
using System.Text;

namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own on a free port, with a database in which nobody is yet.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-served-");
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> firstStart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? program;

    private ServedSite()
    {
    }

    /// <summary>http://127.0.0.1:41234.</summary>
    public string Address => FirstStart[..FirstStart.IndexOf("/setup", StringComparison.Ordinal)];

    /// <summary>The address that the first start has told, with its code.</summary>
    public string FirstStart { get; private set; } = "";

    public string LastSaid
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    public static async Task<ServedSite> StartAsync()
    {
        var site = new ServedSite();
        site.program = Process.Start(new ProcessStartInfo("dotnet", [DemoSite.Program, "serve", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = DemoSite.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__CareerLadder"] = $"Data Source={Path.Combine(site.folder.FullName, "careerladder.db")}" },
        })!;
        site.program.OutputDataReceived += (_, line) => site.Hear(line.Data);
        site.program.ErrorDataReceived += (_, line) => site.Hear(line.Data);
        site.program.EnableRaisingEvents = true;
        site.program.Exited += (_, _) => site.firstStart.TrySetException(new InvalidOperationException("The program ended before it was open:\n" + site.LastSaid));
        site.program.BeginOutputReadLine();
        site.program.BeginErrorReadLine();
        site.FirstStart = await site.firstStart.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        program!.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        const string Says = "First start: open ";
        lock (said) said.AppendLine(line);
        if (line?.StartsWith(Says, StringComparison.Ordinal) is true) firstStart.TrySetResult(line[Says.Length..]);
    }
}
