using System.Reflection;
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

    private RunningProgram? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Metadata("RepoRoot");

    /// <summary>What `dotnet` runs as careerladder.</summary>
    public static string Program { get; } = Metadata("Program");

    public string Address { get; private set; } = "";

    public IBrowser Browser => browser!;

    /// <summary>The last of what the program said, for when something goes wrong.</summary>
    public string LastSaid => program!.LastSaid;

    public async ValueTask InitializeAsync()
    {
        program = await RunningProgram.StartAsync(Directory.CreateTempSubdirectory("careerladder-tried-"), "CareerLadder is open at ", ["demo", "--urls", "http://127.0.0.1:0"]);
        Address = program.Told.Split(' ')[0].TrimEnd('/');

        // Tests share the machine with each other and with whatever else it is doing.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync().WaitAsync(TimeSpan.FromMinutes(1));
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = ChromiumOptions });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null)
            await program.DisposeAsync();
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
}
