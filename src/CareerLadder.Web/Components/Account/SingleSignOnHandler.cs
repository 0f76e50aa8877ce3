using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// The code flow of OpenID Connect with PKCE: sends people to the issuer, and lets in those who come back. What belongs together is held
/// by a sealed state, which goes there and back, and a cookie, which keeps it to the browser that began.
/// </summary>
internal sealed class SingleSignOnHandler(
    IOptionsMonitor<RemoteAuthenticationOptions> options, ILoggerFactory log, UrlEncoder encoder, IDataProtectionProvider protection,
    SingleSignOnSettings settings, SingleSignOnIssuer issuer, SingleSignOnTokens tokens, SingleSignOnAccounts accounts, SingleSignOnNotice notice, SiteAddress site)
    : RemoteAuthenticationHandler<RemoteAuthenticationOptions>(options, log, encoder)
{
    private const string Verifier = "verifier";
    private const string Nonce = "nonce";

    private readonly PropertiesDataFormat states = new(protection.CreateProtector(typeof(SingleSignOnHandler).FullName!));

    /// <summary>Not as the request claims where people are known to find the site elsewhere.</summary>
    private string Callback => site.Whole(Options.CallbackPath, Request);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            var said = await issuer.GetAsync();
            var (verifier, nonce) = (Fresh(), Fresh());
            properties.Items[Verifier] = verifier;
            properties.Items[Nonce] = nonce;
            properties.ExpiresUtc = TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout;
            GenerateCorrelationId(properties);
            var there = QueryHelpers.AddQueryString(said.AuthorizationEndpoint, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["response_type"] = "code",
                ["client_id"] = settings.ClientId,
                ["redirect_uri"] = Callback,
                ["scope"] = settings.Scopes,
                ["state"] = states.Protect(properties),
                ["nonce"] = nonce,
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
                ["code_challenge_method"] = "S256",
            });
            Response.Headers.CacheControl = "no-store";
            await new RazorComponentResult<SingleSignOnLeaving>(new { settings.Name, There = there }).ExecuteAsync(Context);
        }
        catch (Exception trouble) when (!Response.HasStarted)
        {
            SayThatItFailed(trouble, properties);
        }
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var properties = states.Unprotect(Request.Query["state"]);
        try
        {
            if (properties is not { Items: var items, ExpiresUtc: { } end } || TimeProvider.GetUtcNow() >= end || !ValidateCorrelationId(properties))
                throw new AuthenticationFailureException("Nobody began this sign-in in this browser, or it took too long.");
            var code = CodeOf(Request.Query, (await issuer.GetAsync()).Issuer);
            var person = await tokens.RedeemAsync(code, Callback, items[Verifier]!, items[Nonce]!);
            if (await accounts.SignInAsync(person) is { } refusal)
                Say(refusal, properties);
            else
                Response.Redirect(Links.Own(properties.RedirectUri));
        }
        catch (Exception trouble)
        {
            SayThatItFailed(trouble, properties);
        }

        return HandleRequestResult.Handle();
    }

    private static string CodeOf(IQueryCollection query, string issuer)
    {
        // https://www.rfc-editor.org/rfc/rfc9207: an answer may say whose it is.
        if (query["iss"] is [{ } whose, ..] && whose != issuer)
            throw new AuthenticationFailureException("The answer is another issuer's.");
        if (query["error"] is [{ } error, ..])
            throw new AuthenticationFailureException($"The issuer refused: {(error.All(c => char.IsAsciiLetter(c) || c == '_') ? error : "for a reason of its own")}.");
        return query["code"] is [{ Length: > 0 } code] ? code : throw new AuthenticationFailureException("The answer holds no code.");
    }

    private static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private void SayThatItFailed(Exception trouble, AuthenticationProperties? properties)
    {
        // Messages only, without where in the code they come from.
        var reasons = string.Join(' ', Chain(trouble).Select(reason => reason.Message));
        Logger.LogWarning("Single sign-on with {Name} failed. {Reasons}", settings.Name, reasons);
        Say($"Signing in with {settings.Name} did not work this time. Please try again; if it happens again, please tell an administrator.", properties);
    }

    private void Say(string sentence, AuthenticationProperties? properties) =>
        Response.Redirect(Links.SignIn(Links.Own(properties?.RedirectUri), notice.Seal(sentence)));

    private static IEnumerable<Exception> Chain(Exception? trouble)
    {
        for (; trouble is not null; trouble = trouble.InnerException)
            yield return trouble;
    }
}
