using System.CommandLine;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder check`: whether the database is whole, and the audit as it was written.</summary>
internal static class CheckCommand
{
    private const string More = """
        Nothing is changed. The hash of the newest entry is printed: keep it somewhere else, and give it the next time. Whoever may write
        to the database could otherwise write the whole audit anew.

          careerladder check
          careerladder check --newest 5f1c…

        Exit status: 0 all is well, 1 something is not, 2 wrong usage.
        """;

    public static Command Make()
    {
        var newest = new Option<string?>("--newest") { Description = "The hash of an earlier check, which must still be in the audit.", HelpName = "HASH" };
        var command = new ExplainedCommand("check", "Check that the database is whole, and that nobody changed the audit.", More) { newest };
        command.SetAction((asked, stop) => RunAsync(Database.Configured(), asked.GetValue(newest), Console.Out, Console.Error, stop));
        return command;
    }

    internal static async Task<int> RunAsync(Database database, string? kept, TextWriter data, TextWriter words, CancellationToken stop = default)
    {
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        if (!File.Exists(file)) throw new RefusedException($"There is no database at {file} yet.");
        await using var db = database.Open();
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) throw new RefusedException("The database is of an earlier version of this program. Run careerladder migrate first.");
        var faults = await FaultsAsync(db, stop);
        var audit = await AuditCheck.RunAsync(db, kept, stop: stop);
        foreach (var fault in faults) await words.WriteLineAsync(fault);
        if (audit.Fault is { } broken) await words.WriteLineAsync($"The audit was changed. {broken}");
        if (faults.Count > 0 || audit.Fault is not null) return CommandLine.Refused;
        await words.WriteLineAsync($"The database is whole, and the {audit.Rows} entries of its audit are as they were written. The newest one's hash:");
        await data.WriteLineAsync(audit.Newest);
        return 0;
    }

    // See https://www.sqlite.org/pragma.html#pragma_integrity_check: the one row "ok", or what is wrong; the other answers only with what is wrong.
    private static async Task<List<string>> FaultsAsync(AppDb db, CancellationToken stop)
    {
        var faults = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(stop);
        faults.Remove("ok");
        var orphans = await db.Database.SqlQueryRaw<string>("""SELECT "table" AS Value FROM pragma_foreign_key_check""").ToListAsync(stop);
        return [.. faults.Select(f => $"The database is damaged: {f}. Restore a backup."), .. orphans.Distinct().Select(t => $"Rows of {t} belong to nothing that is there.")];
    }
}
