using System.Net;

namespace CareerLadder.Web;

/// <summary>Where the site listens.</summary>
internal static class ListenAddress
{
    private const string Default = "http://127.0.0.1:5000";

    /// <summary>Only on this machine, unless told otherwise in one of ASP.NET Core's own ways.</summary>
    public static void UseDefault(WebApplicationBuilder builder)
    {
        string[] told = ["urls", "http_ports", "https_ports"];
        if (told.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
    }

    public static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));
}
