using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>What the sign-in and sign-out buttons post to. Each reads a form, and a form is read only with a valid antiforgery token.</summary>
internal static class SignInEndpoints
{
    public static void Map(WebApplication site, bool isDemo)
    {
        site.MapPost(Links.SignOut, SignOutAsync);
        site.MapPost(Links.SignInPasskeyOptions, PasskeyEndpoints.AskAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Name);
        site.MapPost(Links.NewPasskeyOptions, PasskeyEndpoints.MakeAsync);
        if (isDemo)
            site.MapPost(Links.DemoSignIn, SignInToDemoAsync).AllowAnonymous();
        if (site.Services.GetRequiredService<SignInWays>().SingleSignOn is not null)
            site.MapPost(Links.SingleSignOn, StartSingleSignOn).AllowAnonymous().RequireRateLimiting(SignInLimit.Name);
    }

    public static async Task<RedirectHttpResult> SignOutAsync(SignInManager<Account> signIn, [FromForm(Name = Links.ReturnParameter)] string? back)
    {
        var bySingleSignOn = signIn.Context.User.HasClaim(ClaimTypes.AuthenticationMethod, SingleSignOn.Name);
        await signIn.SignOutAsync();
        return TypedResults.Redirect(bySingleSignOn ? Links.SignedOutOfSingleSignOn : Links.Own(back));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> SignInToDemoAsync(
        [FromQuery(Name = "as")] string who, [FromForm(Name = Links.ReturnParameter)] string? back, DemoAccounts demo, SignInManager<Account> signIn)
    {
        if (await demo.FindAsync(who) is not { } account)
            return TypedResults.NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.Redirect(Links.Own(back));
    }

    public static ChallengeHttpResult StartSingleSignOn([FromForm(Name = Links.ReturnParameter)] string? back) =>
        TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Links.Own(back) }, [SingleSignOn.Name]);
}
