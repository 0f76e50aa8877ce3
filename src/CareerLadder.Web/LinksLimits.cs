namespace CareerLadder.Web;

/// <summary>Where the limits of the rules are set.</summary>
public static partial class Links
{
    /// <summary>It knows no day, and carries a chosen one along to the next page.</summary>
    public static string Limits(AsOf? asOf = null) => Dated("/settings/limits", asOf);
}
