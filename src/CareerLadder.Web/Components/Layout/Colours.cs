using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CareerLadder.Web.Components.Layout;

/// <summary>Light, dark, or as the system says. Kept in a cookie and applied on the server, so that no page flashes in the wrong one.</summary>
internal static class Colours
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Field = "colours";

    /// <summary>What this browser chose, or null for as the system says.</summary>
    public static string? Chosen(HttpContext? context) => context?.Request.Cookies[Field] is Light or Dark ? context.Request.Cookies[Field] : null;

    public static RedirectHttpResult Choose(
        HttpContext context, SiteAddress site, [FromForm(Name = Field)] string? choice, [FromForm(Name = Links.ReturnParameter)] string? back)
    {
        if (choice is Light or Dark)
            context.Response.Cookies.Append(Field, choice, new CookieOptions { HttpOnly = true, Secure = site.IsHttps, IsEssential = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        else
            context.Response.Cookies.Delete(Field);
        return TypedResults.Redirect(Links.Own(back));
    }
}
