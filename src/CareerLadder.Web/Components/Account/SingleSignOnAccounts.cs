using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Lets somebody in by single sign-on to the account that is theirs; it never makes one.</summary>
internal sealed class SingleSignOnAccounts(SingleSignOnSettings settings, UserManager<Account> accounts, SignInManager<Account> signIn)
{
    /// <summary>Null once they are signed in; otherwise a sentence for them.</summary>
    public async Task<string?> SignInAsync(SingleSignOnPerson person)
    {
        var login = new UserLoginInfo(person.Issuer, person.Subject, settings.Name);
        var account = await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
        var isLinked = account is not null;
        if (account is null && person is { Email: not null, EmailVerified: false })
            return $"{settings.Name} does not say that the e-mail {person.Email} is yours. Please confirm it there and sign in again, or ask an administrator.";
        account ??= await FindUnlinkedAsync(person);
        if (account is null)
            return $"There is no account for {person.Email ?? "you"} here. Please ask an administrator for an invitation.";

        var result = await SignInEndpoints.SignInWithSingleSignOnAsync(account, isLinked ? null : login, signIn);
        return result.Succeeded ? null : "Your account is closed at the moment. Please try again in a few minutes, or ask an administrator.";
    }

    private async Task<Account?> FindUnlinkedAsync(SingleSignOnPerson person)
    {
        // The look-up takes some letters for others, such as the Kelvin sign for K; whose account it is must not hang on that.
        if (person.Email is null || await accounts.FindByEmailAsync(person.Email) is not { } account || !person.Email.Equals(account.Email, StringComparison.OrdinalIgnoreCase))
            return null;
        // Linked to another person of the same issuer: the address has changed hands since.
        return (await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == person.Issuer) ? null : account;
    }
}
