using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Lets somebody in by single sign-on to the account that is theirs. One is made only for somebody who is invited, at the address that the issuer vouches for.</summary>
internal sealed class SingleSignOnAccounts(SingleSignOnSettings settings, UserManager<Account> accounts, Invitations invitations, AccountSignIn signIn, AppDb db, TimeProvider clock)
{
    /// <summary>Null once they are signed in; otherwise a sentence for them.</summary>
    public async Task<string?> SignInAsync(SingleSignOnPerson person)
    {
        var login = new UserLoginInfo(person.Issuer, person.Subject, settings.Name);
        if (await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } linked)
            return await LetInAsync(linked, link: null);
        if (person.Email is { } email && !(person.EmailVerified ?? settings.EmailsAreConfirmed))
        {
            await WriteRefusalAsync(email, "the issuer does not say that the e-mail is theirs");
            return person.EmailVerified is null
                ? $"{settings.Name} says that your e-mail is {email}, but not whether it is confirmed, so it cannot open an account here yet. This is nothing that you did: please show this to an administrator, who can settle it for everyone."
                : $"{settings.Name} does not say that the e-mail {email} is yours. Please confirm it there and sign in again, or ask an administrator.";
        }

        if (await FindUnlinkedAsync(person) is { } account)
            return await LetInAsync(account, login);
        if (person.Email is { } invited && await invitations.AcceptVerifiedAsync(invited) is { } made)
            return await LetInAsync(made, login);
        await WriteRefusalAsync(person.Email ?? "somebody without an e-mail", "there is no account, or it is linked to somebody else");
        return $"There is no account for {person.Email ?? "you"} here. Please ask an administrator for an invitation.";
    }

    private async Task<Account?> FindUnlinkedAsync(SingleSignOnPerson person)
    {
        // The look-up takes some letters for others, such as the Kelvin sign for K; whose account it is must not hang on that.
        if (person.Email is null || await accounts.FindByEmailAsync(person.Email) is not { } account || !person.Email.Equals(account.Email, StringComparison.OrdinalIgnoreCase))
            return null;
        // Linked to another person of the same issuer: the address has changed hands since.
        return (await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == person.Issuer) ? null : account;
    }

    /// <summary>Also where the account is locked: others may have tried wrong passwords, and the issuer's word cannot be guessed.</summary>
    /// <param name="link">What to know the account by from now on; null where it is known already.</param>
    private async Task<string?> LetInAsync(Account account, UserLoginInfo? link)
    {
        if (!await signIn.CanSignInAsync(account))
        {
            await WriteRefusalAsync(account.Email, "the account is disabled, or its person has left");
            return "Your account is closed. Please ask an administrator if you think that it should be open.";
        }

        // Written down with the very save that links them.
        if (link is not null) db.WriteDown(new(AuditAction.SingleSignOnLinked, account.Email ?? "", account.PersonId, account.PersonId, $"Signs in with {settings.Name} from now on."), clock);
        if (link is not null && await accounts.AddLoginAsync(account, link) is { Succeeded: false } refused)
            throw new AuthenticationFailureException(string.Join(' ', refused.Errors.Select(error => error.Description)));
        await signIn.SignInAsync(account, isPersistent: false, SingleSignOn.Name);
        return null;
    }

    private Task WriteRefusalAsync(string? email, string why) => signIn.WriteRefusalAsync(email ?? "", $"By {SingleSignOn.Name}: {why}.");
}
