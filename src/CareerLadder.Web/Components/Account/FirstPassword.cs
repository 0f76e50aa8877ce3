using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>The password that somebody chooses for an account that is being made, or opened anew.</summary>
internal static class FirstPassword
{
    /// <summary>Why it will not do, each in a sentence; none if it will.</summary>
    /// <param name="of">Whose it will be: the e-mail address, and the person if there is one.</param>
    /// <param name="again">The same, typed once more.</param>
    public static async Task<IReadOnlyList<string>> ReasonsAgainstAsync(UserManager<Account> accounts, Account of, string? password, string? again)
    {
        var reasons = new List<string>();
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, of, password);
            reasons.AddRange(result.Errors.Select(e => e.Description));
        }

        if (reasons.Count == 0 && password != again) reasons.Add("The two are not the same. Please type it anew, twice.");
        return reasons;
    }
}
