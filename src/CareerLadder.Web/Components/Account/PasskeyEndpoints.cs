using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What passkeys.js asks before the browser asks for a passkey. Each reads a form, and a form is read only with a valid antiforgery token.</summary>
internal static class PasskeyEndpoints
{
    /// <summary>To sign in with a passkey, whosever it is.</summary>
    public static async Task<ContentHttpResult> AskAsync(IFormCollection form, AccountSignIn signIn) =>
        TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), MediaTypeNames.Application.Json);

    /// <summary>To make a passkey for the one who is signed in.</summary>
    public static async Task<ContentHttpResult> MakeAsync(IFormCollection form, OwnPasskeys passkeys) =>
        TypedResults.Content(await passkeys.MakeOptionsAsync(), MediaTypeNames.Application.Json);
}
