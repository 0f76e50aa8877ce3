using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareerLadder.Web.Tests.Components.Accounts;

/// <summary>
/// A small issuer of OpenID Connect, on a free port of this machine: it signs in at once whom the test names, and gives out a token for the code
/// once, to who has the secret, the address the code went to, and what the challenge was made of. The test may tell it to misbehave.
/// </summary>
public sealed class SingleSignOnTestIssuer : IAsyncDisposable
{
    public const string ClientId = "careerladder";
    public const string ClientSecret = "s3cret: of+the/site & its issuer=";

    private readonly ConcurrentDictionary<string, IQueryCollection> codes = new(StringComparer.Ordinal);
    private readonly WebApplication host;

    public SingleSignOnTestIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        host = builder.Build();
        host.Use((context, next) => IsDown ? Task.Run(context.Abort) : next(context));
        host.MapGet("/.well-known/openid-configuration", Discovery);
        host.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        host.MapGet("/authorize", Authorize);
        host.MapPost("/token", (Delegate)TokenAsync);
        host.MapGet("/person", (HttpContext context) => context.Request.Headers.Authorization == "Bearer " + AccessToken ? Results.Json(SaysOfPerson) : Results.Unauthorized());
    }

    public string Address => host.Urls.First();

    public bool IsDown { get; set; }

    /// <summary>What it calls itself; its address unless told otherwise.</summary>
    public string? CallsItself { get; set; }

    public string[]? SecretGoes { get; set; }

    /// <summary>Whether it says where people sign out at the issuer itself.</summary>
    public bool HasWayOut { get; set; }

    /// <summary>Why it sends people back without a code.</summary>
    public string? Refuses { get; set; }

    /// <summary>Changes what the next tokens say.</summary>
    public Action<Dictionary<string, object>>? Says { get; set; }

    /// <summary>Writes the next tokens in another way.</summary>
    public Func<string, string>? Writes { get; set; }

    /// <summary>What it answers to who asks for the person, beside the token; null where it has no such address.</summary>
    public Dictionary<string, object>? SaysOfPerson { get; set; }

    public SecurityKey Key { get; private set; } = NewKey();

    /// <summary>All that must never be in a log.</summary>
    public ConcurrentBag<string> Secrets { get; } = [ClientSecret, Uri.EscapeDataString(ClientSecret), AccessToken];

    /// <summary>How often it was asked for its keys and addresses.</summary>
    public int Asked { get; private set; }

    private static string AccessToken => "access-4711-token";

    public static SecurityKey NewKey() => new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public Task StartAsync() => host.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public void TakeNewKey() => Key = NewKey();

    public void Behave() => (IsDown, CallsItself, SecretGoes, HasWayOut, Refuses, Says, Writes, SaysOfPerson) = (false, null, null, false, null, null, null, null);

    public static string Sign(string payload, SecurityKey key) =>
        new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(key, key is RsaSecurityKey ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.HmacSha256));

    private Dictionary<string, object> Discovery()
    {
        Asked++;
        var said = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = CallsItself ?? Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
        };
        if (SecretGoes is not null)
            said["token_endpoint_auth_methods_supported"] = SecretGoes;
        if (HasWayOut)
            said["end_session_endpoint"] = Address + "/leave?of=all";
        if (SaysOfPerson is not null)
            said["userinfo_endpoint"] = Address + "/person";
        return said;
    }

    private Dictionary<string, string> PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey((RsaSecurityKey)Key);
        return new(StringComparer.Ordinal) { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.Kid, ["n"] = key.N, ["e"] = key.E };
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || !asked["scope"].ToString().Split(' ').Contains("openid"))
            return Results.BadRequest();
        var answer = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = asked["state"] };
        if (Refuses is not null)
            answer["error"] = Refuses;
        else
            codes[answer["code"] = Secret()] = asked;
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, answer));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Secrets.Add(form["code_verifier"]!);
        var right = HasSecret(context.Request, form) && form["grant_type"] == "authorization_code" && codes.TryRemove(form["code"]!, out var asked)
            && form["redirect_uri"] == asked["redirect_uri"] && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) == asked["code_challenge"]
            ? asked : null;
        return right is null
            ? Results.BadRequest(new { error = "invalid_grant", error_description = $"{form["code"]} is not known" })
            : Results.Json(new { access_token = AccessToken, token_type = "Bearer", id_token = Token(right) });
    }

    private bool HasSecret(HttpRequest request, IFormCollection form)
    {
        if (SecretGoes?.Contains("client_secret_post") is true)
            return form["client_id"] == ClientId && form["client_secret"] == ClientSecret;
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Basic ", StringComparison.Ordinal)
            && Encoding.ASCII.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':').Select(Uri.UnescapeDataString).SequenceEqual([ClientId, ClientSecret]);
    }

    private string Token(IQueryCollection asked)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Address, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300, ["nonce"] = asked["nonce"].ToString(),
        };
        Says?.Invoke(claims);
        var payload = JsonSerializer.Serialize(claims);
        var token = Writes is null ? Sign(payload, Key) : Writes(payload);
        Secrets.Add(token);
        return token;
    }

    private string Secret()
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        Secrets.Add(secret);
        return secret;
    }
}
