using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks;

/// <summary>
/// `backup` of 10,000 people while three visitors save without a pause, then `check` and `restore`, each as a whole process: how long it
/// takes, the most memory it holds, and the longest that a save had to wait, before and meanwhile.
/// </summary>
internal static class BackupFigures
{
    private const int People = 10_000;
    private const int Times = 5;
    private const int Typists = 3;
    private const string Email = "somebody@company.example";

    public static async Task<int> MeasureAsync()
    {
        using var program = new WholeProgram();
        var files = Path.Combine(program.Folder, "files");
        var facts = ManyCareers.Make(People);
        FolderWriter.Write(facts, files);
        await program.RunAsync("import", files);
        var password = (await program.RunAsync("users", "add", Email, "--person", ManyCareers.AManagerOf(facts).Manager)).Trim();
        var backup = Path.Combine(program.Folder, "backup.db");
        var (site, address) = await program.ServeAsync();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
            await PageFigures.SignInAsync(client, Email, password);
            await SavesAsync(client, Task.Delay(TimeSpan.FromSeconds(10)));
            Print("nothing else going on", await SavesAsync(client, Task.Delay(TimeSpan.FromSeconds(5))));
            for (var i = 0; i < Times; i++)
            {
                File.Delete(backup);
                var made = TimeAsync(program, "backup", backup);
                var saves = await SavesAsync(client, made);
                Tell("backup while people save", await made, new FileInfo(backup).Length);
                Print("during the backup", saves);
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            site.Dispose();
        }

        for (var i = 0; i < Times; i++) Tell("check", await TimeAsync(program, "check"), new FileInfo(program.Database).Length);
        for (var i = 0; i < Times; i++)
        {
            Tell("restore", await TimeAsync(program, "restore", backup), new FileInfo(program.Database).Length);
            // What was there is set aside under the second it happened in.
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return 0;
    }

    private static async Task<List<double>> SavesAsync(HttpClient client, Task until)
    {
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Typists).Select(async typist =>
        {
            for (var i = 1; !until.IsCompleted; i++)
            {
                var clock = Stopwatch.GetTimestamp();
                using var answer = await client.PutAsJsonAsync(new Uri($"/drafts/typed-{typist}", UriKind.Relative), new { Text = $"{i}", Version = 0 });
                if (answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.Method != HttpMethod.Put) throw new InvalidOperationException($"A save was answered with {answer.StatusCode}.");
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }
        }));
        return [.. times.Order()];
    }

    private static async Task<(TimeSpan Took, double PeakMegabytes)> TimeAsync(WholeProgram program, params string[] words)
    {
        var clock = Stopwatch.StartNew();
        using var command = program.Start(words);
        command.OutputDataReceived += static (_, _) => { };
        command.ErrorDataReceived += static (_, _) => { };
        command.BeginOutputReadLine();
        command.BeginErrorReadLine();
        var (peak, over) = (0L, command.WaitForExitAsync());
        while (await Task.WhenAny(over, Task.Delay(20)) != over)
        {
            command.Refresh();
            if (!command.HasExited) peak = Math.Max(peak, command.PeakWorkingSet64);
        }

        return command.ExitCode == 0 ? (clock.Elapsed, peak / 1e6) : throw new InvalidOperationException($"`{string.Join(' ', words)}` ended with {command.ExitCode}.");
    }

    private static void Tell(string what, (TimeSpan Took, double PeakMegabytes) figures, long bytes) =>
        Console.WriteLine($"{what}: {figures.Took.TotalSeconds:0.0} s, {figures.PeakMegabytes:0} MB at most, a file of {bytes / 1e6:0} MB");

    private static void Print(string when, List<double> times) => Console.WriteLine(
        $"  saves with {when}: {times.Count}, median {times[times.Count / 2]:0.0} ms, 99 of 100 within {times[times.Count * 99 / 100]:0} ms, longest {times[^1]:0} ms");
}
