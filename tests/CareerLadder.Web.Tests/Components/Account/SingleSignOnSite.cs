using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

/// <summary>The real site on real HTTP, with an issuer of its own to sign in with.</summary>
public sealed partial class SingleSignOnSite(params string[] options) : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly ScratchFolder folder = new();
    private WebApplication? site;

    public SingleSignOnTestIssuer Issuer { get; } = new();

    public Lines Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Issuer.StartAsync();
        site = Program.Site(
        [
            "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:CareerLadder={folder.Database}",
            "--SignIn:SingleSignOn:Name=Example", $"--SignIn:SingleSignOn:Authority={Issuer.Address}/",
            $"--SignIn:SingleSignOn:ClientId={SingleSignOnTestIssuer.ClientId}", $"--SignIn:SingleSignOn:ClientSecret={SingleSignOnTestIssuer.ClientSecret}",
            .. options,
        ]);
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await site.Services.GetRequiredService<Database>().PrepareAsync();
        await SetUp.DoAsync(site.Services);
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await Issuer.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A browser of its own. It does not follow redirects by itself.</summary>
    public HttpClient Visitor() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site!.Urls.First()) };

    /// <summary>Presses the button.</summary>
    /// <returns>The issuer's address that the browser is led to.</returns>
    public async Task<string> StartAsync(HttpClient visitor, string back = "/")
    {
        var answer = await DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SingleSignOn, (Links.ReturnParameter, back));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var there = WebUtility.HtmlDecode(LeadsOn().Match(await answer.Content.ReadAsStringAsync()).Groups["there"].Value);
        Assert.StartsWith(Issuer.Address + "/authorize?", there, StringComparison.Ordinal);
        return there;
    }

    /// <returns>The address that the issuer sends the browser back to.</returns>
    public static async Task<string> AtIssuerAsync(HttpClient visitor, string there)
    {
        var answer = await visitor.GetAsync(there);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>The whole way there and back, as somebody of whom the issuer says this.</summary>
    public async Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string subject, string? email, object? verified = null)
    {
        var more = Issuer.Says;
        Issuer.Says = claims =>
        {
            claims["sub"] = subject;
            if (email is not null)
                claims["email"] = email;
            if (verified is not null)
                claims["email_verified"] = verified;
            more?.Invoke(claims);
        };
        var answer = await visitor.GetAsync(await AtIssuerAsync(visitor, await StartAsync(visitor)));
        Issuer.Says = more;
        return answer;
    }

    public static Task<HttpResponseMessage> SignInWithPasswordAsync(HttpClient visitor, string email) =>
        DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SignInPage, ("_handler", "sign-in"), ("Email", email), ("Password", Password));

    /// <summary>That the visitor was led back to the sign-in page with this sentence, and is not signed in.</summary>
    public static async Task RefusedAsync(HttpClient visitor, HttpResponseMessage answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = answer.Headers.Location!.ToString();
        Assert.StartsWith(Links.SignInPage + "?", page, StringComparison.Ordinal);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await visitor.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(visitor));
    }

    public static async Task<bool> IsSignedInAsync(HttpClient visitor) => (await visitor.GetAsync(Links.Flags())).StatusCode == HttpStatusCode.OK;

    public async Task AddAsync(string email)
    {
        await using var scope = site!.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { UserName = email, Email = email }, Password);
        Assert.True(made.Succeeded);
    }

    public async Task InviteAsync(string email)
    {
        await using var db = site!.Services.GetRequiredService<Database>().Open();
        db.Invitations.Add(new() { SecretHash = email, Email = email, Role = Roles.Executive, By = "founder@house.example", ExpiresAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(7) });
        await db.SaveChangesAsync();
    }

    public async Task ChangeAsync(string email, Func<UserManager<Account>, Account, Task> change)
    {
        await using var scope = site!.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await change(accounts, (await accounts.FindByEmailAsync(email))!);
    }

    public int Accounts()
    {
        using var db = site!.Services.GetRequiredService<Database>().Open();
        return db.Users.Count();
    }

    internal IReadOnlyList<AuditRow> Audit()
    {
        using var db = site!.Services.GetRequiredService<Database>().Open();
        return [.. db.Audit.OrderBy(row => row.Id)];
    }

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0;url=(?<there>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadsOn();

    /// <summary>What the site wrote into its log.</summary>
    public sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var facts = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {facts} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
