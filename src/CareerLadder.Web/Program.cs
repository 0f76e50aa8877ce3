using System.CommandLine;
using CareerLadder.Web.Api;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Components;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Layout;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Conversations;
using CareerLadder.Web.Features.Export;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Features.Goals;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Features.Openings;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Features.Plans;
using CareerLadder.Web.Features.Settings;
using CareerLadder.Web.Features.Setup;
using CareerLadder.Web.Features.Team;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Radzen;

namespace CareerLadder.Web;

/// <summary>The command line and the composition root: every command, every registration and every endpoint is named here.</summary>
public sealed class Program
{
    private Program()
    {
    }

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("CareerLadder: two ladders, one career. Without a command it serves the site.");
        ServeCommand.MakeDefault(root);
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(ReportCommand.Make(TimeProvider.System));
        root.Subcommands.Add(AlignmentCommand.Make(TimeProvider.System));
        root.Subcommands.Add(ImportCommand.Make());
        root.Subcommands.Add(ExportCommand.Make());
        root.Subcommands.Add(MigrateCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());
        root.Subcommands.Add(BackupCommand.Make());
        root.Subcommands.Add(RestoreCommand.Make());
        root.Subcommands.Add(UsersCommand.Make());
        return CommandLine.RunAsync(root, args);
    }

    /// <summary>The site, ready to run.</summary>
    /// <param name="options">ASP.NET Core's own options, such as --urls.</param>
    /// <param name="demoFolder">A scratch folder: keeps everything there and signs anyone in with one click. Null for the real thing.</param>
    internal static WebApplication Site(string[] options, string? demoFolder = null)
    {
        // appsettings.json and wwwroot lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory });
        // Outside Development the assets of packages would otherwise come back empty from an unpublished build.
        builder.WebHost.UseStaticWebAssets();
        ListenAddress.UseDefault(builder);
        // It would write down the address of every request, and some are secrets: an invitation's, and the first start's with its code.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        var address = SiteAddress.Read(builder.Configuration);
        services.AddSingleton(address);
        AddData(builder, demoFolder);
        AddSignIn(builder, isDemo: demoFolder is not null);
        SiteCookies.Set(services, address);
        AddSetup(services);
        AddCareers(builder);
        ConversationsSite.Add(builder, isDemo: demoFolder is not null);
        ApiSite.Add(services);

        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddCascadingValue(AsOf.Cascade);
        RequestLimits.Add(builder);
        services.AddRateLimiter(InvitationLimit.Add);
        services.AddHsts(https => https.MaxAge = TimeSpan.FromDays(365));

        var site = builder.Build();
        Map(site, isDemo: demoFolder is not null);
        return site;
    }

    private static void AddData(WebApplicationBuilder builder, string? demoFolder)
    {
        var database = demoFolder is null
            ? Database.Of(builder.Configuration)
            : new Database($"Data Source={Path.Combine(demoFolder, "careerladder.db")}");
        builder.Services.AddSingleton(database);
        BackupsSite.Add(builder, database, isDemo: demoFolder is not null);
        builder.Services.AddDbContextFactory<AppDb>(options => SqliteSetup.Use(options, database.ConnectionString));
        var keys = builder.Services.AddDataProtection().SetApplicationName("CareerLadder");
        if (demoFolder is null) ProtectionKeys.Keep(keys);
        else keys.UseEphemeralDataProtectionProvider();
    }

    private static void AddSignIn(WebApplicationBuilder builder, bool isDemo)
    {
        var services = builder.Services;
        var singleSignOn = isDemo ? null : SingleSignOnSettings.Read(builder.Configuration);
        // Before Identity's own, which is then left out.
        services.AddScoped<IPasswordValidator<Account>, PasswordStrength>();
        services.AddIdentityCore<Account>(SignInRules.Set)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<AppDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        // Known to the browser by themselves, so that nobody types an e-mail; and unlocked by a finger or a PIN, so that one step is enough.
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((passkeys, address) =>
            (passkeys.ServerDomain, passkeys.ResidentKeyRequirement, passkeys.UserVerificationRequirement) = (address.Host, "required", "required"));
        services.AddScoped<OwnAccount>().AddScoped<OwnAuthenticator>().AddScoped<OwnPasskeys>().AddScoped<OwnSessions>();
        services.AddSingleton(isDemo ? new SignInWays(OneClick: true, Passwords: false) : SignInWays.Read(builder.Configuration, singleSignOn));
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<PasswordChecks>().AddSingleton<StrangerTries>().AddSingleton<Sessions>().AddSingleton<OpenPages>();
        services.AddHostedService<WatchSessions>();
        services.AddScoped<CircuitHandler, OpenPage>();
        services.AddSingleton<OpenLines>();
        services.AddSignalR(hubs => hubs.AddFilter<OpenLines>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(SignInRules.Set));
        if (singleSignOn is not null)
            SingleSignOn.Add(services, singleSignOn);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddSetup(IServiceCollection services)
    {
        services.AddSingleton<FirstStart>().AddSingleton<SetupCode>();
        services.AddScoped<SetupDoor>().AddScoped<Invitations>().AddScoped<SessionEnds>();
    }

    private static void AddCareers(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        ConfiguredRules.Add(services, builder.Configuration);
        services.Configure<AccessSettings>(builder.Configuration.GetSection(AccessGate.Section));
        services.AddSingleton<CurrentOrganisation>();
        services.AddSingleton<OrganisationNow>(provider => () => provider.GetRequiredService<CurrentOrganisation>().GetAsync());
        services.AddHostedService<WatchOrganisation>().AddHostedService<WarmFigures>();
        services.AddScoped<AccessGate>().AddScoped<AdministratorsWork>().AddScoped<Troubles>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<PayLooked>(provider => (viewer, people) => provider.GetRequiredService<AuditLog>().LookedAsync(AuditAction.LookedAtPay, viewer, people));
        OpeningsSetup.Add(services);
        foreach (var store in Stores()) services.AddScoped(store);
    }

    // What reads and writes for a page is called a store. The tests' matrix of access finds them by the same word, and everyone asks each.
    private static IEnumerable<Type> Stores() =>
        typeof(Program).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Name.EndsWith("Store", StringComparison.Ordinal));

    private static void Map(WebApplication site, bool isDemo)
    {
        site.UseMiddleware<SecurityHeaders>();
        site.UseMiddleware<SameOrigin>();
        if (!site.Environment.IsDevelopment())
        {
            site.UseExceptionHandler(Links.Error, createScopeForErrors: true);
            site.UseHsts();
        }

        site.UseWhen(context => !ListenAddress.IsThisMachine(context.Request.Host), elsewhere => elsewhere.UseHttpsRedirection());
        site.UseStatusCodePagesWithReExecute(Links.NotFound, createScopeForStatusCodePages: true);
        site.UseMiddleware<RefusedForms>();
        site.UseMiddleware<TroubledRequests>();
        site.UseWhen(ApiFaults.IsApi, api => api.UseMiddleware<ApiFaults>());
        site.UseAuthentication();
        site.UseMiddleware<LeadToSetup>();
        site.UseAuthorization();
        site.UseRateLimiter();
        site.UseAntiforgery();
        site.MapStaticAssets().AllowAnonymous();
        site.MapPost(Links.Colours, Colours.Choose).AllowAnonymous();
        SignInEndpoints.Map(site, isDemo);
        site.MapPut(Links.DraftsPath + "{place}", KeptWords.KeepDraftAsync);
        ConversationsSite.Map(site);
        PeopleSite.Map(site);
        IntoBandEndpoint.Map(site);
        LadderEndpoints.Map(site);
        ExportEndpoints.Map(site);
        ApiSite.Map(site);
        // Compressing secrets together with what a visitor typed invites CRIME and BREACH, and costs 230 KB a circuit.
        site.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
    }
}
