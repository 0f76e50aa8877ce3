using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Tests.Commands;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>Pages, their plain forms and the API while somebody else holds the database, and on a disk that fails.</summary>
public sealed partial class TroubledRequestsTests : IAsyncLifetime
{
    private const string Busy = "The database was busy for too long";
    private readonly EmptySite site = new() { Waits = ";Default Timeout=1" };
    private HttpClient administrator = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => administrator = await site.AdministratorAsync();

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_says_so_and_can_be_read_once_it_can()
    {
        administrator.DefaultRequestHeaders.Accept.Add(new("text/html"));
        using (site.Hold(readers: true))
        {
            using var answer = await administrator.GetAsync(Links.Accounts(), Stop);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
            Assert.Contains(Busy, page, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{Links.Accounts()}\">Try again</a>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(Links.Accounts(), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_a_plain_page_says_so_keeps_what_was_typed_and_can_be_sent_again()
    {
        Task<HttpResponseMessage> MakeAsync() => DemoUnderTest.PostAsync(
            administrator, Links.Account, Links.Account, ("_handler", "token-make"), ("NewTokenName", "Our dashboard"), ("NewTokenScopes", TokenScopes.People), ("NewTokenUntil", $"{site.Clock.Now.AddDays(10):yyyy-MM-dd}"));
        using (site.Hold())
        {
            using var answer = await MakeAsync();
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(Busy, page, StringComparison.Ordinal);
            Assert.Contains("value=\"Our dashboard\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain(ApiTokens.Prefix, page, StringComparison.Ordinal);
        }

        using var again = await MakeAsync();
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains(ApiTokens.Prefix, await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal("Our dashboard", Assert.Single(db.ApiTokens).Name);
    }

    [Fact]
    public async Task Signing_in_says_so_and_works_once_it_can()
    {
        using var somebody = site.Visitor();
        using (site.Hold())
        {
            using var answer = await EmptySite.SignInAsync(somebody, "ada@house.example");
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(Busy, page, StringComparison.Ordinal);
            Assert.Contains("value=\"ada@house.example\"", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SignInAsync(somebody, "ada@house.example")).StatusCode);
    }

    [Fact]
    public async Task The_API_answers_as_a_program_can_read_it()
    {
        using var made = await DemoUnderTest.PostAsync(
            administrator, Links.Account, Links.Account, ("_handler", "token-make"), ("NewTokenName", "Ours"), ("NewTokenScopes", TokenScopes.People), ("NewTokenUntil", $"{site.Clock.Now.AddDays(10):yyyy-MM-dd}"));
        using var program = site.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token().Match(await made.Content.ReadAsStringAsync(Stop)).Value);
        using (site.Hold(readers: true))
        {
            using var answer = await program.GetAsync(Links.Api + "/v1/people", Stop);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json", TimeSpan.FromSeconds(10)), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.Delta));
            Assert.Contains(Busy, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        // That the token was used cannot be written down: what may be read is read all the same.
        using (site.Hold()) Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Links.Api + "/v1/people", Stop)).StatusCode);
    }

    [Fact]
    public async Task The_first_start_on_a_disk_that_fails_says_so_and_works_once_the_disk_does()
    {
        // Only there can a program's files be kept small while it runs.
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new ScratchFolder();
        using var program = ChildProgram.StartWithoutRoom(folder, kilobytes: 1_000_000, "serve", "--urls", "http://127.0.0.1:0");
        try
        {
            var setup = await SetupOfAsync(program).WaitAsync(TimeSpan.FromMinutes(1), Stop);
            using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
            var page = await visitor.GetAsync(setup, Stop);
            var address = page.Headers.Location is { } elsewhere ? new Uri(setup, elsewhere) : setup;
            await visitor.GetStringAsync(address, Stop);

            await LimitAsync(program, kilobytes: 64);
            using (var refused = await EmptySite.SetUpAsync(visitor, page: address.ToString()))
            {
                var said = await refused.Content.ReadAsStringAsync(Stop);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
                Assert.Contains("The disk failed", said, StringComparison.Ordinal);
                Assert.Contains("value=\"ada@house.example\"", said, StringComparison.Ordinal);
            }

            await LimitAsync(program, kilobytes: 1_000_000);
            Assert.Equal(HttpStatusCode.Found, (await EmptySite.SetUpAsync(visitor, page: address.ToString())).StatusCode);
        }
        finally
        {
            program.Kill();
        }
    }

    private static async Task<Uri> SetupOfAsync(Process program)
    {
        var words = program.StandardError.ReadToEndAsync();
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("First start: open ", StringComparison.Ordinal)) return new(line.Split(' ')[3]);
        }

        throw new InvalidOperationException(await words);
    }

    private static async Task LimitAsync(Process program, int kilobytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{program.Id}", $"--fsize={kilobytes * 1024}:"]);
        await limit.WaitForExitAsync(Stop);
        Assert.Equal(0, limit.ExitCode);
    }

    [GeneratedRegex("careerladder_[A-Za-z0-9_-]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
