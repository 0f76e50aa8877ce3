using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Benchmarks;

/// <summary>What came of killing the program while people saved.</summary>
/// <param name="Unanswered">Saves under way when it was killed: each may be there or not.</param>
/// <param name="Hot">Of the kills, those that left a save half done on the disk.</param>
/// <param name="Faults">What was lost, and what was broken, each a sentence.</param>
internal sealed record SaveKills(int Kills, long Acknowledged, long Unanswered, int Hot, IReadOnlyList<string> Faults);

/// <summary>
/// The real program, killed with signal 9 at a random moment while five visitors save over HTTP without a pause: three the words of a form as they are typed, one
/// looks at pay, which is written down before it is shown, and one makes tokens with the form of the account page. After each kill
/// every save that was answered must be there, and the database whole: its pages, what refers to what, and the chain of the audit.
/// </summary>
internal sealed partial class KilledSaves : IDisposable
{
    private const string Email = "compensation@company.example";
    private const int Typists = 3;

    private readonly WholeProgram program = new();
    private readonly CookieContainer cookies = new();
    private readonly Random random;
    private readonly SavesTold told = new();
    private string form = "", token = "";
    private IReadOnlyList<string> people = [];

    private KilledSaves(int seed) => random = new(seed);

    public static async Task<int> MeasureAsync(string[] args)
    {
        var kills = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000;
        var clock = Stopwatch.StartNew();
        var came = await RunAsync(kills, seed: args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 1, Console.WriteLine);
        Console.WriteLine($"{came.Kills} kills in {clock.Elapsed.TotalMinutes:0.0} min: {came.Acknowledged:N0} saves acknowledged, {came.Unanswered:N0} under way when killed, {came.Hot} kills left a save half done on the disk; {came.Faults.Count} lost or broken");
        foreach (var fault in came.Faults) Console.WriteLine(fault);
        return came.Faults.Count == 0 ? 0 : 1;
    }

    public static async Task<SaveKills> RunAsync(int kills, int seed, Action<string>? say = null)
    {
        using var run = new KilledSaves(seed);
        await run.FillAsync();
        var faults = new List<string>();
        var hot = 0;
        for (var k = 1; k <= kills; k++)
        {
            var isOpen = k % 2 == 0;
            await run.KillAsync(async () => { if (isOpen) faults.AddRange(await run.CompareAsync(k)); });
            if (new FileInfo(run.program.Database + "-journal") is { Exists: true, Length: > 0 }) hot++;
            // Every other time the program that starts next finds what was left as it was left, and puts it right itself.
            if (!isOpen || k == kills) faults.AddRange(await run.CompareAsync(k));
            if (k % 50 == 0) say?.Invoke($"{k} kills, {run.told.Acknowledged:N0} saves acknowledged, {faults.Count} faults");
        }

        return new(kills, run.told.Acknowledged, run.told.Sent - run.told.Acknowledged, hot, faults);
    }

    public void Dispose() => program.Dispose();

