using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// Where a page sends what is typed. Plain requests, not the page's live line: they work while that is broken, and each is answered
/// only once its words are on the disk. A browser asks before it sends one of these from another site's page, and is not answered.
/// </summary>
internal static class KeptWords
{
    /// <summary>The words of a form that is not sent yet.</summary>
    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> KeepDraftAsync(string place, TypedWords typed, HttpContext context, AuthenticationStateProvider users, DraftsStore store) =>
        AnswerAsync(context, users, async () => typed.IsValid && await store.KeepAsync(place, typed.Text) ? new SavedWords(typed.Version) : null);

    public static async Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> AnswerAsync(HttpContext context, AuthenticationStateProvider users, Func<ValueTask<SavedWords?>> save)
    {
        // Pages are told by the framework who is signed in; an endpoint has to say it.
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        return await save() switch
        {
            null => TypedResults.NotFound(),
            { Text: null } saved => TypedResults.Ok(saved),
            var other => TypedResults.Conflict(other),
        };
    }
}
