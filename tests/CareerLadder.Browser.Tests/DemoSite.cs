using System.Diagnostics;
using System.Reflection;
using System.Text;
using CareerLadder.Browser.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder demo` as a process of its own on a free port, and one browser; both serve all tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private static readonly string[] ChromiumOptions =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Metadata("RepoRoot");

    /// <summary>What `dotnet` runs as careerladder.</summary>
    public static string Program { get; } = Metadata("Program");

    public string Address { get; private set; } = "";

    public IBrowser Browser => browser!;

    /// <summary>The last of what the program said, for when something goes wrong.</summary>
    public string LastSaid
    {
        get
        {
            lock (said) return said.ToString(Math.Max(0, said.Length - 6000), Math.Min(said.Length, 6000));
        }
    }

    public async ValueTask InitializeAsync()
    {
        program = Process.Start(new ProcessStartInfo("dotnet", [Program, "demo", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.EnableRaisingEvents = true;
        program.Exited += (_, _) => open.TrySetException(new InvalidOperationException("The program ended before it was open:\n" + said));
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        Address = await open.Task.WaitAsync(TimeSpan.FromSeconds(60));

        // Tests share the machine with each other and with whatever else it is doing.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = ChromiumOptions });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is { HasExited: false })
        {
            // Asked politely, it clears its scratch folder away; a plain Kill would leave it behind.
            using var ask = Process.Start("kill", ["-TERM", $"{program.Id}"]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await program.WaitForExitAsync(patience.Token).ContinueWith(_ => program.Kill(entireProcessTree: true), TaskScheduler.Default);
        }

        program?.Dispose();
    }

    private static string Chromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium on the PATH: run tests/run, or install it (apt-get install chromium).");
    }

    private static string Metadata(string key) =>
        typeof(DemoSite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == key).Value!;

    private void Hear(string? line)
    {
        const string Says = "CareerLadder is open at ";
        lock (said) said.AppendLine(line);
        if (line?.StartsWith(Says, StringComparison.Ordinal) is true)
            open.TrySetResult(line[Says.Length..].Split(' ')[0].TrimEnd('/'));
    }
}
