using Microsoft.AspNetCore.Authentication;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Everything single sign-on needs, where it is offered.</summary>
internal static class SingleSignOn
{
    /// <summary>What the way of signing in is called: by ASP.NET Core, and in the cookie.</summary>
    public const string Name = "single sign-on";

    public static void Add(IServiceCollection services, SingleSignOnSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SingleSignOnIssuer>();
        services.AddSingleton<SingleSignOnTokens>();
        services.AddSingleton<SingleSignOnNotice>();
        services.AddScoped<SingleSignOnAccounts>();
        // A proxy that ends TLS may leave a request as http, and the cookie belongs to people's https all the same.
        services.AddOptions<RemoteAuthenticationOptions>(Name).PostConfigure<SiteAddress>((options, site) => options.CorrelationCookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        new AuthenticationBuilder(services).AddRemoteScheme<RemoteAuthenticationOptions, SingleSignOnHandler>(Name, settings.Name, options =>
        {
            options.CallbackPath = Links.SingleSignOnCallback;
            options.CorrelationCookie.Name = "careerladder.sso.";
            // The issuer sends people back with a link, with which a browser sends such cookies; nothing that another site posts comes with it.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        });
        // The addresses of requests, which that class writes down, hold the code.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
    }
}
