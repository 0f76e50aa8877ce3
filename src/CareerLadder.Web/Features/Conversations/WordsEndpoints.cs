using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>
/// Where a page sends what is typed. Plain requests, not the page's live line: they work while that is broken, and each is answered
/// only once its words are on the disk. A browser asks before it sends one of these from another site's page, and is not answered.
/// </summary>
internal static class WordsEndpoints
{
    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> SaveAsync(int id, TypedWords typed, HttpContext context, AuthenticationStateProvider users, WordsStore store) =>
        AnswerAsync(context, users, () => store.SaveAsync(id, typed));

    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> SavePrivateAsync(int id, TypedWords typed, HttpContext context, AuthenticationStateProvider users, PrivateNotesStore store) =>
        AnswerAsync(context, users, () => store.SaveAsync(id, typed));

    private static async Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> AnswerAsync(HttpContext context, AuthenticationStateProvider users, Func<ValueTask<SavedWords?>> save)
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
