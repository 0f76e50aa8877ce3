using System.Diagnostics;
using System.Net;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks;

/// <summary>
/// Every view of alignment, asked for over HTTP by an executive from a site with 10,000 people and one with 100,000: the very first answer, which works
/// the figures out and writes down whose pay was looked at, and those after it.
/// </summary>
internal static class AlignmentFigures
{
    private const int Times = 30;

    private static readonly string[] Views =
    [
        "/alignment", "/alignment?asof=2024-01-01", "/alignment?show=pay", "/alignment?show=pay&by=team", "/alignment?show=pay&by=manager", "/alignment?show=people&pay=outside",
        "/alignment?show=swings", "/alignment?show=into-band", "/alignment?show=fair-pay",
    ];

    public static Task<int> MeasureAsync() => MeasureAsync(Views);

    /// <summary>The same for other views.</summary>
    public static async Task<int> MeasureAsync(string[] views)
    {
        foreach (var people in new[] { 10_000, 100_000 }) await MeasureAsync(people, views);
        return 0;
    }

    private static async Task MeasureAsync(int people, string[] views)
    {
        using var program = new WholeProgram();
        var files = Path.Combine(program.Folder, "files");
        var facts = ManyCareers.Make(people);
        FolderWriter.Write(facts with { Groups = facts.People.Index().Where(p => p.Index % 10 > 0).ToDictionary(p => p.Item.Id, p => p.Index % 10 < 5 ? "A" : p.Index % 10 < 8 ? "B" : "C", StringComparer.Ordinal) }, files, withGroups: true);
        await program.RunAsync("import", files);
        const string Email = "executive@company.example";
        var password = (await program.RunAsync("users", "add", Email, "--person", ManyCareers.AManagerOf(facts).Manager, "--role", "executive")).Trim();
        var (site, address) = await program.ServeAsync();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
            await PageFigures.SignInAsync(client, Email, password);
            // So that what is measured is the view and not the first page of all.
            await client.GetByteArrayAsync(new Uri("/flags", UriKind.Relative));
            foreach (var view in views)
            {
                var (first, bytes) = await TimeAsync(client, view);
                var times = new List<double>();
                for (var i = 0; i < Times; i++) times.Add((await TimeAsync(client, view)).Milliseconds);
                times.Sort();
                Console.WriteLine($"{people:N0} people, {view}: first {first:0} ms, then median {times[Times / 2]:0} ms, longest {times[^1]:0} ms, {bytes / 1e3:0} KB");
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            site.Dispose();
        }
    }

    private static async Task<(double Milliseconds, int Bytes)> TimeAsync(HttpClient client, string view)
    {
        var clock = Stopwatch.GetTimestamp();
        var bytes = (await client.GetByteArrayAsync(new Uri(view, UriKind.Relative))).Length;
        return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, bytes);
    }
}
