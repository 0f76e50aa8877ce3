using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks;

/// <summary>`report` of 100,000 people from CSV files to JSON, as a whole process: wall time and peak memory.</summary>
internal static class ReportFigures
{
    private const int People = 100_000;
    private const int Times = 5;

    public static async Task<int> MeasureAsync()
    {
        using var program = new WholeProgram();
        FolderWriter.Write(ManyCareers.Make(People), program.Folder);
        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var (took, peak, bytes) = await program.TimeAsync("report", program.Folder, "--as-of", ManyCareers.AsOf.ToString("O"), "--format", "json");
            Console.WriteLine($"report of {People:N0} people: {took.TotalSeconds:0.0} s, {peak:0} MB at most, {bytes / 1e6:0} MB of JSON");
            seconds.Add(took.TotalSeconds);
        }

        seconds.Sort();
        Console.WriteLine($"median of {Times}: {seconds[Times / 2]:0.0} s");
        return 0;
    }
}
