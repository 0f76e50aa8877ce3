namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own on a free port, with a database in which nobody is yet.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private readonly RunningProgram program;

    private ServedSite(RunningProgram program) => this.program = program;

    /// <summary>http://127.0.0.1:41234.</summary>
    public string Address => FirstStart[..FirstStart.IndexOf("/setup", StringComparison.Ordinal)];

    /// <summary>The address that the first start has told, with its code.</summary>
    public string FirstStart => program.Told;

    public string LastSaid => program.LastSaid;

    public static async Task<ServedSite> StartAsync() =>
        new(await RunningProgram.StartAsync(Directory.CreateTempSubdirectory("careerladder-served-"), "First start: open ", ["serve", "--urls", "http://127.0.0.1:0"]));

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
