using System.Diagnostics;

namespace CareerLadder.Browser.Tests;

/// <summary>`careerladder serve` as a process of its own, on an empty database with one account that has a password.</summary>
public sealed class PasswordSite : IAsyncDisposable
{
    public const string Email = "ada@house.example";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-account-");
    private Process? program;

    /// <summary>The first one, as the program said it.</summary>
    public string Password { get; private set; } = "";

    /// <summary>Under a name, as passkeys need it.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        using var add = Start("users", "add", Email);
        Password = (await add.StandardOutput.ReadToEndAsync()).Trim();
        await add.WaitForExitAsync();
        program = Start("serve", "--urls", "http://127.0.0.1:0");
        const string Says = "CareerLadder is open at ";
        while (Address.Length == 0 && await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal)) Address = line[Says.Length..].Split(' ')[0].Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
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

    private Process Start(params string[] words) => Process.Start(new ProcessStartInfo("dotnet", [DemoSite.Program, .. words])
    {
        WorkingDirectory = DemoSite.Root,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        Environment = { ["ConnectionStrings__CareerLadder"] = $"Data Source={Path.Combine(folder.FullName, "careerladder.db")}" },
    })!;
}
