namespace CareerLadder.Web.Components.Layout;

/// <summary>On a page that shows another day when it is asked to: the others carry a chosen day along, and offer none to choose.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HeedsAsOfAttribute : Attribute
{
    /// <summary>The name of the cascading value that tells the frame.</summary>
    public const string Cascades = "heeds-as-of";
}
