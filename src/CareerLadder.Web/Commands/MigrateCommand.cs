using System.CommandLine;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder migrate`: what serving does to the database at its start, without serving.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Bring the database's tables up to this version of the program. Serving does so at its start; this does nothing else.");
        command.SetAction((_, _) => RunAsync(Database.Configured(), Console.Error));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, TextWriter words)
    {
        using var held = DatabaseInUse.Hold(database);
        var line = await database.PrepareAsync();
        await words.WriteLineAsync($"Up to date. {line}");
        return 0;
    }
}
