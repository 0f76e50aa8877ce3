using System.Text.Encodings.Web;
using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CareerLadder.Web.Api;

/// <summary>Lets programs in with a token (RFC 6750), under /api and nowhere else. No cookie counts there, and no token elsewhere.</summary>
internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!ApiFaults.IsApi(Context) || Request.Headers.Authorization is not [{ } told] || !told.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        return await tokens.FindAsync(told[Bearer.Length..].Trim()) is { } user ? AuthenticateResult.Success(new(user, Scheme.Name)) : AuthenticateResult.Fail("This token opens nothing.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.Remove(HeaderNames.Location);
        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return ApiFaults.WriteAsync(Context, StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return ApiFaults.WriteAsync(Context, StatusCodes.Status403Forbidden);
    }
}
