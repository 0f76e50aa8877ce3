using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

/// <summary>The real site with accounts of one's own making, a clock that can be moved on, and every request from another address, so that only the lockout counts.</summary>
public sealed class AccountsUnderTest : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly CountingHasher hasher = new();
    private readonly SiteUnderTest plain = new();
    private readonly WebApplicationFactory<Program> site;

    public AccountsUnderTest()
        : this(_ => { })
    {
    }

    /// <param name="instead">Puts something of the test's own into the site.</param>
    internal AccountsUnderTest(Action<IServiceCollection> instead) => site = plain.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IStartupFilter>(new ManyAddresses());
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(hasher));
        instead(services);
    }));

    /// <summary>How many passwords were checked, which is all that takes long.</summary>
    public int Checks => hasher.Checks;

    internal MovedClock Clock { get; } = new();

    public HttpClient Visitor() => site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

    public async Task AddAsync(string email, string? password = Password, string? person = null)
    {
        await InAsync(async (accounts, _) =>
        {
            var account = new Account { UserName = email, Email = email, PersonId = person };
            Assert.True((password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password)).Succeeded);
        });
    }

    /// <summary>A browser that has signed in with the password, and with nothing else.</summary>
    public async Task<HttpClient> SignedInAsync(string email, string password = Password)
    {
        var visitor = Visitor();
        await GoesToAsync(Links.MyCareer(), await TryAsync(visitor, email, password));
        return visitor;
    }

    public static Task<HttpResponseMessage> TryAsync(HttpClient visitor, string email, string password = Password) =>
        DemoUnderTest.PostAsync(visitor, Links.SignInPage, Links.SignInPage, ("_handler", "sign-in"), ("Email", email), ("Password", password));

    /// <summary>Sends one of the forms of a page.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient visitor, string page, string form, params (string Name, string Value)[] fields) =>
        DemoUnderTest.PostAsync(visitor, page, page, [("_handler", form), .. fields]);

    public static async Task<bool> IsSignedInAsync(HttpClient visitor) => (await visitor.GetAsync(Links.Account)).StatusCode == HttpStatusCode.OK;

    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static async Task<string> ReadAsync(HttpClient visitor, string page) => WebUtility.HtmlDecode(await visitor.GetStringAsync(page));

    public static async Task GoesToAsync(string link, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await TextAsync(answer));
        var there = answer.Headers.Location!;
        Assert.Equal(link, there.IsAbsoluteUri ? there.PathAndQuery : there.ToString());
    }

    public async Task InAsync(Func<UserManager<Account>, IServiceProvider, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), scope.ServiceProvider);
    }

    /// <summary>What was written down by an account, oldest first.</summary>
    internal IReadOnlyList<AuditRow> Audit(string by)
    {
        using var db = site.Services.GetRequiredService<Database>().Open();
        return [.. db.Audit.Where(row => row.By == by).OrderBy(row => row.Id)];
    }

    public void Dispose()
    {
        site.Dispose();
        plain.Dispose();
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int checks;

        public int Checks => checks;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checks);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class ManyAddresses : IStartupFilter
    {
        private int next;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> following) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = new IPAddress(Interlocked.Increment(ref next));
                return go(context);
            });
            following(app);
        };
    }
}

/// <summary>The true time, and as much later as a test says.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
