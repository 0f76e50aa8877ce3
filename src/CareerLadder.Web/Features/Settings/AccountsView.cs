namespace CareerLadder.Web.Features.Settings;

/// <summary>Whether one can sign in with an account.</summary>
public enum AccountState
{
    Active,
    Disabled,

    /// <summary>The person's last day is over.</summary>
    Ended,
}

/// <summary>An account in the list.</summary>
/// <param name="Person">The key; null for an account that belongs to nobody here.</param>
/// <param name="Name">Of the person; where there is none, the e-mail address.</param>
/// <param name="Ways">How one can sign in with it, in words.</param>
/// <param name="SeenOn">Null for never.</param>
/// <param name="LastDay">The last day of somebody who has left or will.</param>
public sealed record AccountLine(
    int Id, string? Person, string Name, string Email, IReadOnlyList<string> Roles, string Ways, DateOnly? SeenOn, AccountState State, DateOnly? DisabledOn, DateOnly? LastDay)
{
    /// <summary>UTC; null unless too many wrong passwords keep it shut now.</summary>
    public DateTime? ShutUntil { get; init; }
}

/// <summary>An invitation that nobody has followed yet, open or expired.</summary>
/// <param name="IsNewWayIn">For an account that there is already.</param>
public sealed record InvitationLine(
    int Id, string? Person, string Name, string Email, string? Role, string By, DateOnly MadeOn, DateTime Until, bool IsExpired, bool IsNewWayIn);

/// <summary>Somebody of the organisation without an account.</summary>
/// <param name="WhyNot">Why no invitation can be made, and what to do; null where one can.</param>
/// <param name="ConnectsTo">The account that has this person's e-mail address and belongs to nobody yet.</param>
public sealed record WithoutLine(string Person, string Name, string? Email, string? Title, string? WhyNot, int? ConnectsTo);

/// <summary>A choice that narrows the list, with how many it would leave.</summary>
public sealed record AccountsOption(string Value, string Words, int Count);

/// <summary>The page of accounts: the asked list, and how many match in each.</summary>
/// <param name="Chosen">The account looked at more closely.</param>
/// <param name="IsLastAdministrator">Of that account: it can neither be disabled nor lose the role.</param>
/// <param name="IsMine">That account is the one the administrator looks with.</param>
public sealed record AccountsView(
    IReadOnlyList<AccountLine> Accounts,
    IReadOnlyList<InvitationLine> Invitations,
    IReadOnlyList<WithoutLine> Without,
    IReadOnlyDictionary<AccountsList, int> Counts,
    IReadOnlyList<AccountsOption> RoleOptions,
    IReadOnlyList<AccountsOption> StateOptions,
    AccountLine? Chosen,
    bool IsLastAdministrator,
    bool IsMine);
