using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks;

/// <summary>
/// The career page of a manager, that of a report, and the team, asked for over HTTP again and again from a site with 300 people and one with 10,000: from the
/// request to the last byte of the answer, as a client on the same machine sees it.
/// </summary>
internal static partial class PageFigures
{
    private const int WarmUp = 300;
    private const int Times = 500;

    public static async Task<int> MeasureAsync()
    {
        foreach (var people in new[] { 300, 10_000 }) await MeasureAsync(people);
        return 0;
    }

    private static async Task MeasureAsync(int people)
    {
        using var program = new WholeProgram();
        var files = Path.Combine(program.Folder, "files");
        var facts = ManyCareers.Make(people);
        FolderWriter.Write(facts, files);
        var (manager, report) = ManyCareers.AManagerOf(facts);
        await program.RunAsync("import", files);
        const string Email = "manager@company.example";
        var password = (await program.RunAsync("users", "add", Email, "--person", manager)).Trim();
        var (site, address) = await program.ServeAsync();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
            await SignInAsync(client, Email, password);
            foreach (var path in new[] { "/", $"/people/{report}", "/team" })
            {
                var times = new List<double>();
                var bytes = 0;
                for (var i = 0; i < WarmUp + Times; i++)
                {
                    var clock = Stopwatch.GetTimestamp();
                    bytes = (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
                    if (i >= WarmUp) times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                }

                times.Sort();
                Console.WriteLine($"{people:N0} people, {path}: median {times[Times / 2]:0.0} ms, 99 of 100 within {times[Times * 99 / 100]:0.0} ms, {bytes / 1e3:0} KB");
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            site.Dispose();
        }
    }

    public static async Task SignInAsync(HttpClient client, string email, string password)
    {
        using var answer = await TrySignInAsync(client, email, password);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/") throw new InvalidOperationException("Signing in did not lead to the first page.");
    }

    public static async Task<HttpResponseMessage> TrySignInAsync(HttpClient client, string email, string password)
    {
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var fields = Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value));
        using var form = new FormUrlEncodedContent([.. fields, new("Email", email), new("Password", password)]);
        return await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();
}
