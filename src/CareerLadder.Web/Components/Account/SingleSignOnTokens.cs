using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Who someone is, in the words of the issuer.</summary>
/// <param name="Subject">The issuer's own key of them. Only this stays, and only together with the issuer is it one person's.</param>
/// <param name="EmailVerified">Whether the issuer says that the e-mail is theirs; null where it says nothing about it.</param>
internal sealed record SingleSignOnPerson(string Issuer, string Subject, string? Email, bool? EmailVerified);

/// <summary>Turns the code that someone brings from the issuer into who they are, after every check that OpenID Connect asks for.</summary>
internal sealed class SingleSignOnTokens(SingleSignOnSettings settings, SingleSignOnIssuer issuer, TimeProvider clock)
{
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(1);

    // Signatures with a key of the issuer's alone; never a shared secret, never none.
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler reader = new();

    /// <param name="redirect">The address that the code was sent to.</param>
    /// <param name="verifier">What the challenge was made of when the sign-in began (PKCE).</param>
    /// <param name="nonce">What the token must repeat.</param>
    /// <exception cref="AuthenticationFailureException">A check failed; the message is for the log, and holds no secret.</exception>
    public async Task<SingleSignOnPerson> RedeemAsync(string code, string redirect, string verifier, string nonce)
    {
        var said = await issuer.GetAsync();
        var (text, access) = await AskAsync(said, code, redirect, verifier);
        var result = await reader.ValidateTokenAsync(text, Checks(said));
        if (result.Exception is SecurityTokenInvalidSignatureException)
        {
            // The issuer may have taken new keys since it was asked.
            said = await issuer.GetAsync(outdated: said);
            result = await reader.ValidateTokenAsync(text, Checks(said));
        }

        if (!result.IsValid)
            throw new AuthenticationFailureException("The token is not valid.", result.Exception);
        var token = (JsonWebToken)result.SecurityToken;
        CheckWhomItIsFor(token, nonce);
        var email = new EmailAnswer(token.Subject, Text(token, "email"), Text(token, "email_verified"));
        if (email.Email is null && access is not null && settings.MayAsk(said.UserInfoEndpoint))
            email = await AskForEmailAsync(said.UserInfoEndpoint, access, token.Subject);
        return new(said.Issuer, token.Subject, email.Email, email.Verified is { } verified ? "true".Equals($"{verified}", StringComparison.OrdinalIgnoreCase) : null);
    }

    private async Task<TokenAnswer> AskAsync(OpenIdConnectConfiguration said, string code, string redirect, string verifier)
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, said.TokenEndpoint);
        List<KeyValuePair<string, string>> form =
            [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", redirect), new("code_verifier", verifier)];
        // Without a word on it, an issuer takes the secret in the header: https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
        if (said.TokenEndpointAuthMethodsSupported.Contains("client_secret_post", StringComparer.Ordinal))
            form.AddRange([new("client_id", settings.ClientId), new("client_secret", settings.ClientSecret)]);
        else
            question.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicSecret());
        question.Headers.Accept.ParseAdd("application/json");
        question.Content = new FormUrlEncodedContent(form);

        using var answer = await issuer.Http.SendAsync(question);
        if (!answer.IsSuccessStatusCode)
            throw new AuthenticationFailureException($"The issuer gave no token for the code: status {(int)answer.StatusCode}.");
        return await answer.Content.ReadFromJsonAsync<TokenAnswer>() ?? new(null, null);
    }

    // Many issuers leave the e-mail out of the token: https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims
    private async Task<EmailAnswer> AskForEmailAsync(string address, string access, string subject)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        question.Headers.Accept.ParseAdd("application/json");
        using var answer = await issuer.Http.SendAsync(question);
        if (!answer.IsSuccessStatusCode)
            throw new AuthenticationFailureException($"The issuer did not tell the e-mail: status {(int)answer.StatusCode}.");
        return await answer.Content.ReadFromJsonAsync<EmailAnswer>() is { } told && told.Subject == subject
            ? told
            : throw new AuthenticationFailureException("The issuer told the e-mail of somebody else.");
    }

    // https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1: both are form-encoded first.
    private string BasicSecret() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}"));

    private TokenValidationParameters Checks(OpenIdConnectConfiguration said) => new()
    {
        ValidIssuer = said.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = said.SigningKeys,
        ValidAlgorithms = Signatures,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    /// <summary>Both in UTC; a token without an end is never now.</summary>
    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Reckoned from now: the reader asks about the ends of time too.
        return now - ClocksMayDiffer < until && (from is null || now + ClocksMayDiffer >= from);
    }

    // What the reader leaves to us of https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
    private void CheckWhomItIsFor(JsonWebToken token, string nonce)
    {
        if (string.IsNullOrEmpty(token.Subject))
            throw new AuthenticationFailureException("The token names nobody.");
        var party = Text(token, "azp");
        if (party is null ? token.Audiences.Skip(1).Any() : party != settings.ClientId)
            throw new AuthenticationFailureException("The token was given out for somebody else.");
        if (Text(token, "nonce") is not { } repeated || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(repeated), Encoding.UTF8.GetBytes(nonce)))
            throw new AuthenticationFailureException("The token does not repeat the nonce of this sign-in.");
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken, [property: JsonPropertyName("access_token")] string? AccessToken);

    /// <param name="Verified">True, or the word.</param>
    private sealed record EmailAnswer(
        [property: JsonPropertyName("sub")] string? Subject, [property: JsonPropertyName("email")] string? Email, [property: JsonPropertyName("email_verified")] object? Verified);
}
