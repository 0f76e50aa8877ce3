using System.Diagnostics;
using System.Reflection;

namespace CareerLadder.Benchmarks;

/// <summary>The program as people start it, in a process of its own, on a scratch folder that is cleared away at the end.</summary>
internal sealed class WholeProgram : IDisposable
{
    // One that was published, say, starts sooner than the one that was just built.
    private static readonly string Dll = Environment.GetEnvironmentVariable("CAREERLADDER_PROGRAM") ?? typeof(WholeProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "Program").Value!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("careerladder-figures-").FullName;

    /// <summary>The file that it works on.</summary>
    public string Database => Path.Combine(Folder, "careerladder.db");

    /// <summary>Runs one command to its end. Answers with what it printed as data; whoever wants none of it reads nothing into memory.</summary>
    public async Task<string> RunAsync(params string[] words)
    {
        using var program = Start(words);
        program.ErrorDataReceived += static (_, _) => { };
        program.BeginErrorReadLine();
        var data = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return program.ExitCode == 0 ? data : throw new InvalidOperationException($"`{string.Join(' ', words)}` ended with {program.ExitCode}.");
    }

    /// <summary>Runs one command with its data thrown away: how long it took, and the most memory it held at once.</summary>
    public async Task<(TimeSpan Took, double PeakMegabytes, long Bytes)> TimeAsync(params string[] words)
    {
        var clock = Stopwatch.StartNew();
        using var program = Start(words);
        program.ErrorDataReceived += static (_, _) => { };
        program.BeginErrorReadLine();
        var buffer = new byte[1 << 16];
        long bytes = 0;
        var peak = 0L;
        while (await program.StandardOutput.BaseStream.ReadAsync(buffer) is > 0 and var read)
        {
            bytes += read;
            // The kernel keeps the high-water mark itself; it only has to be read before the process is gone.
            program.Refresh();
            if (!program.HasExited) peak = Math.Max(peak, program.PeakWorkingSet64);
        }

        await program.WaitForExitAsync();
        if (program.ExitCode != 0) throw new InvalidOperationException($"`{string.Join(' ', words)}` ended with {program.ExitCode}.");
        return (clock.Elapsed, peak / 1e6, bytes);
    }

    /// <summary>Serves the site, and answers with its address as soon as it is open.</summary>
    public async Task<(Process Program, Uri Address)> ServeAsync()
    {
        const string Says = "CareerLadder is open at ";
        var program = Start("serve", "--urls", "http://127.0.0.1:0");
        var open = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return (program, await open.Task.WaitAsync(TimeSpan.FromMinutes(1)));

        void Hear(string? line)
        {
            if (line?.StartsWith(Says, StringComparison.Ordinal) is true) open.TrySetResult(new(line[Says.Length..].Split(' ')[0]));
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>One command, to be waited for or killed by whoever asked for it.</summary>
    public Process Start(params string[] words)
    {
        var how = new ProcessStartInfo("dotnet", [Dll, .. words]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        how.Environment["ConnectionStrings__CareerLadder"] = $"Data Source={Database}";
        return Process.Start(how)!;
    }
}
