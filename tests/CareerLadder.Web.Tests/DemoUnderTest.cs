using System.Net;
using System.Text.RegularExpressions;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The demo, as `careerladder demo` makes it, on a free port of this machine. Its log is searched when it ends.</summary>
public sealed partial class DemoUnderTest : IAsyncLifetime
{
    // Everything is said, to nobody but the log that is searched.
    private static readonly string[] Talkative =
        ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace", "--Logging:Console:LogLevel:Default=None"];

    private readonly ScratchFolder folder = new();
    private readonly LogUnderTest log = new();
    private WebApplication? site;

    public async ValueTask InitializeAsync()
    {
        site = Program.Site(["--urls", "http://127.0.0.1:0", .. Talkative], folder.Path);
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await DemoCommand.FillAsync(site.Services);
        // With cents, an amount in the log can be nothing else.
        await using (var db = site.Services.GetRequiredService<Database>().Open()) await db.Pay.ExecuteUpdateAsync(pay => pay.SetProperty(p => p.Base, p => p.Base + .37m));
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<string> found = [];
        if (site is not null)
        {
            found = await log.FindAsync(site.Services.GetRequiredService<Database>());
            await site.DisposeAsync();
        }

        folder.Dispose();
        Assert.NotEmpty(log.Said);
        Assert.Empty(found);
    }

    /// <summary>One more instance of the site on the same database.</summary>
    internal async Task<WebApplication> AnotherAsync()
    {
        var other = Program.Site(["--urls", "http://127.0.0.1:0", .. Talkative], folder.Path);
        other.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await other.StartAsync();
        return other;
    }

    public IServiceProvider Services => site!.Services;

    public Uri Address => new(site!.Urls.First());

    /// <param name="cookies">To look into, or to share; null for some of the visitor's own.</param>
    public HttpClient Visitor(CookieContainer? cookies = null) => Visitor(Address, cookies);

    /// <summary>Someone who pressed one of the six buttons.</summary>
    public Task<HttpClient> SignedInAsync(string word, CookieContainer? cookies = null) => SignedInAsync(Address, word, cookies);

    /// <summary>The same at another instance.</summary>
    internal static async Task<HttpClient> SignedInAsync(Uri at, string word, CookieContainer? cookies = null)
    {
        var visitor = Visitor(at, cookies);
        var answer = await PostAsync(visitor, Links.SignInPage, Links.DemoSignInAs(word));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    private static HttpClient Visitor(Uri at, CookieContainer? cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = at };

    /// <summary>Posts a form with the antiforgery token of a page.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string page, string to, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", TokenIn(await visitor.GetStringAsync(page))), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await visitor.PostAsync(to, form);
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static string TokenIn(string page) => Token().Match(page).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
