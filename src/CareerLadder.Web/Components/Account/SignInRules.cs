using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>How accounts and their cookie behave.</summary>
internal static class SignInRules
{
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    public static string TooManyTries { get; } = $"There were too many tries for now. Please wait {LockedFor.Minutes} minutes and try again.";

    public static void Set(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // Accounts are named after e-mail addresses, and those may hold an apostrophe or an accent.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
    }

    public static void Set(CookieAuthenticationOptions options)
    {
        options.LoginPath = Links.SignInPage;
        options.ReturnUrlParameter = Links.ReturnParameter;
        options.Events.OnValidatePrincipal = async context =>
        {
            var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
            if (sessions.ClaimedBy(context.Principal) is { } claimed && await sessions.CountsAsync(claimed)) return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        };
        // What someone may not see looks like what is not there.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
