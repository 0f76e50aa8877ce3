using System.CommandLine;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Copies;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder export`: the organisation as a folder that can be imported again, or what is kept about one person.</summary>
internal static class ExportCommand
{
    private const string More = """
        The folder holds what an import reads, pay, intents and practice too: keep it where only you can read it. Imported into an empty
        database it is the same organisation. What has no file, such as goals, conversations and limits, is in a backup.

          careerladder export company
          careerladder export copy --person p17

        With --person it is the copy that somebody has a right to, of all that is kept about them: for people who can no longer sign in.
        Both are written down in the audit. Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make." };
        var person = new Option<string?>("--person") { Description = "Only what is kept about one person, by their key.", HelpName = "KEY" };
        var command = new ExplainedCommand("export", "Write the organisation, or what is kept about one person, into a folder.", More) { folder, person };
        command.SetAction((asked, stop) => RunAsync(Database.Configured(), asked.GetValue(folder)!, asked.GetValue(person), ConfiguredRules.Read(), TimeProvider.System, Console.Error, stop));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string folder, string? person, RuleSettings settings, TimeProvider clock, TextWriter words, CancellationToken stop = default)
    {
        if (database.File is not { } file || !File.Exists(file)) throw new RefusedException($"There is no database at {database.File} yet.");
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) throw new RefusedException($"{folder} is there already, and not empty. Name another folder.");
        using var held = DatabaseInUse.Hold(database);
        await database.PrepareAsync();
        await using var db = database.Open();
        var facts = await Careers.ReadAsync(db, stop);
        PersonCopy? copy = null;
        if (person is not null)
        {
            var by = (await LimitTables.ReadAsync(db, stop)).Over(new(settings.Rules, settings.Company), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            var organisation = new Organisation(facts, by.Rules, by.Company);
            if (organisation.Find(person) is null) throw new RefusedException($"Nobody here has the key {person}.");
            copy = await PersonCopy.ReadAsync(db, organisation, person, clock.GetUtcNow().UtcDateTime, CopyScope.Own);
        }

        db.WriteDown(new(AuditAction.Exported, AuditEntry.CommandLine, About: person, Details: person is null ? "The whole organisation, with pay." : "A copy of their data."), clock);
        await db.SaveChangesAsync(stop);
        try
        {
            // Pay is in it: of whoever else has an account on the machine, nobody reads it.
            if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (copy is not null) CopyFiles.Write(copy, folder);
            else FolderWriter.Write(facts, folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{folder} cannot be written. Check that the disk is not full and that you may write there.", trouble);
        }

        await words.WriteLineAsync($"Exported into {folder}. {(person is null ? "Pay is in it" : "Everything kept about one person is in it")}: keep it where only you can read it.");
        return 0;
    }
}
