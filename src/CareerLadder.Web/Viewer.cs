using System.Security.Claims;

namespace CareerLadder.Web;

/// <summary>The roles an account can have beside being somebody; managing is no role, it follows from the reporting line.</summary>
public static class Roles
{
    public const string Executive = nameof(Executive);
    public const string Compensation = nameof(Compensation);
    public const string Administrator = nameof(Administrator);

    public static IReadOnlyList<string> All { get; } = [Executive, Compensation, Administrator];
}

/// <summary>Who is looking: an account, and the person it belongs to.</summary>
/// <param name="PersonId">The organisation's key of the person; null for an account that belongs to nobody in it.</param>
/// <param name="Email">Of the account, for the audit; nothing is decided by it.</param>
/// <param name="Token">The name of the token that a program looks with; null for somebody who looks themselves. For the audit, too.</param>
public sealed record Viewer(string? PersonId, bool IsExecutive = false, bool IsCompensation = false, bool IsAdministrator = false, string? Email = null, string? Token = null)
{
    /// <summary>The claim that carries <see cref="PersonId"/>.</summary>
    public const string PersonClaim = "person";

    /// <summary>The claim that carries <see cref="Token"/>.</summary>
    public const string TokenClaim = "token-name";

    /// <summary>Null for somebody who has not signed in, and they see nothing.</summary>
    public static Viewer? Of(ClaimsPrincipal? user) => user?.Identity is not { IsAuthenticated: true } ? null : new(
        user.FindFirstValue(PersonClaim), user.IsInRole(Roles.Executive), user.IsInRole(Roles.Compensation), user.IsInRole(Roles.Administrator), user.Identity.Name,
        user.FindFirstValue(TokenClaim));
}
