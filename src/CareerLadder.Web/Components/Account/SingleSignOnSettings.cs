using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Single sign-on by OpenID Connect, as the configuration describes it.</summary>
/// <param name="Name">What people know it by: the button says “Sign in with …”.</param>
/// <param name="Authority">The issuer's address, without the slash at its end and without /.well-known/openid-configuration.</param>
/// <param name="Scopes">What is asked of the issuer, parted by spaces; openid is always among it.</param>
/// <param name="EmailsAreConfirmed">What to think of an e-mail of which the issuer does not say whether it is confirmed: true where it gives out all addresses itself.</param>
internal sealed record SingleSignOnSettings(string Name, string Authority, string ClientId, string ClientSecret, string Scopes, bool EmailsAreConfirmed = false)
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SignIn:SingleSignOn";

    private const string Usual = "openid email";
    private static readonly string[] Optional = [nameof(Scopes), nameof(EmailsAreConfirmed)];
    private static readonly string[] Needed = [nameof(Name), nameof(Authority), nameof(ClientId), nameof(ClientSecret)];

    /// <summary>Nobody may listen between here and the issuer, except where both are one machine.</summary>
    public bool NeedsHttps => !IsThisMachine(new Uri(Authority));

    /// <summary>What the configuration says; null where single sign-on is not offered.</summary>
    /// <exception cref="RefusedException">Something is missing or cannot be used; the message names each.</exception>
    public static SingleSignOnSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.AsEnumerable().Any(pair => !string.IsNullOrWhiteSpace(pair.Value)))
            return null;

        var problems = Problems(section).ToList();
        if (problems.Count > 0)
            throw new RefusedException($"Single sign-on cannot be offered as it is set:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", problems)}");

        string Of(string key) => section[key]!.Trim();
        return new(Of(nameof(Name)), Of(nameof(Authority)).TrimEnd('/'), Of(nameof(ClientId)), Of(nameof(ClientSecret)), ScopesOf(section), "true".Equals(section[nameof(EmailsAreConfirmed)]?.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An address that may be asked: https, or http on this machine where the issuer is there too.</summary>
    public bool MayAsk(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (!NeedsHttps && IsThisMachine(uri)));

    /// <summary>Without the secret, which a record would print along.</summary>
    public override string ToString() => $"{Name}: {Authority}";

    private static IEnumerable<string> Problems(IConfigurationSection section)
    {
        foreach (var key in Needed.Where(key => string.IsNullOrWhiteSpace(section[key])))
            yield return $"{Section}:{key} is missing.";
        foreach (var child in section.GetChildren().Where(child => !Needed.Concat(Optional).Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            yield return $"{child.Path} is not known. What can be set: {string.Join(", ", Needed)}, {string.Join(" and ", Optional)}.";
        if (section[nameof(EmailsAreConfirmed)]?.Trim() is { Length: > 0 } confirmed && !bool.TryParse(confirmed, out _))
            yield return $"{Section}:{nameof(EmailsAreConfirmed)}: “{confirmed}” is neither true nor false.";
        if (section[nameof(Authority)]?.Trim() is { Length: > 0 } authority && !IsIssuer(authority))
            yield return $"{Section}:{nameof(Authority)}: “{authority}” is not an address that begins with https:// and has neither ? nor #.";
    }

    private static bool IsIssuer(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri) && uri is { Query: "", Fragment: "", UserInfo: "" } && (uri.Scheme == Uri.UriSchemeHttps || IsThisMachine(uri));

    private static bool IsThisMachine(Uri uri) => uri.Scheme == Uri.UriSchemeHttp && ListenAddress.IsThisMachine(new HostString(uri.Host));

    /// <summary>Both ways of writing them: one text, or a list.</summary>
    private static string ScopesOf(IConfigurationSection section)
    {
        var told = section.GetSection(nameof(Scopes));
        string[] scopes = [.. told.GetChildren().Select(child => child.Value ?? ""), told.Value ?? ""];
        var asked = string.Join(' ', scopes).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0 ? Usual : string.Join(' ', asked.Prepend("openid").Distinct(StringComparer.Ordinal));
    }
}
