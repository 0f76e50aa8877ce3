using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>
/// The program as a process of its own, in a folder of its own. All that it says is kept, and searched when it ends: pay and what people
/// wrote never reach a log.
/// </summary>
public sealed class RunningProgram : IAsyncDisposable
{
    // Whatever else is text in the database is for everyone's eyes, or says who somebody is.
    private static readonly string[] ForEveryone = ["Acceptance", "Accounts", "Audit", "AuditHead", "Expectations", "Invitations", "Levels", "Openings", "Passkeys", "Posts", "ProtectionKeys", "Sessions", "__EFMigrationsHistory"];

    private readonly DirectoryInfo folder;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? program;

    private RunningProgram(DirectoryInfo folder) => this.folder = folder;

    /// <summary>What stood behind the words that were waited for.</summary>
    public string Told { get; private set; } = "";

    /// <summary>The last of what the program said, for when something goes wrong.</summary>
    public string LastSaid
    {
        get
        {
            lock (said) return said.ToString(Math.Max(0, said.Length - 6000), Math.Min(said.Length, 6000));
        }
    }

    /// <summary>Starts it, and waits until it says a line that begins so.</summary>
    /// <param name="folder">For all that it keeps, also where it makes a scratch folder; gone afterwards.</param>
    public static async Task<RunningProgram> StartAsync(DirectoryInfo folder, string says, string[] words, params (string Name, string Value)[] settings)
    {
        var running = new RunningProgram(folder);
        var how = Start(folder, words, settings);
        running.program = how;
        how.OutputDataReceived += (_, line) => running.Hear(line.Data, says);
        how.ErrorDataReceived += (_, line) => running.Hear(line.Data, says);
        how.EnableRaisingEvents = true;
        how.Exited += (_, _) => running.told.TrySetException(new InvalidOperationException("The program ended before it was open:\n" + running.LastSaid));
        how.BeginOutputReadLine();
        how.BeginErrorReadLine();
        running.Told = await running.told.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return running;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> RunAsync(DirectoryInfo folder, string[] words, params (string Name, string Value)[] settings)
    {
        using var command = Start(folder, words, settings);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var errors = command.StandardError.ReadToEndAsync(patience.Token);
        var text = await command.StandardOutput.ReadToEndAsync(patience.Token);
        await command.WaitForExitAsync(patience.Token);
        return command.ExitCode == 0 ? text : throw new InvalidOperationException(await errors);
    }

    public async ValueTask DisposeAsync()
    {
        var secrets = Secrets();
        if (program is { HasExited: false })
        {
            // Asked politely, it clears its scratch folder away.
            using var ask = Process.Start("kill", ["-TERM", $"{program.Id}"]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await program.WaitForExitAsync(patience.Token).ContinueWith(_ => program.Kill(entireProcessTree: true), TaskScheduler.Default);
        }

        program?.Dispose();
        folder.Delete(recursive: true);
        string all;
        lock (said) all = said.ToString();
        Assert.Contains("Executed DbCommand", all, StringComparison.Ordinal);
        Assert.Empty(Found(all, secrets));
    }

    /// <summary>Those that were said: each as it stands, an amount as a number of its own.</summary>
    internal static IReadOnlyList<string> Found(string said, IEnumerable<string> secrets) =>
        [.. secrets.Where(secret => PlacesOf(said, secret).Any(at => !secret.All(char.IsAsciiDigit) || (IsApart(said, at - 1) && IsApart(said, at + secret.Length))))];

    private static IEnumerable<int> PlacesOf(string said, string secret)
    {
        for (var at = said.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = said.IndexOf(secret, at + 1, StringComparison.Ordinal)) yield return at;
    }

    private static bool IsApart(string said, int at) => at < 0 || at >= said.Length || !char.IsAsciiLetterOrDigit(said[at]);

    /// <summary>Pay of six digits and more, which is no port and no number of a row, and every sentence that somebody wrote.</summary>
    private List<string> Secrets()
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles("*.db", SearchOption.AllDirectories))
        {
            using var database = new SqliteConnection($"Data Source={file.FullName};Mode=ReadOnly;Pooling=False");
            database.Open();
            foreach (var table in Read(database, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]!).Except(ForEveryone, StringComparer.Ordinal))
            {
                foreach (var value in Read(database, $"SELECT * FROM \"{table}\"").SelectMany(row => row))
                {
                    if (Written(value, isPay: table == "Pay") is { } written) secrets.Add(written);
                }
            }
        }

        return [.. secrets];
    }

    private static string? Written(object? value, bool isPay) => value switch
    {
        string words when isPay && decimal.TryParse(words, CultureInfo.InvariantCulture, out var amount) && amount >= 100_000 => amount.ToString("0.##", CultureInfo.InvariantCulture),
        string { Length: >= 20 } words when words.Contains(' ', StringComparison.Ordinal) => words,
        _ => null,
    };

    private static IEnumerable<object?[]> Read(SqliteConnection database, string sql)
    {
        using var asked = database.CreateCommand();
#pragma warning disable CA2100 // The names of our own tables
        asked.CommandText = sql;
#pragma warning restore CA2100
        using var reader = asked.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            yield return row;
        }
    }

    private static Process Start(DirectoryInfo folder, string[] words, (string Name, string Value)[] settings)
    {
        var how = new ProcessStartInfo("dotnet", [DemoSite.Program, .. words])
        {
            WorkingDirectory = DemoSite.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["TMPDIR"] = folder.FullName,
                ["ConnectionStrings__CareerLadder"] = $"Data Source={Path.Combine(folder.FullName, "careerladder.db")}",
                // Every question to the database, and whatever else somebody would turn on who looks for an error.
                ["Logging__LogLevel__Default"] = "Debug",
                ["Logging__LogLevel__Microsoft"] = "Information",
            },
        };
        foreach (var (name, value) in settings) how.Environment[name] = value;
        return Process.Start(how)!;
    }

    private void Hear(string? line, string says)
    {
        lock (said) said.AppendLine(line);
        if (line?.StartsWith(says, StringComparison.Ordinal) is true) told.TrySetResult(line[says.Length..]);
    }
}