    private async Task FillAsync()
    {
        var facts = ManyCareers.Make(200);
        var files = Path.Combine(program.Folder, "files");
        FolderWriter.Write(facts, files);
        await program.RunAsync("import", files);
        var me = ManyCareers.AManagerOf(facts).Manager;
        var password = (await program.RunAsync("users", "add", Email, "--role", "compensation", "--person", me)).Trim();
        people = [.. facts.People.Where(p => p.Left is null && p.Id != me).Select(p => p.Id)];
        await SqlAsync("INSERT INTO Acceptance (Id, At, By, Sentence) VALUES (1, '2026-01-01 00:00:00', 'kills', '')");
        var (site, address) = await program.ServeAsync();
        using (site)
        {
            using var client = Client(address);
            await PageFigures.SignInAsync(client, Email, password);
            form = WebUtility.HtmlDecode(Field().Match(await client.GetStringAsync(new Uri("/account", UriKind.Relative))).Groups["value"].Value);
            token = await MakeTokenAsync(client, "looks") ?? throw new InvalidOperationException("No token was made.");
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    private async Task KillAsync(Func<Task> opened)
    {
        var (site, address) = await program.ServeAsync();
        using (site)
        {
            await opened();
            using var over = new CancellationTokenSource();
            using var client = Client(address);
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var savers = Enumerable.Range(0, Typists).Select(n => SaveAsync($"typed-{n}", first, i => TypeAsync(client, n, i), over.Token))
                .Append(SaveAsync("looks", first, i => LookAsync(client, i), over.Token)).Append(SaveAsync("tokens", first, async i => await MakeTokenAsync(client, $"kills {i}") is not null, over.Token)).ToList();
            await first.Task.WaitAsync(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 700));
            site.Kill();
            await site.WaitForExitAsync();
            await over.CancelAsync();
            await Task.WhenAll(savers);
        }
    }

    private async Task SaveAsync(string what, TaskCompletionSource first, Func<long, Task<bool>> save, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var i = told.Begin(what);
            try
            {
                // A refusal changes nothing: there are as many tokens as may be.
                if (!await save(i)) return;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
            {
                return;
            }

            told.Acknowledge(what, i);
            first.TrySetResult();
        }
    }

    private static async Task<bool> TypeAsync(HttpClient client, int typist, long i)
    {
        using var answer = await client.PutAsJsonAsync(new Uri($"/drafts/typed-{typist}", UriKind.Relative), new { Text = $"{i}", Version = 0 });
        // Not the page to sign in at.
        return answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.Method == HttpMethod.Put;
    }

    private async Task<bool> LookAsync(HttpClient client, long i)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/people/{people[(int)(i % people.Count)]}", UriKind.Relative)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await client.SendAsync(asked);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("\"pay\":{", StringComparison.Ordinal);
    }

    private async Task<string?> MakeTokenAsync(HttpClient client, string name)
    {
        using var fields = new FormUrlEncodedContent([
            new("__RequestVerificationToken", form), new("_handler", "token-make"), new("NewTokenName", name), new("NewTokenScopes", "careers"), new("NewTokenScopes", "pay"), new("NewTokenUntil", $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}"),
        ]);
        using var answer = await client.PostAsync(new Uri("/account", UriKind.Relative), fields);
        return Secret().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } found ? found.Value : null;
    }

    private async Task<IReadOnlyList<string>> CompareAsync(int kill)
    {
        var faults = new List<string>();
        for (var n = 0; n < Typists; n++) Judge($"typed-{n}", await NumberAsync($"SELECT coalesce(max(CAST(Text AS INTEGER)), 0) FROM Drafts WHERE Place = 'typed-{n}'"));
        Judge("looks", await NumberAsync("SELECT count(*) FROM Audit WHERE Action = 'LookedAtPay'"));
        // Named one by one, in the table and in the audit: saved together or not at all.
        Judge("tokens", await NumberAsync("SELECT coalesce(max(CAST(substr(Name, 7) AS INTEGER)), 0) FROM ApiTokens WHERE Name LIKE 'kills %'"));
        if (await NumberAsync("SELECT count(*) FROM Audit WHERE Action = 'TokenMade'") - 1 is var written && written != told.Cleared + await NumberAsync("SELECT count(*) FROM ApiTokens WHERE Name LIKE 'kills %'"))
            faults.Add($"Kill {kill}: {written} tokens stand in the audit, and another number was made.");
        var check = await DatabaseCheck.RunAsync(OldDatabase.ToOpen(program.Database));
        if (!check.IsWhole || check.Kind != DatabaseKind.Current) faults.Add($"Kill {kill}: the database is not whole. {string.Join(' ', check.Damage.Concat(check.Faults))}");
        told.Cleared += await SqlAsync("DELETE FROM ApiTokens WHERE Name LIKE 'kills %' AND Id < (SELECT max(Id) FROM ApiTokens)");
        return faults;

        void Judge(string what, long there)
        {
            var (acknowledged, sent) = told.Of(what);
            if (there < acknowledged || there > sent) faults.Add($"Kill {kill}: of {what}, {acknowledged} were acknowledged and {sent} sent, and {there} are there.");
        }
    }

    private HttpClient Client(Uri address) => new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    private async Task<long> NumberAsync(string sql)
    {
        await using var db = new SqliteConnection(OldDatabase.ToOpen(program.Database));
        await db.OpenAsync();
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // Words of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> SqlAsync(string sql)
    {
        await using var db = new Database(OldDatabase.ToOpen(program.Database)).Open();
        return await db.Database.ExecuteSqlRawAsync(sql);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex("careerladder_[A-Za-z0-9_-]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
