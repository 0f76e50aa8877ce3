using System.Globalization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>The plan as a file to take along.</summary>
internal static class IntoBandEndpoint
{
    public static void Map(WebApplication site) => site.MapGet(Links.IntoBandPlanPage, AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, AuthenticationStateProvider users, IntoBandStore store, TimeProvider clock)
    {
        // Pages are told by the framework who is signed in; an endpoint has to say it.
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        var day = AsOf.Read(context.Request.Path + context.Request.QueryString, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Date;
        if (await store.GetPlanAsync(day) is not { } plan) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(plan, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"into-band-{day:yyyy-MM-dd}.csv"));
    }
}
