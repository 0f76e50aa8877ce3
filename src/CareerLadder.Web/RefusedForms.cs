using Microsoft.AspNetCore.Diagnostics;

namespace CareerLadder.Web;

/// <summary>
/// Words for a form, or for something that a page saves by itself, that was refused, most often because its page was open for too long. The not-found page cannot take its place:
/// a request is run a second time for that, and a form without a valid antiforgery token must not be read again.
/// </summary>
public sealed class RefusedForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isForm = HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPut(context.Request.Method);
        if (isForm && context.Features.Get<IStatusCodePagesFeature>() is { } notFoundPage)
            notFoundPage.Enabled = false;
        await next(context);
        if (isForm && context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            await context.Response.WriteAsync("This could not be done. Please go back, load the page again and try once more.");
    }
}
