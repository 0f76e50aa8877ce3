using System.Diagnostics;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;

namespace CareerLadder.Benchmarks;

/// <summary>What came of killing the program while it brought databases of earlier versions up to this one.</summary>
/// <param name="Midway">Of the kills, those that left a save half done on the disk.</param>
/// <param name="Faults">What the next start did not put right, each a sentence.</param>
internal sealed record MigrationKills(int Kills, int Before, int Midway, int After, IReadOnlyList<string> Faults);

/// <summary>
/// `migrate` killed with signal 9 at a random moment, from every earlier version in turn and with rows in every table; then one start that must end well, with the
/// tables of a new database, every row that was there, and the database whole. Run by the tests a few times, and here as often as one likes.
/// </summary>
internal static class KilledMigrations
{
    public static async Task<int> MeasureAsync(string[] args)
    {
        var kills = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 160;
        var clock = Stopwatch.StartNew();
        var came = await RunAsync(kills, seed: args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 1);
        Console.WriteLine($"{came.Kills} kills in {clock.Elapsed.TotalMinutes:0.0} min, from {OldDatabase.Versions().Count} earlier versions: {came.Before} before anything was changed, {came.Midway} with a save half done on the disk, {came.After} after it; {came.Faults.Count} ended badly");
        foreach (var fault in came.Faults) Console.WriteLine(fault);
        return came.Faults.Count == 0 ? 0 : 1;
    }

    public static async Task<MigrationKills> RunAsync(int kills, int seed)
    {
        using var program = new WholeProgram();
        var random = new Random(seed);
        var fresh = Path.Combine(program.Folder, "fresh.db");
        await new Database(OldDatabase.ToOpen(fresh)).PrepareAsync();
        var wanted = await OldDatabase.SchemaAsync(fresh);
        var old = new List<OldDatabase>();
        foreach (var version in OldDatabase.Versions()) old.Add(await OldDatabase.MakeAsync(version, Path.Combine(program.Folder, $"{version}.db")));
        var faults = new List<string>();
        int before = 0, midway = 0, after = 0;
        for (var k = 0; k < kills; k++)
        {
            // The first of all first, because most is to be done there; and none is left out.
            var from = old[k % old.Count];
            foreach (var left in Directory.EnumerateFiles(program.Folder, "careerladder.db*")) File.Delete(left);
            File.Copy(from.File, program.Database);
            await KillAsync(program, random);
            if (new FileInfo(program.Database + "-journal") is { Exists: true, Length: > 0 }) midway++;
            else if (await KindAsync(program.Database) == DatabaseKind.Older) before++;
            else after++;
            if (await EndsBadlyAsync(program, from, wanted, isWhole: k % 4 == 0) is { } fault) faults.Add($"Kill {k}, from {Path.GetFileNameWithoutExtension(from.File)}: {fault}");
        }

        return new(kills, before, midway, after, faults);
    }

    // Most of the time is the program's start: half of the kills wait for the first sign that the tables are being changed.
    private static async Task KillAsync(WholeProgram program, Random random)
    {
        using var migrate = program.Start("migrate");
        var isAimed = random.Next(4) > 0;
        var clock = Stopwatch.StartNew();
        while (isAimed && !migrate.HasExited && clock.Elapsed < TimeSpan.FromSeconds(30) && !File.Exists(program.Database + "-journal")) Thread.Yield();
        var wait = TimeSpan.FromMilliseconds(random.NextDouble() * (isAimed ? 120 : 1500));
        clock.Restart();
        while (clock.Elapsed < wait && !migrate.HasExited) Thread.Yield();
        migrate.Kill();
        await migrate.WaitForExitAsync();
    }

    private static async Task<DatabaseKind> KindAsync(string file) => (await DatabaseCheck.RunAsync(OldDatabase.ToOpen(file))).Kind;

    private static async Task<string?> EndsBadlyAsync(WholeProgram program, OldDatabase from, IReadOnlyList<string> wanted, bool isWhole)
    {
        try
        {
            // Now and then the program itself; otherwise only what it does at its start.
            if (isWhole) await program.RunAsync("migrate").WaitAsync(TimeSpan.FromMinutes(1));
            else await new Database(OldDatabase.ToOpen(program.Database)).PrepareAsync().WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (Exception failed)
        {
            return $"the next start did not end well: {failed.Message}";
        }

        if (!wanted.SequenceEqual(await OldDatabase.SchemaAsync(program.Database), StringComparer.Ordinal)) return "the tables are not those of a new database";
        if (await from.MissingInAsync(program.Database) is [var missing, ..]) return missing;
        return await DatabaseCheck.RunAsync(OldDatabase.ToOpen(program.Database)) is { IsWhole: true, Kind: DatabaseKind.Current } ? null : "the database is not whole";
    }
}
