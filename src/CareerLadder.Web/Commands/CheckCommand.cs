using System.CommandLine;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder check`: whether the database, or a backup of it, is whole, and the audit as it was written.</summary>
internal static class CheckCommand
{
    private const string More = """
        Nothing is changed. The hash of the newest entry is printed: keep it somewhere else, and give it the next time. Whoever may write
        to the database could otherwise write the whole audit anew.

          careerladder check
          careerladder check --newest 5f1c…
          careerladder check /backups/careerladder.db

        Exit status: 0 all is well, 1 something is not, 2 wrong usage.
        """;

    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "A backup to check. Without it, the database itself.", Arity = ArgumentArity.ZeroOrOne };
        var newest = new Option<string?>("--newest") { Description = "The hash of an earlier check, which must still be in the audit.", HelpName = "HASH" };
        var command = new ExplainedCommand("check", "Check that the database, or a backup, is whole, and that nobody changed the audit.", More) { file, newest };
        command.SetAction((asked, stop) => asked.GetValue(file) is { } backup
            ? RunBackupAsync(backup, asked.GetValue(newest), Console.Out, Console.Error, stop)
            : RunAsync(Database.Configured(), asked.GetValue(newest), Console.Out, Console.Error, stop));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string? kept, TextWriter data, TextWriter words, CancellationToken stop = default)
    {
        if (database.File is not { } file || !File.Exists(file)) throw new RefusedException($"There is no database at {database.File} yet.");
        var check = await CheckAsync(database.ConnectionString, kept, stop);
        if (check.Kind == DatabaseKind.Older) throw new RefusedException("The database is of an earlier version of this program. Run careerladder migrate first.");
        return await TellAsync(check, "The database", data, words);
    }

    /// <summary>Of an earlier version or not: a backup is migrated when it is restored.</summary>
    internal static async Task<int> RunBackupAsync(string file, string? kept, TextWriter data, TextWriter words, CancellationToken stop = default)
    {
        if (!File.Exists(file)) throw new RefusedException($"There is no file {file}.");
        return await TellAsync(await CheckAsync(FreshCopy.ToRead(file), kept, stop), "The backup", data, words);
    }

    private static async Task<DatabaseCheck> CheckAsync(string connectionString, string? kept, CancellationToken stop)
    {
        using var progress = Progress.OnTerminal;
        return await DatabaseCheck.RunAsync(connectionString, kept, new StepsOn(progress), stop);
    }

    private static async Task<int> TellAsync(DatabaseCheck check, string what, TextWriter data, TextWriter words)
    {
        foreach (var damage in check.Damage) await words.WriteLineAsync($"{what} is damaged: {damage}. Restore a backup.");
        foreach (var fault in check.Faults) await words.WriteLineAsync(fault);
        if (!check.IsWhole) return CommandLine.Refused;
        if (check.Refusal is { } refusal) throw new RefusedException($"{what} cannot be checked: {refusal}.");
        await words.WriteLineAsync($"{what} is whole, and the {check.Rows} entries of its audit are as they were written. The newest one's hash:");
        await data.WriteLineAsync(check.Newest);
        return 0;
    }
}
