using System.Collections.Concurrent;
using System.Net;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The real site on a free port of this machine, on a database in which nobody is yet, at a time that the test sets.</summary>
public sealed class EmptySite : WebApplicationFactory<Program>
{
    private const string Password = "seven quiet lamps drift";
    private readonly ScratchFolder folder = new();
    private readonly LogUnderTest all = new();
    private bool isOver;

    public EmptySite() => UseKestrel(0);

    internal SetClock Clock { get; } = new();

    /// <summary>How long it waits for a database that somebody else holds; as long as usual where nothing is said.</summary>
    public string Waits { get; init; } = "";

    /// <summary>Keeps everybody else from saving, and where asked from reading too, until it is let go of.</summary>
    public SqliteConnection Hold(bool readers = false)
    {
        var held = new SqliteConnection(folder.Database + ";Pooling=False");
        held.Open();
        using var begin = held.CreateCommand();
        begin.CommandText = readers ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return held;
    }

    /// <summary>What was logged, as talkative as somebody may set it who looks for an error.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public AppDb Open() => Services.GetRequiredService<Database>().Open();

    /// <summary>A browser of its own. It does not follow redirects by itself.</summary>
    public HttpClient Visitor(params (string Name, string Value)[] headers)
    {
        StartServer();
        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = ClientOptions.BaseAddress };
        foreach (var (name, value) in headers) visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return visitor;
    }

    /// <summary>Fills in the setup at the machine itself.</summary>
    public static Task<HttpResponseMessage> SetUpAsync(HttpClient visitor, string email = "ada@house.example", string beginning = "Empty", byte[]? packed = null, string page = Links.Setup, bool accepts = true, string called = "company.zip") =>
        PostAsync(visitor, page, [("_handler", "setup"), ("Email", email), ("Password", Password), ("Again", Password), ("Accepts", accepts ? "true" : "false"), ("Beginning", beginning)], packed, called);

    /// <summary>The first administrator, signed in.</summary>
    public async Task<HttpClient> AdministratorAsync()
    {
        var visitor = Visitor();
        Assert.Equal(HttpStatusCode.Found, (await SetUpAsync(visitor)).StatusCode);
        return visitor;
    }

    public static Task<HttpResponseMessage> FollowAsync(HttpClient visitor, string link, string password = Password) =>
        PostAsync(visitor, link, [("_handler", "invitation"), ("Password", password), ("Again", password)]);

    public static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string email, string password = Password) =>
        DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SignInPage, ("_handler", "sign-in"), ("Email", email), ("Password", password));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot(".", "*.sln");
        builder.UseSetting("ConnectionStrings:CareerLadder", folder.Database + Waits);
        builder.UseSetting("Logging:LogLevel:Microsoft", "Information");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        builder.ConfigureLogging(logging => logging.AddProvider(new Listener(Log)));
        builder.ConfigureLogging(all.ListenTo);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || isOver) return;
        isOver = true;
        var found = all.FindAsync(new Database(folder.Database)).GetAwaiter().GetResult();
        base.Dispose(disposing);
        folder.Dispose();
        Assert.Empty(found);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string page, (string Name, string Value)[] fields, byte[]? packed = null, string called = "")
    {
        using var form = new MultipartFormDataContent { { new StringContent(DemoUnderTest.TokenIn(await visitor.GetStringAsync(page))), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (packed is not null) form.Add(new ByteArrayContent(packed), "Packed", called);
        return await visitor.PostAsync(page, form);
    }

    private sealed class Listener(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>Stands still until it is moved.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
