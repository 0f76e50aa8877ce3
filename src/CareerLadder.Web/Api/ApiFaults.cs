using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerLadder.Web.Api;

/// <summary>Says what is wrong to a program, as RFC 9457 wants it said; the pages that people are shown instead would be of no help to it.</summary>
internal sealed class ApiFaults(RequestDelegate next, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.OnStarting(static state =>
        {
            ((HttpResponse)state).Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context.Response);
        try
        {
            await next(context);
        }
        catch (Exception broken) when (!context.Response.HasStarted && broken is not OperationCanceledException)
        {
            log.LogError(broken, "A request to the API could not be answered.");
            context.Response.Clear();
            if (DatabaseTrouble.Tell(broken) is { } trouble)
            {
                context.Response.Headers.RetryAfter = TroubledRequests.Again;
                await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, trouble);
                return;
            }

            context.Response.StatusCode = broken is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await WriteAsync(context, context.Response.StatusCode);
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Links.Api, StringComparison.OrdinalIgnoreCase);

    public static Task WriteAsync(HttpContext context, int status, string? detail = null) => Of(status, detail).ExecuteAsync(context);

    public static IResult Of(int status, string? detail = null) => Results.Problem(detail ?? Sentence(status), statusCode: status, title: Title(status));

    private static string Title(int status) => status switch
    {
        400 => "This cannot be read",
        401 => "Please show a token",
        403 => "This is not yours to see",
        404 => "There is nothing here",
        405 => "This only reads",
        429 => "That was a lot in a short time",
        503 => "Not at the moment",
        _ => "This could not be done",
    };

    private static string Sentence(int status) => status switch
    {
        400 => "Something in the address cannot be read. The description of the API says what may stand there.",
        401 => "Send “Authorization: Bearer”, and a token from your account page that is not over, revoked or ended with a change of your account.",
        403 => "The token was not made for this. Make one that may read it, if you may see it yourself.",
        404 => "Nothing is at this address, or it is not yours to see.",
        405 => "The API only reads: please ask with GET.",
        429 => "Please wait a minute, and ask at most as often as the description of the API says.",
        _ => "Something went wrong on our side. Please try again in a while.",
    };
}
