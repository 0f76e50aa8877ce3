using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web.Features.Settings;

/// <summary>Which of its three lists the page shows.</summary>
public enum AccountsList
{
    Accounts,
    Invitations,

    /// <summary>People of the organisation who have no account and are not invited.</summary>
    Without,
}

/// <summary>All that the address says about the page of accounts.</summary>
/// <param name="Find">Words that must all be somewhere in the name, the e-mail address or the roles.</param>
/// <param name="State">Only of accounts; null for any.</param>
/// <param name="Account">The account that is looked at more closely.</param>
public sealed record AccountsQuery(AccountsList List = AccountsList.Accounts, string? Find = null, string? Role = null, AccountState? State = null, int? Account = null)
{
    public const string ListParameter = "list";

    /// <summary>Not the one of the search box above every page, which finds people.</summary>
    public const string FindParameter = "name";
    public const string RoleParameter = "role";
    public const string StateParameter = "state";
    public const string AccountParameter = "account";

    /// <summary>Stands for no role where one can be chosen.</summary>
    public const string Member = "Member";

    public bool IsOpen => this is { Find: null, Role: null, State: null };

    public static AccountsQuery Read(string address) => new(
        Word<AccountsList>(Links.Query(address, ListParameter)) ?? AccountsList.Accounts,
        Links.Query(address, FindParameter) is { } find && !string.IsNullOrWhiteSpace(find) ? find.Trim() : null,
        Links.Query(address, RoleParameter) is { } role ? Roles.All.Append(Member).FirstOrDefault(r => r.Equals(role, StringComparison.OrdinalIgnoreCase)) : null,
        Word<AccountState>(Links.Query(address, StateParameter)),
        int.TryParse(Links.Query(address, AccountParameter), CultureInfo.InvariantCulture, out var id) ? id : null);

    /// <summary>The address that reads as this again; what is as it is by default is left out.</summary>
    public string Address(AsOf asOf)
    {
        KeyValuePair<string, string?>[] told =
        [
            new(ListParameter, List == AccountsList.Accounts ? null : Low(List.ToString())),
            new(FindParameter, Find),
            new(RoleParameter, Low(Role)),
            new(StateParameter, Low(State?.ToString())),
            new(AccountParameter, Account?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString(Links.Accounts(asOf), told.Where(pair => pair.Value is not null));
    }

    /// <summary>The same list, with what narrows it taken away.</summary>
    public AccountsQuery Opened() => new(List);

    private static string? Low(string? word) => word?.ToLowerInvariant();

    // Only names: Enum.TryParse would take numbers too.
    private static T? Word<T>(string? told) where T : struct, Enum =>
        told is not null && !told.Any(char.IsDigit) && Enum.TryParse<T>(told, ignoreCase: true, out var word) ? word : null;
}
