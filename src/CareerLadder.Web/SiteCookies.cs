using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web;

/// <summary>
/// The names of the site's cookies. On https they begin with __Host-, and a browser then takes such a cookie from nobody but this very
/// host: https://www.rfc-editor.org/rfc/rfc6265#section-5 as extended by draft-ietf-httpbis-rfc6265bis, 4.1.3.2. On one's own machine,
/// without https, browsers would refuse that name.
/// </summary>
internal static class SiteCookies
{
    private const string Own = "careerladder";

    public static string NameOf(SiteAddress site, string? part = null) => $"{(site.IsHttps ? "__Host-" : "")}{Own}{(part is null ? "" : "." + part)}";

    public static void Set(IServiceCollection services, SiteAddress site)
    {
        services.PostConfigure<AntiforgeryOptions>(options => Set(options.Cookie, site, "form"));
        Set(services, site, IdentityConstants.ApplicationScheme, null);
        Set(services, site, IdentityConstants.ExternalScheme, "external");
        Set(services, site, IdentityConstants.TwoFactorUserIdScheme, "second-step");
        Set(services, site, IdentityConstants.TwoFactorRememberMeScheme, "remembered");
    }

    private static void Set(IServiceCollection services, SiteAddress site, string scheme, string? part) =>
        services.PostConfigure<CookieAuthenticationOptions>(scheme, options => Set(options.Cookie, site, part));

    private static void Set(CookieBuilder cookie, SiteAddress site, string? part)
    {
        cookie.Name = NameOf(site, part);
        cookie.Path = "/";
        cookie.Domain = null;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
