using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>Ladders as a file to take along.</summary>
internal static class LadderEndpoints
{
    public static void Map(WebApplication site)
    {
        site.MapGet(Links.LaddersFilePage, InForceAsync);
        site.MapGet("/ladders/drafts/{draft:int}/file", DraftAsync);
    }

    private static Task<IResult> InForceAsync(HttpContext context, AuthenticationStateProvider users, LadderDraftsStore store, TimeProvider clock)
    {
        var day = AsOf.Read(context.Request.Path + context.Request.QueryString, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Date;
        return AnswerAsync(context, users, () => store.GetFileAsync(day), $"ladders-{day:yyyy-MM-dd}.yaml");
    }

    private static Task<IResult> DraftAsync(int draft, HttpContext context, AuthenticationStateProvider users, LadderDraftsStore store) =>
        AnswerAsync(context, users, () => store.GetDraftFileAsync(draft), $"ladders-draft-{draft}.yaml");

    private static async Task<IResult> AnswerAsync(HttpContext context, AuthenticationStateProvider users, Func<ValueTask<string?>> read, string name)
    {
        // Pages are told by the framework who is signed in; an endpoint has to say it.
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        if (await read() is not { } file) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(System.Text.Encoding.UTF8.GetBytes(file), "application/yaml; charset=utf-8", name);
    }
}
