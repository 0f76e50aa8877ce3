using System.Diagnostics;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.History;

namespace CareerLadder.Benchmarks;

/// <summary>`import` of 10,000 people into an empty database, the same again without a change, both as a whole process; and taking it back.</summary>
internal static class ImportFigures
{
    private const int People = 10_000;
    private const int Times = 3;

    public static async Task<int> MeasureAsync()
    {
        var (first, again, back) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            using var program = new WholeProgram();
            FolderWriter.Write(ManyCareers.Make(People), program.Folder);
            var (took, peak, _) = await program.TimeAsync("import", program.Folder);
            first.Add(took.TotalSeconds);
            Console.WriteLine($"import of {People:N0} people: {took.TotalSeconds:0.0} s, {peak:0} MB at most");
            (took, peak, _) = await program.TimeAsync("import", program.Folder);
            again.Add(took.TotalSeconds);
            Console.WriteLine($"again without a change: {took.TotalSeconds:0.0} s, {peak:0} MB at most");
            back.Add(await TakeBackAsync(new($"Data Source={Path.Combine(program.Folder, "careerladder.db")}")));
        }

        Console.WriteLine($"medians of {Times}: import {Median(first):0.0} s (asked: at most 5), again {Median(again):0.0} s (at most 3), taken back {Median(back):0.0} s");
        return 0;
    }

    private static async Task<double> TakeBackAsync(Database database)
    {
        await using var db = database.Open();
        var clock = Stopwatch.StartNew();
        db.WriteDown(new(AuditAction.TakenBack, AuditEntry.CommandLine), TimeProvider.System);
        var taken = await TakeBack.RunAsync(db, auditId: 1);
        Console.WriteLine($"taken back: {taken.Rows:N0} rows in {clock.Elapsed.TotalSeconds:0.0} s{(taken.IsDone ? "" : $", but {taken.InTheWay[0].Why}")}");
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
