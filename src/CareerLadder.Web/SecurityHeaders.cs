using Microsoft.Net.Http.Headers;

namespace CareerLadder.Web;

/// <summary>What a browser is told about every answer.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Styles may be inline, because virtualised lists and dialogs set their sizes so; scripts may not.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // Set last of all: the error page begins by clearing the headers.
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers[HeaderNames.ContentSecurityPolicy] = ContentPolicy;
                headers[HeaderNames.XContentTypeOptions] = "nosniff";
                headers[HeaderNames.XFrameOptions] = "DENY";
                // Addresses name people and what was looked for: other sites need not know.
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }
}
