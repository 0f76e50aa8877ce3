using Microsoft.AspNetCore.Components;

namespace CareerLadder.Web.Components.Layout;

internal static class Here
{
    /// <summary>The path and query of the page shown, without the part after #.</summary>
    public static string Of(NavigationManager navigation) => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];
}
