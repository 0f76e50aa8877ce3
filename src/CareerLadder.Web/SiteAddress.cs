using CareerLadder.Web.Commands;

namespace CareerLadder.Web;

/// <summary>
/// Where people find the site, from the setting Site:Address: what a link that is sent to somebody begins with, and the name that
/// passkeys are bound to. A request may claim any name, so it is asked only where nothing is set.
/// </summary>
/// <param name="Address">Such as https://ladder.company.example; null where nothing is set, as on one's own machine.</param>
internal sealed record SiteAddress(Uri? Address)
{
    private const string Key = "Site:Address";

    /// <summary>The name alone, without a port.</summary>
    public string Host => Address?.IdnHost ?? "localhost";

    public bool IsHttps => Address is not null;

    /// <exception cref="RefusedException">What is set is no such address.</exception>
    public static SiteAddress Read(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => new((Uri?)null),
        var told when Uri.TryCreate(told, UriKind.Absolute, out var address) && IsOne(address) => new(address),
        var told => throw new RefusedException(
            $"{Key} is “{told}”, which is no address that people could open. Please write it like https://ladder.company.example, with https and a name, and nothing behind it; or leave it out."),
    };

    /// <summary>Whether a request came to the name that passkeys are bound to: anywhere else browsers know none.</summary>
    public bool IsAt(HostString asked) => asked.Host.Equals(Host, StringComparison.OrdinalIgnoreCase) || asked.Host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole address of one of the <see cref="Links"/>.</summary>
    /// <param name="asked">Of the request at hand: where nothing is set, what was opened is all that is known.</param>
    public string Whole(string link, HttpRequest asked) =>
        Address is not null ? new Uri(Address, link).ToString() : $"{asked.Scheme}://{asked.Host}{asked.PathBase}{link}";

    // A name, because browsers make no passkeys for bare numbers.
    private static bool IsOne(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.HostNameType == UriHostNameType.Dns && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
