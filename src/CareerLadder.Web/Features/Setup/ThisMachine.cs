using System.Net;
using Microsoft.Net.Http.Headers;

namespace CareerLadder.Web.Features.Setup;

/// <summary>
/// Whether a request was made by somebody who sits at the machine itself. A proxy on it comes from the machine too, so whatever hints at
/// one counts as from elsewhere: the code is asked for then, which is no harm.
/// </summary>
internal static class ThisMachine
{
    private static readonly string[] OfProxies =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fly-Client-IP", "X-Envoy-External-Address", "X-Cluster-Client-IP"];

    public static bool Made(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IsLoopback(address)
        && ListenAddress.IsThisMachine(request.Host)
        // What nginx speaks with what lies behind it unless told otherwise, and no browser does.
        && request.Protocol != HttpProtocol.Http10
        && !request.Headers.Keys.Any(IsOfAProxy)
        && ComesFromThisSite(request);

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsOfAProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        // What ASPNETCORE_FORWARDEDHEADERS_ENABLED leaves of those once it has believed them.
        || header.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase) || OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool ComesFromThisSite(HttpRequest request)
    {
        var origins = request.Headers[HeaderNames.Origin];
        return origins.Count == 0 || (origins.Count == 1 && string.Equals(origins[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
