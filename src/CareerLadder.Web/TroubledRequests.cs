using System.Text.Encodings.Web;
using CareerLadder.Web.Data;

namespace CareerLadder.Web;

/// <summary>
/// Answers a request that the database could not serve, because it is locked, its disk full, or it cannot be read: with a sentence, and
/// without asking the database for anything more, as the error page would to know who reads it. Forms of pages tell it themselves (SteadyComponent).
/// </summary>
internal sealed class TroubledRequests(RequestDelegate next, ILogger<TroubledRequests> log)
{
    /// <summary>Seconds after which it is worth asking again.</summary>
    public const string Again = "10";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!context.Response.HasStarted && DatabaseTrouble.Tell(trouble) is not null)
        {
            log.LogError(trouble, "A request could not be answered.");
            await AnswerAsync(context, DatabaseTrouble.Tell(trouble)!);
        }
    }

    private static Task AnswerAsync(HttpContext context, string sentence)
    {
        var (request, response) = (context.Request, context.Response);
        response.Clear();
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Again;
        response.Headers.CacheControl = "no-store";
        if (!request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync(sentence);
        }

        response.ContentType = "text/html; charset=utf-8";
        var said = HtmlEncoder.Default.Encode(sentence);
        var again = HttpMethods.IsGet(request.Method)
            ? $"""<p><a href="{HtmlEncoder.Default.Encode(request.PathBase + request.Path + request.QueryString)}">Try again</a></p>"""
            : "<p>Go back with your browser: most of what you typed is still there, and can be sent again.</p>";
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not at the moment · CareerLadder</title><link rel="stylesheet" href="{HtmlEncoder.Default.Encode(request.PathBase)}/app.css"></head>
            <body><main class="plain"><p class="brand">CareerLadder</p><h1>Not at the moment, sorry</h1><p class="sub">{said} What was saved before is not lost.</p>{again}</main></body>
            </html>
            """);
    }
}
