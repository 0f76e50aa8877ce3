using System.Threading.RateLimiting;
using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.SignalR;

namespace CareerLadder.Web;

/// <summary>How much one visitor may ask for at once, so that nobody, by mistake or on purpose, takes the site from all others.</summary>
internal static class RequestLimits
{
    /// <summary>A form is a few kilobytes; a page that takes files says itself how much more with [RequestSizeLimit].</summary>
    public const int LargestBody = 256 * 1024;

    /// <summary>Pages that one session may have open and live at once.</summary>
    public const int MostLines = 100;

    /// <summary>Requests of one visitor that are answered at once; more wait.</summary>
    public const int AtOnce = 32;

    /// <summary>Requests of one visitor that may wait; more are turned away.</summary>
    public const int MostWaiting = 256;

    public static void Add(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        // What one types into a field goes over the live line whole, and a text must be long enough to be told that it is too long.
        builder.Services.Configure<HubOptions>(line => line.MaximumReceiveMessageSize = LargestBody);
        builder.Services.AddRateLimiter(limits =>
        {
            SignInLimit.Add(limits);
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsLive(context)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetConcurrencyLimiter(
                    Visitor(context), _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
        });
    }

    // A live line is one request for as long as the page is open.
    private static bool IsLive(HttpContext context) => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static string Visitor(HttpContext context) =>
        context.User.FindFirst(Sessions.Claim)?.Value ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
