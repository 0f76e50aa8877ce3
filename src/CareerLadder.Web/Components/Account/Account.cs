using Microsoft.AspNetCore.Identity;

// Plural, unlike the folder: a namespace called Account would hide this class from all other components.
namespace CareerLadder.Web.Components.Accounts;

/// <summary>Someone who may sign in.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The person this account belongs to, by the organisation's own key (`person` in people.csv); null for someone who has no career here.</summary>
    public string? PersonId { get; set; }

    /// <summary>Since when nobody may sign in with it, UTC; null while one may.</summary>
    public DateTime? DisabledAt { get; set; }
}
