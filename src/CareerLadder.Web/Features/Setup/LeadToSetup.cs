using CareerLadder.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace CareerLadder.Web.Features.Setup;

/// <summary>While nobody can sign in, every page leads to the setup. While the purpose is not accepted, every page of an administrator does.</summary>
internal sealed class LeadToSetup(RequestDelegate next, FirstStart first)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var stage = await first.StageAsync();
        // Only a first start has a reason to send as much as the page takes.
        if (stage == SetupStage.Over && PageOf(context) == typeof(SetupPage) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = RequestLimits.LargestBody;
        var leads = stage switch
        {
            SetupStage.NoAccount => !IsOpenNow(context),
            SetupStage.NotAccepted => context.User.IsInRole(Roles.Administrator) && PageOf(context) is { } page && !IsOpenAlways(page),
            _ => false,
        };
        if (leads) context.Response.Redirect(Links.Setup);
        else await next(context);
    }

    // Styles, scripts and the like are open to anyone and are no pages.
    private static bool IsOpenNow(HttpContext context) =>
        PageOf(context) is { } page ? IsOpenAlways(page) : context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static Type? PageOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    private static bool IsOpenAlways(Type page) => page == typeof(SetupPage) || page == typeof(ErrorPage) || page == typeof(NotFoundPage);
}
