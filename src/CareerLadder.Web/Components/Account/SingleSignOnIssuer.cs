using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What the issuer says of itself: its addresses, and the keys it signs with. All who ask at once wait for one answer.</summary>
internal sealed class SingleSignOnIssuer(SingleSignOnSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset until;
    private Task<OpenIdConnectConfiguration>? asking;

    /// <summary>For every question to the issuer. It follows no redirect, so that a secret never goes where it was not meant to.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1 << 20,
    };

    /// <param name="outdated">What did not hold any more: it is then asked for anew.</param>
    public async Task<OpenIdConnectConfiguration> GetAsync(OpenIdConnectConfiguration? outdated = null)
    {
        Task<OpenIdConnectConfiguration> answer;
        lock (gate)
        {
            if (known is not null && !ReferenceEquals(known, outdated) && clock.GetUtcNow() < until)
                return known;
            if (asking is not { IsCompleted: false })
                asking = AskAsync();
            answer = asking;
        }

        return await answer;
    }

    /// <summary>Where people sign out at the issuer itself; null where it names no such address, or does not answer: nobody is kept here for that.</summary>
    public async Task<string?> FindWayOutAsync()
    {
        try
        {
            // https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout. Without an address to come back to, the issuer need not know ours.
            return (await GetAsync()).EndSessionEndpoint is { } end && settings.MayAsk(end) ? QueryHelpers.AddQueryString(end, "client_id", settings.ClientId) : null;
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or IOException or HttpRequestException or TaskCanceledException or AuthenticationFailureException)
        {
            return null;
        }
    }

    public void Dispose() => Http.Dispose();

    private async Task<OpenIdConnectConfiguration> AskAsync()
    {
        var documents = new HttpDocumentRetriever(Http) { RequireHttps = settings.NeedsHttps };
        var said = await OpenIdConnectConfigurationRetriever.GetAsync($"{settings.Authority}/.well-known/openid-configuration", documents, CancellationToken.None);
        // https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation. An issuer for whoever comes, as one for all
        // customers of a cloud, does not pass: anybody could there be called by anybody's e-mail.
        if (said.Issuer?.TrimEnd('/') != settings.Authority)
            throw new AuthenticationFailureException($"The issuer calls itself “{said.Issuer}”, and {SingleSignOnSettings.Section}:Authority is “{settings.Authority}”.");
        if (!settings.MayAsk(said.AuthorizationEndpoint) || !settings.MayAsk(said.TokenEndpoint))
            throw new AuthenticationFailureException("The issuer names no address for signing in, or for tokens, that begins with https://.");
        lock (gate)
        {
            known = said;
            until = clock.GetUtcNow() + Kept;
        }

        return said;
    }
}
