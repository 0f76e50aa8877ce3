using System.Security.Claims;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>The real site on the made-up organisation, on the day of the matrix, with an account for everyone who looks.</summary>
[CollectionDefinition(Name)]
public sealed class MatrixSite : SiteUnderTest, IAsyncLifetime, ICollectionFixture<MatrixSite>
{
    /// <summary>The tests that share the one site, one after the other.</summary>
    public const string Name = "the matrix";

    private readonly Dictionary<Looking, (HttpClient Client, ClaimsPrincipal User)> accounts = [];
    private readonly Dictionary<Looking, HttpClient> tokens = [];
    private readonly SettingsNow settings = new();
    private readonly List<string> looked = [];
    private Organisation? instead;

    public async ValueTask InitializeAsync()
    {
        // Whoever has left signed in while still here, and kept the cookie.
        await ImportAsync(Planted.Facts with { People = [.. Planted.Facts.People.Select(p => p with { Left = null })] });
        foreach (var viewer in World.Viewers) accounts[viewer] = viewer.IsAnonymous ? (Visitor(), new(new ClaimsIdentity())) : await SignInAsync(viewer);
        await ImportAsync(Planted.Facts);
        await using var db = Services.GetRequiredService<Database>().Open();
        foreach (var person in World.People)
            db.WriteDown(new(AuditAction.LookedAtPay, "somebody@else.example", About: person.Key, Details: person.Word("audit")), Services.GetRequiredService<TimeProvider>());
        // Told on the page alone, so that no import brings it.
        foreach (var fork in await db.Forks.ToListAsync()) (fork.Joy, fork.Review) = (World.Find(fork.Person).Word("joy"), Planted.ReviewOf(World.Find(fork.Person)));
        await PlantedGoals.AddAsync(db);
        db.Asked.AddRange(World.People.Select(p => new AskedRow { Person = p.Key, By = p.Boss ?? "top", On = Planted.AskedOn(p) }));
        foreach (var person in World.People)
        {
            db.Tryouts.Add(new() { Person = person.Key, Part = "hiring-loop", ChosenOn = new(2013, 1, 1), TriedFrom = Planted.TriedOn(person), Joy = 4, Skill = 2, Words = person.Word("tryout") });
            db.Situations.Add(new() { Person = person.Key, Situation = Situation.NeverTheChance, On = Planted.RecognisedOn(person) });
            var swing = db.Announcements.Add(new() { Person = person.Key, SwingOn = Planted.SwungOn(person) }).Entity;
            await db.SaveChangesAsync();
            db.Congratulations.Add(new() { Announcement = swing.Id, By = "top", On = new(2016, 1, 1), Words = person.Word("congratulation") });
        }

        await MistakeAsync(db);
        PlantedPlans.Add(db);
        foreach (var person in World.People)
        {
            db.SavedViews.Add(new() { Person = person.Key, Name = person.Word("view"), Query = $"find={person.Word("view")}" });
            db.SavedViews.Add(new() { Person = person.Key, Name = person.Word("sharedView"), Query = $"find={person.Word("sharedView")}", IsShared = true });
        }

        foreach (var aside in Planted.Facts.SetAsides) db.SetAsides.Add(new()).Entity.Take(aside);
        PlantedOpenings.Add(db);
        LadderRows.Add(db);
        ImportRows.Add(db);
        LimitsRows.Add(db);
        await PlantedConversations.AddAsync(db);
        await db.SaveChangesAsync();
        await Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
    }

    // A change of practice, and the change back.
    private async Task MistakeAsync(AppDb db)
    {
        var rows = await db.Practice.ToListAsync();
        var days = rows.ConvertAll(r => r.From);
        foreach (var mistaken in (bool[])[true, false])
        {
            foreach (var (i, row) in rows.Index()) row.From = mistaken ? Planted.MistakenOn(World.Find(row.Person)) : days[i];
            db.WriteDown(new(AuditAction.Changed, "somebody@else.example"), Services.GetRequiredService<TimeProvider>());
            await db.SaveChangesAsync();
        }
    }

    private async Task ImportAsync(Facts facts)
    {
        await using (var db = Services.GetRequiredService<Database>().Open()) await OrganisationImport.RunAsync(db, facts);
        await Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
    }

    internal HttpClient ClientOf(Looking viewer) => accounts[viewer].Client;

