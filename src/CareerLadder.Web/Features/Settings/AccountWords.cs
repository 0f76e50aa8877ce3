using System.Globalization;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Accounts;

namespace CareerLadder.Web.Features.Settings;

/// <summary>What the page of accounts says of one.</summary>
internal static class AccountWords
{
    /// <summary>Active; ends with 30 Nov 2026; disabled since 2 Nov 2026; opens again at 22:48; ended with 31 Oct 2026.</summary>
    public static string State(AccountLine account) => account switch
    {
        { State: AccountState.Ended, LastDay: { } last } => $"Ended with {Say.Day(last)}",
        { State: AccountState.Disabled, DisabledOn: { } on } => $"Disabled since {Say.Day(on)}",
        { ShutUntil: { } until } => $"Active; after too many tries it opens again at {until.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC",
        { LastDay: { } last } => $"Active, ends with {Say.Day(last)}",
        _ => "Active",
    };

    /// <summary>Password, authenticator app; where there is none of it, what that means here.</summary>
    public static string Ways(AccountLine account, SignInWays here) => account.Ways.Length > 0 ? account.Ways : here.OneClick ? "One click" : "Nothing yet";

    /// <summary>The lists of the page, as they are called.</summary>
    public static string List(AccountsList list) => list switch
    {
        AccountsList.Invitations => "Invitations",
        AccountsList.Without => "Not invited",
        _ => "Accounts",
    };
}
