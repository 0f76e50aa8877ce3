using CareerLadder.Web.Components.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Where the page of a conversation sends what is typed.</summary>
internal static class WordsEndpoints
{
    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> SaveAsync(int id, TypedWords typed, HttpContext context, AuthenticationStateProvider users, WordsStore store) =>
        KeptWords.AnswerAsync(context, users, () => store.SaveAsync(id, typed));

    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> SavePrivateAsync(int id, TypedWords typed, HttpContext context, AuthenticationStateProvider users, PrivateNotesStore store) =>
        KeptWords.AnswerAsync(context, users, () => store.SaveAsync(id, typed));

    public static Task<Results<Ok<SavedWords>, Conflict<SavedWords>, NotFound>> SavePointAsync(int id, int point, TypedWords typed, HttpContext context, AuthenticationStateProvider users, AgendaStore store) =>
        KeptWords.AnswerAsync(context, users, () => store.SaveAsync(id, point, typed));
}
