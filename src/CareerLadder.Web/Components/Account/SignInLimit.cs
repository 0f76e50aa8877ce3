using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Slows down guessing before it costs anything: one password check takes about a tenth of a second of a core. This counts by address;
/// the lockout counts by account, also before hashing.
/// </summary>
internal static class SignInLimit
{
    public const string Name = "sign-in";
    public const int TriesAMinute = 20;

    public static void Add(RateLimiterOptions options)
    {
        options.AddPolicy(Name, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = async (rejected, stop) =>
        {
            rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            // A program is told in a way of its own.
            if (rejected.HttpContext.Request.Path.StartsWithSegments(Links.Api, StringComparison.OrdinalIgnoreCase)) return;
            await rejected.HttpContext.Response.WriteAsync("That was a lot in a short time. Please wait a minute and try again.", stop);
        };
    }
}
