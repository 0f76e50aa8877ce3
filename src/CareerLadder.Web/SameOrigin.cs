namespace CareerLadder.Web;

/// <summary>
/// Refuses what another site's page sends to the live line of a page here. Browsers let any page open a WebSocket to any address, with
/// the visitor's cookies, and only say in Origin where it came from: https://www.rfc-editor.org/rfc/rfc6455#section-10.2.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, SiteAddress site)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isLive = context.WebSockets.IsWebSocketRequest || request.Headers.Upgrade.Count > 0 || request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
        if (!isLive || request.Headers.Origin is [] || IsHere(request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A page without TLS may be anybody's on the way, also one under this very name.
    private bool IsHere(HttpRequest request) =>
        request.Headers.Origin is [{ } told] && Uri.TryCreate(told, UriKind.Absolute, out var origin) && (!site.IsHttps || origin.Scheme == Uri.UriSchemeHttps)
        && string.Equals(origin.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);

    // A proxy that ends TLS may leave the scheme as http; the port that goes without saying is then that of the origin's scheme.
    private static string Authority(HttpRequest request) => request.Host.Port is 80 or 443 ? request.Host.Host : request.Host.Value ?? "";
}
