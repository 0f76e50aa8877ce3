using System.Security.Claims;

namespace CareerLadder.Web;

/// <summary>Who may see what: the roles and, later, every policy. Being a manager is no role: it follows from the reporting line.</summary>
public static class Access
{
    public const string Executive = "Executive";
    public const string Compensation = "Compensation";
    public const string Administrator = "Administrator";

    internal const string PersonClaim = "person";

    public static IReadOnlyList<string> Roles { get; } = [Executive, Compensation, Administrator];

    /// <summary>The organisation's key of the person who is signed in; null if the account has no career here.</summary>
    public static string? PersonId(this ClaimsPrincipal user) => user.FindFirstValue(PersonClaim);
}
