namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own, on an empty database with one account that has a password.</summary>
public sealed class PasswordSite : IAsyncDisposable
{
    public const string Email = "ada@house.example";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-account-");
    private RunningProgram? program;

    /// <summary>The first one, as the program said it.</summary>
    public string Password { get; private set; } = "";

    /// <summary>Under a name, as passkeys need it.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        // Said on standard output alone, without the log.
        Password = (await RunningProgram.RunAsync(folder, ["users", "add", Email], ("Logging__LogLevel__Default", "None"), ("Logging__LogLevel__Microsoft", "None"))).Trim();
        program = await RunningProgram.StartAsync(folder, "CareerLadder is open at ", ["serve", "--urls", "http://127.0.0.1:0"]);
        Address = program.Told.Split(' ')[0].Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
    }
}
