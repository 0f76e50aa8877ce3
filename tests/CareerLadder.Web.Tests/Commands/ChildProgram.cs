using System.Diagnostics;

namespace CareerLadder.Web.Tests.Commands;

/// <summary>The program as a process of its own, on a database of a test's own.</summary>
internal static class ChildProgram
{
    private static string Dll => typeof(Program).Assembly.Location;

    public static Process Start(ScratchFolder folder, params string[] words) => Begin(folder, "dotnet", [Dll, .. words]);

    /// <summary>With no file of more than so many KB: what a full disk is to a small one.</summary>
    public static Process StartWithoutRoom(ScratchFolder folder, int kilobytes, params string[] words) =>
        Begin(folder, "bash", ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"", "bash", Dll, .. words]);

    public static async Task<(int Status, string Words)> EndAsync(Process program)
    {
        using (program)
        {
            var words = program.StandardError.ReadToEndAsync();
            await program.StandardOutput.ReadToEndAsync();
            await program.WaitForExitAsync();
            return (program.ExitCode, (await words).Trim());
        }
    }

    private static Process Begin(ScratchFolder folder, string file, string[] words) => Process.Start(new ProcessStartInfo(file, words)
    {
        UseShellExecute = false,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        // The runtime's own pages would count as files, too.
        Environment = { ["ConnectionStrings__CareerLadder"] = folder.Database, ["DOTNET_EnableWriteXorExecute"] = "0" },
    })!;
}
