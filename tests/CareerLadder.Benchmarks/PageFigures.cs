using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Data.Files;
using Microsoft.Data.Sqlite;

namespace CareerLadder.Benchmarks;

/// <summary>
/// The career page of a manager, that of a report, and the team, and everybody in one list for an administrator, asked for over HTTP again and again from a site with 300 people and one with 10,000: from the
/// request to the last byte of the answer, as a client on the same machine sees it.
/// </summary>
internal static partial class PageFigures
{
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
        const string Administrator = "administrator@company.example";
        var theirs = (await program.RunAsync("users", "add", Administrator, "--role", "administrator")).Trim();
        Fill(program);
        var (site, address) = await program.ServeAsync();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
            await SignInAsync(client, Email, password);
            foreach (var path in new[] { "/", $"/people/{report}", "/team" }) await AskAsync(client, people, path, Times);
            using var other = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
            await SignInAsync(other, Administrator, theirs);
            foreach (var path in new[] { "/people", "/settings/accounts", "/settings/accounts?name=p99", "/settings/accounts?list=invitations", "/settings/accounts?list=without" }) await AskAsync(other, people, path, Times / 5);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            site.Dispose();
        }
    }

    private static async Task AskAsync(HttpClient client, int people, string path, int times)
    {
        var took = new List<double>();
        var bytes = 0;
        for (var i = 0; i < (times * 8 / 5); i++)
        {
            var clock = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
            if (i >= times * 3 / 5) took.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine($"{people:N0} people, {path}: median {took[times / 2]:0.0} ms, 99 of 100 within {took[times * 99 / 100]:0.0} ms, {bytes / 1e3:0} KB");
    }

    // Half of the people have an account, with their keys for addresses, and the purpose is accepted.
    private static void Fill(WholeProgram program)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(program.Folder, "careerladder.db")}");
        database.Open();
        using var fill = database.CreateCommand();
        fill.CommandText = """
            INSERT INTO Accounts (UserName, NormalizedUserName, Email, NormalizedEmail, PersonId, SecurityStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            SELECT Person || '@house.example', upper(Person || '@house.example'), Person || '@house.example', upper(Person || '@house.example'), Person, '', 0, 0, 0, 0, 0
            FROM People WHERE Id % 2 = 0 AND Person NOT IN (SELECT PersonId FROM Accounts WHERE PersonId IS NOT NULL);
            INSERT INTO Acceptance (Id, At, By, Sentence) VALUES (1, '2026-01-01 00:00:00', 'figures', '');
            """;
        fill.ExecuteNonQuery();
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
