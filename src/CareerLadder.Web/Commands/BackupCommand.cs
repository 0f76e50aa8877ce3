using System.CommandLine;
using System.Runtime.InteropServices;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder backup`: a whole copy of the database in one file, made while people work.</summary>
internal static class BackupCommand
{
    private const string More = """
        The copy is of one moment: all that was saved before it, and nothing half. It is checked from end to end before the file is there.
        It holds everything, pay and what opens people's accounts too: only this user may read it, and you keep it so.

          careerladder backup /backups/careerladder.db
          careerladder backup /backups/careerladder.db --replace

        Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The file to make." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of a file that is there." };
        var evenSo = new Option<bool>("--even-so") { Description = "Also if the check finds that something in the database was changed by other hands." };
        var command = new ExplainedCommand("backup", "Copy the whole database into a file while people work.", More) { file, replace, evenSo };
        command.SetAction((asked, _) => StoppableAsync(
            stop => RunAsync(Database.Configured(), asked.GetValue(file)!, asked.GetValue(replace), asked.GetValue(evenSo), Console.Error, stop), "No backup was made, and nothing was left behind."));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string file, bool replace, bool evenSo, TextWriter words, CancellationToken stop = default)
    {
        if (database.File is not { } source || !File.Exists(source)) throw new RefusedException($"There is no database at {database.File} yet.");
        if (Path.GetFullPath(file) == Path.GetFullPath(source)) throw new RefusedException($"{file} is the database itself. Name another file.");
        if (Directory.Exists(file)) throw new RefusedException($"{file} is a folder. Name a file in it.");
        if (!replace && File.Exists(file)) throw new RefusedException($"{file} is there already. Name another file, or add --replace.");
        using var held = DatabaseInUse.Hold(database);
        using var progress = Progress.OnTerminal;
        using var copy = await FreshCopy.MakeAsync(FreshCopy.ToCopy(source), source, file, new StepsOn(progress), stop);
        progress?.Dispose();
        if (copy.Check.Refusal is { } refusal) throw new RefusedException($"{source} cannot be backed up: {refusal}.");
        foreach (var fault in copy.Check.Faults) await words.WriteLineAsync(fault);
        if (!copy.Check.IsWhole && !evenSo) throw new RefusedException("So no backup was made. To keep a copy of the database as it is, add --even-so.");
        var bytes = copy.Size;
        copy.KeepAs(file, replace);
        await words.WriteLineAsync($"{(copy.Check.IsWhole ? "Backed up, checked and whole" : "Backed up as it is")}: {file}, {Sizes.Of(bytes)}. Pay is in it: keep it where only you can read it.");
        return 0;
    }

    /// <summary>Lets Ctrl+C end a command in its own time, so that nothing is left behind.</summary>
    internal static async Task<int> StoppableAsync(Func<CancellationToken, Task<int>> run, string stopped)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await run(stop.Token);
        }
        catch (OperationCanceledException ended) when (stop.IsCancellationRequested)
        {
            throw new RefusedException($"Stopped. {stopped}", ended);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
