using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>How people sign in here: with a password, by single sign-on (by its name, if it is offered), or in a demo with one click.</summary>
internal sealed record SignInWays(bool OneClick, bool Passwords = true, string? SingleSignOn = null)
{
    private const string PasswordsKey = "SignIn:Passwords";

    /// <summary>The ways that the configuration opens.</summary>
    /// <exception cref="RefusedException">It opens none, or says something that is neither true nor false.</exception>
    public static SignInWays Read(IConfiguration configuration, SingleSignOnSettings? singleSignOn)
    {
        var told = configuration[PasswordsKey];
        var passwords = true;
        if (!string.IsNullOrWhiteSpace(told) && !bool.TryParse(told, out passwords))
            throw new RefusedException($"{PasswordsKey}: “{told}” is neither true nor false.");
        if (!passwords && singleSignOn is null)
            throw new RefusedException($"Nobody could sign in: {PasswordsKey} is false, and {SingleSignOnSettings.Section} is not set.");
        return new(OneClick: false, passwords, singleSignOn?.Name);
    }
}
