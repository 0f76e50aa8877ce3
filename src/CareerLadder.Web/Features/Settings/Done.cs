namespace CareerLadder.Web.Features.Settings;

/// <summary>A link made now: told this once.</summary>
/// <param name="Address">Without the site's own address before it.</param>
public sealed record NewLink(string Name, string Email, string Address);

/// <summary>What came of something an administrator wanted done.</summary>
/// <param name="Refusal">Why it was not done, in a sentence; null where it was.</param>
public sealed record Done(string? Refusal = null, IReadOnlyList<NewLink>? Links = null)
{
    /// <summary>What was done, for whoever wanted it.</summary>
    public string? Said { get; init; }

    public static Done NotAllowed { get; } = new("Only administrators can do this.");

    public static Done Missing { get; } = new("This is not there any more. The list shows how it is now.");
}
