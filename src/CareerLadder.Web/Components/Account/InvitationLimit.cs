using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Slows down whoever tries links. Wide enough for a whole office behind one address that was invited this morning.</summary>
internal static class InvitationLimit
{
    public const string Name = "invitation";
    public const int AMinute = 100;

    public static void Add(RateLimiterOptions options) => options.AddPolicy(Name, context => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1) }));
}
