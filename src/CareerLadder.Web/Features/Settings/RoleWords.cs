namespace CareerLadder.Web.Features.Settings;

/// <summary>Roles as people read them.</summary>
internal static class RoleWords
{
    /// <summary>In the order of the table of who may see what; a sentence on each.</summary>
    public static IReadOnlyList<(string Role, string Sees)> All { get; } =
    [
        (Roles.Executive, "All pay, every post, and figures of the whole organisation"),
        (Roles.Compensation, "All pay and the bands, to keep them right"),
        (Roles.Administrator, "Accounts, import, ladders and limits; no pay and no notes"),
    ];

    /// <summary>Executive, Administrator; Member where there is none.</summary>
    public static string Of(IEnumerable<string> roles) => string.Join(", ", Roles.All.Where(roles.Contains)) is { Length: > 0 } words ? words : AccountsQuery.Member;
}
