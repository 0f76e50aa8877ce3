using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What no browser sends: asked over a bare connection, of the program as it runs.</summary>
public sealed class TricksTests(DemoUnderTest demo, ITestOutputHelper output) : IClassFixture<DemoUnderTest>
{
    private static readonly string Long = new('a', 6000);

    /// <summary>Ways to files of the program, to pages of administrators, and past whoever reads addresses.</summary>
    private static readonly string[] Paths =
    [
        "/appsettings.json", "/careerladder.db", "/careerladder.dll", "/web.config", "/.git/config", "/%2e%2e/appsettings.json", "/..%2f..%2fappsettings.json", "/..%5c..%5cappsettings.json",
        "/_content/../appsettings.json", "/_framework/..%2fappsettings.json", "/%5c%5cevil.example/x", "//evil.example/", "/\\evil.example", "/.//evil.example",
        "/settings/accounts", "/SETTINGS/Accounts", "/settings/accounts/", "/settings//accounts", "/settings/accounts;.css", "/settings/accounts%2ecss", "/settings/accounts/.css", "/settings/%61ccounts", "/x/../settings/accounts",
        "/settings/accounts%00.css", "/settings/accounts?x=.css", "/people/%00", "/people/%ff%fe", "/people/..%2f..%2fsettings%2faccounts", "/people/%ud800", "/people/%ed%a0%80", "/flags/%00", "/invitation/%00", "/invitation/" + Long,
        "/people?find=%00", "/people?find=%ff", "/people?find=" + Long, "/people?sort=%00&flag=%00&team=%00&level=%00&asof=%00", "/?asof=9999-99-99", "/?asof=0001-01-01", "/?asof=" + Long, "/?asof=2026-01-01&asof=2027-01-01",
        "/ladders?compare=%00&with=" + Long, "/ladders?zone=%ff", "/settings/audit?before=99999999999999999999&from=9999-12-31&to=9999-12-31", "/settings/audit?before=-1&by=%25%00", "/settings/audit?what=%00&action=%00&about=%00", "/sign-in/code?remember=x&with=%00",
        "/sign-in?return=%0d%0aSet-Cookie:%20x=y", "/sign-in?return=//evil.example&told=" + Long, "/setup?code=" + Long, "/account?done=%00", "/sign-in/single-sign-on/callback?state=x&code=y", "/demo/sign-in?as=executive",
    ];

    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PROPFIND", "get"];

    [Theory]
    [InlineData(null)]
    [InlineData("engineer")]
    public async Task Nothing_odd_makes_the_program_fail_or_opens_what_is_not_theirs(string? who)
    {
        var cookies = new CookieContainer();
        if (who is not null) (await demo.SignedInAsync(who, cookies)).Dispose();
        var mine = cookies.GetCookieHeader(demo.Address);
        var asked = 0;
        foreach (var path in Paths)
        {
            foreach (var method in Methods)
            {
                asked++;
                var answer = await AskAsync($"{method} {path} HTTP/1.1", mine);
                var status = int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
                Assert.True(status < 500, $"{method} {path}: {status}");
                Assert.False(status == 200 && path.Contains("appsettings", StringComparison.Ordinal), $"{method} {path}");
                Assert.DoesNotContain("executive@demo.example", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("ConnectionStrings", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("\nSet-Cookie: x=y", answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("\nLocation: //", answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("\nLocation: http://evil", answer, StringComparison.OrdinalIgnoreCase);
                // No method tells a cookie back that no script may read.
                if (mine.Length > 0) Assert.DoesNotContain(mine, answer, StringComparison.Ordinal);
            }
        }

        output.WriteLine($"{asked} requests.");
    }

    /// <summary>The framework answers with an error of the program's whatever it cannot read as a number, a day or a yes.</summary>
    [Fact]
    public void Every_page_takes_what_an_address_says_as_text_and_reads_it_itself()
    {
        var other = typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null && p.PropertyType != typeof(string) && p.PropertyType != typeof(string[]));
        Assert.Empty(other.Select(p => $"{p.DeclaringType!.Name}.{p.Name}: take it as string? and read it yourself, since anything may stand in an address."));
    }

    [Theory]
    [InlineData("X-Original-URL: /settings/accounts")]
    [InlineData("X-Rewrite-URL: /settings/accounts")]
    [InlineData("X-HTTP-Method-Override: POST")]
    [InlineData("X-Forwarded-Prefix: //evil.example")]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("Host: evil.example")]
    public async Task Nobody_leads_elsewhere_by_a_header(string header)
    {
        var answer = await AskAsync("GET /people HTTP/1.1", "", header);
        Assert.Contains("HTTP/1.1 30", answer, StringComparison.Ordinal);
        var location = answer.Split("\r\n").Single(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase));
        // A host that was claimed is the asker's own; no other header says where the site is.
        if (!header.StartsWith("Host", StringComparison.Ordinal)) Assert.DoesNotContain("evil", location, StringComparison.Ordinal);
        Assert.Contains("/sign-in?return=%2Fpeople", location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_with_too_much_or_twice_the_same_are_answered_in_words()
    {
        using var visitor = demo.Visitor();
        foreach (var email in (string[])["\0", "\u202Eada@house.example", new('x', 100_000), "a@b\r\nBcc: c@d", "'; DROP TABLE Accounts; --"])
        {
            using var answer = await DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.DemoSignInAs(email), ("return", "/people?find=Zoë"), ("return", "//evil.example"));
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.StatusCode}");
        }

        using var back = await DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.Colours, ("colours", "dark"), ("return", "/people?find=Zoë"));
        Assert.Equal("/people?find=Zo%C3%AB", back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_no_token()
    {
        // An attacker may plant a cookie in somebody's browser, such as their own of the same name.
        var (theirs, mine) = (new CookieContainer(), new CookieContainer());
        using var attacker = await demo.SignedInAsync("engineer", theirs);
        using var victim = await demo.SignedInAsync("administrator", mine);
        var token = DemoUnderTest.TokenIn(await attacker.GetStringAsync(Links.Account));
        foreach (var cookie in theirs.GetCookies(demo.Address).Where(c => c.Name.EndsWith(".form", StringComparison.Ordinal))) mine.Add(demo.Address, new Cookie(cookie.Name, cookie.Value, "/"));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await victim.PostAsync(Links.SignOut, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync(Links.Account)).StatusCode);
    }

    private async Task<string> AskAsync(string line, string cookies, string? header = null)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, demo.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        var host = header?.StartsWith("Host:", StringComparison.Ordinal) is true ? "" : $"Host: {demo.Address.Authority}\r\n";
        var asked = $"{line}\r\n{host}{(header is null ? "" : header + "\r\n")}{(cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n")}Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(asked), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
