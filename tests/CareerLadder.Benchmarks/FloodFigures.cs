using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks;

/// <summary>
/// A thousand wrong passwords as fast as they go, from a hundred addresses and for as many accounts, while somebody else goes on
/// turning pages: how long that somebody waits, before and during.
/// </summary>
internal static class FloodFigures
{
    private const int Tries = 1000;
    private const int Addresses = 100;
    private const int AtOnce = 64;

    public static async Task<int> MeasureAsync()
    {
        using var program = new WholeProgram();
        var files = Path.Combine(program.Folder, "files");
        var facts = ManyCareers.Make(300);
        FolderWriter.Write(facts, files);
        await program.RunAsync("import", files);
        const string Email = "manager@company.example";
        var password = (await program.RunAsync("users", "add", Email, "--person", ManyCareers.AManagerOf(facts).Manager)).Trim();
        var (site, address) = await program.ServeAsync();
        try
        {
            using var somebody = From(address, 1);
            await PageFigures.SignInAsync(somebody, Email, password);
            for (var i = 0; i < 300; i++) await PageAsync(somebody);
            Print("before", await PagesAsync(somebody, Task.Delay(TimeSpan.FromSeconds(3))));
            var clock = Stopwatch.StartNew();
            var flood = FloodAsync(address);
            Print("during", await PagesAsync(somebody, flood));
            Console.WriteLine($"{Tries} wrong passwords in {clock.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", (await flood).CountBy(said => said).Select(s => $"{s.Value} × {s.Key}"))}");
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            site.Dispose();
        }

        return 0;
    }

    private static async Task<string[]> FloodAsync(Uri address)
    {
        var clients = Enumerable.Range(2, Addresses).Select(i => From(address, i)).ToArray();
        var answers = new string[Tries];
        await Parallel.ForEachAsync(Enumerable.Range(0, Tries), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, stop) =>
        {
            using var answer = await PageFigures.TrySignInAsync(clients[i % Addresses], $"p{i % 200}@company.example", $"wrong password {i}");
            var page = await answer.Content.ReadAsStringAsync(stop);
            answers[i] = page.Contains("do not belong together", StringComparison.Ordinal) ? "refused" : page.Contains("try again in a minute", StringComparison.Ordinal) ? "told to wait" : $"{(int)answer.StatusCode}";
        });
        foreach (var client in clients) client.Dispose();
        return answers;
    }

    // All of 127.0.0.0/8 is this machine, so that each client can have an address of its own.
    private static HttpClient From(Uri address, int last) => new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(),
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)last]), 0));
            await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    private static async Task<List<double>> PagesAsync(HttpClient client, Task until)
    {
        var times = new List<double>();
        while (!until.IsCompleted) times.Add(await PageAsync(client));
        times.Sort();
        return times;
    }

    private static async Task<double> PageAsync(HttpClient client)
    {
        var clock = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    private static void Print(string when, List<double> times) => Console.WriteLine(
        $"{when}: {times.Count} pages, median {times[times.Count / 2]:0.0} ms, 99 of 100 within {times[times.Count * 99 / 100]:0.0} ms, slowest {times[^1]:0} ms");
}