    /// <summary>With a token that may read everything where the API is asked, and signed in where a page is.</summary>
    internal HttpClient ClientOf(Looking viewer, string route)
    {
        if (!route.StartsWith(Links.Api, StringComparison.Ordinal)) return ClientOf(viewer);
        if (tokens.TryGetValue(viewer, out var known)) return known;
        var client = tokens[viewer] = Visitor();
        if (!viewer.IsAnonymous) client.DefaultRequestHeaders.Authorization = new("Bearer", TokenOf(viewer));
        return client;
    }

    internal static string TokenOf(Looking viewer) => $"{ApiTokens.Prefix}of-{viewer.Email}";

    /// <summary>What a page or an endpoint would be given for somebody who looks.</summary>
    internal AsyncServiceScope ScopeOf(Looking viewer)
    {
        var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(accounts[viewer].User)));
        return scope;
    }

    /// <summary>Whose pay has been written down as looked at since this was last asked.</summary>
    internal IReadOnlyList<string> TakeLooks()
    {
        string[] taken = [.. looked];
        looked.Clear();
        return taken;
    }

    /// <summary>Whether managers see pay here from now on.</summary>
    internal void LetManagersSeePay(bool see) => settings.CurrentValue = new() { ManagersSeePay = see };

    /// <summary>Lets stores read another organisation from now on; null: that of the database again.</summary>
    internal void Read(Organisation? other) => instead = other;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // As it is run for people, with kind words in place of exceptions.
        builder.UseEnvironment("Production");
        builder.ConfigureTestServices(services =>
        {
            // One would end the offers that are planted, since nobody fits; the other would keep what is told once while somebody else is asked.
            foreach (var watch in services.Where(s => s.ImplementationType == typeof(WatchSwaps) || s.ImplementationType == typeof(WarmFigures)).ToList()) services.Remove(watch);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedClock(World.Today)));
            services.Replace(ServiceDescriptor.Singleton<RuleBook>(Planted.Rules));
            services.Replace(ServiceDescriptor.Singleton<IOptionsMonitor<AccessSettings>>(settings));
            services.Replace(ServiceDescriptor.Singleton<PayLooked>(s => (viewer, people) =>
            {
                string[] whose = [.. people];
                lock (looked) looked.AddRange(whose.Where(p => p != viewer.PersonId));
                return s.GetRequiredService<AuditLog>().LookedAsync(AuditAction.LookedAtPay, viewer, whose);
            }));
            services.Replace(ServiceDescriptor.Singleton<OrganisationNow>(s => () => instead is { } other ? ValueTask.FromResult(other) : s.GetRequiredService<CurrentOrganisation>().GetAsync()));
        });
    }

    private async Task<(HttpClient Client, ClaimsPrincipal User)> SignInAsync(Looking viewer)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = viewer.Email, Email = viewer.Email, EmailConfirmed = true, PersonId = viewer.Person };
        Assert.True((await users.CreateAsync(account)).Succeeded);
        if (viewer.AccountRole is { } role)
        {
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>();
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new(role));
            Assert.True((await users.AddToRoleAsync(account, role)).Succeeded);
        }

        await using (var db = Services.GetRequiredService<Database>().Open())
        {
            db.ApiTokens.Add(new()
            {
                AccountId = account.Id, Name = "A token", SecretHash = InvitationSecret.HashOf(TokenOf(viewer)), Scopes = string.Join(' ', TokenScopes.All.Select(s => s.Scope)), Stamp = account.SecurityStamp!,
                MadeAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), ExpiresAt = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        }

        // Signed in as every way of signing in does in the end; only the request is made up.
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Scheme = "https";
        request.Request.Host = new("localhost");
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = request;
        signIn.Context = request;
        await signIn.SignInAsync(account, isPersistent: false);
        var client = Visitor();
        var cookies = SetCookieHeaderValue.ParseList(request.Response.Headers.SetCookie!).Select(cookie => $"{cookie.Name}={cookie.Value}");
        client.DefaultRequestHeaders.Add(HeaderNames.Cookie, string.Join("; ", cookies));
        return (client, request.User.Identity is { IsAuthenticated: true } ? request.User : await signIn.CreateUserPrincipalAsync(account));
    }

    private sealed class SettingsNow : IOptionsMonitor<AccessSettings>
    {
        public AccessSettings CurrentValue { get; set; } = new();

        public AccessSettings Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<AccessSettings, string?> listener) => null;
    }
}
