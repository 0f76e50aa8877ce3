using System.CommandLine;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder restore`: puts a backup in the place of the database, and keeps that one beside it.</summary>
internal static class RestoreCommand
{
    private const string More = """
        Stop the site first. The backup is checked before anything is touched, and brought up to this version of the program. The database
        that was there keeps all it holds, under another name beside it: delete it once you are sure.
        Accounts, passwords and sessions are as they were then, too: whoever was shut out since can come in again.

          careerladder restore /backups/careerladder.db

        Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var evenSo = new Option<bool>("--even-so") { Description = "Also if the check finds that something in the backup was changed by other hands." };
        var command = new ExplainedCommand("restore", "Put a backup in the place of the database.", More) { file, evenSo };
        command.SetAction((asked, _) => BackupCommand.StoppableAsync(
            stop => RunAsync(Database.Configured(), asked.GetValue(file)!, asked.GetValue(evenSo), TimeProvider.System, Console.Error, stop), "Nothing was restored: the database is as it was."));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string file, bool evenSo, TimeProvider clock, TextWriter words, CancellationToken stop = default)
    {
        using var progress = Progress.OnTerminal;
        var restored = await Restore.RunAsync(database, file, evenSo, clock, new StepsOn(progress), stop);
        progress?.Dispose();
        await words.WriteLineAsync($"Restored {file} into {database.File}{(restored.WasOlder ? ", and brought it up to this version" : "")}. Accounts, passwords and sessions are as they were then.");
        if (restored.Kept is { } kept) await words.WriteLineAsync($"What was there before is kept whole in {kept}. Delete it once you are sure: pay is in it.");
        return 0;
    }
}
