using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Whether a new password is hard enough to guess, and if not, why, in a sentence. Length is what makes it so, and not being among
/// what is tried first (NIST SP 800-63B, 3.1.1.2); demanding signs and digits only makes it hard to remember.
/// </summary>
internal sealed class PasswordStrength(IDbContextFactory<AppDb> databases) : IPasswordValidator<Account>
{
    public const int Shortest = 12;

    /// <summary>Far beyond any passphrase; keeps a check cheap.</summary>
    public const int Longest = 200;

    /// <summary>What is said before anybody types.</summary>
    public const string Rules =
        "At least 12 characters: three or four words that do not belong together are hard to guess and easy to remember. No names, no runs such as 1234 or qwerty, no common password with digits around it.";

    // What stays beside names, runs and common words must itself be as long as an old-fashioned password.
    private const int LeastLeft = 8;
    private const int ShortestName = 4;
    private const int FewestDifferent = 5;
    private const int CommonWords = 2;
    private const string Product = "careerladder";

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        await using var db = await databases.CreateDbContextAsync();
        var name = user.PersonId is null ? null : await db.People.Where(p => p.Person == user.PersonId).Select(p => p.Name).FirstOrDefaultAsync();
        var reasons = Against(password ?? "", user.Email, name).Select(reason => new IdentityError { Code = nameof(PasswordStrength), Description = reason }).ToArray();
        return reasons.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(reasons);
    }

    /// <summary>Every reason against a password, each a sentence; none if it will do.</summary>
    /// <param name="email">Of the account it is for.</param>
    /// <param name="name">Of the person the account belongs to.</param>
    public static IEnumerable<string> Against(string password, string? email, string? name)
    {
        if (password.Length > Longest)
        {
            yield return $"This is longer than we can keep. Please use at most {Longest} characters.";
            yield break;
        }

        if (password.Length < Shortest) yield return $"Please make it at least {Shortest} characters long; one more word does it.";
        if (NamesIn(email, name).FirstOrDefault(part => Holds(password, part)) is { } known)
            yield return $"It holds “{known}”, which is part of your name or e-mail address and so the first thing to be tried. Please leave it out.";
        if (Holds(password, Product)) yield return "It holds the name of this site, which is among the first things to be tried. Please leave it out.";
        if (IsRepeated(password))
            yield return "It is the same few characters over and over. Please use different words.";
        else if (password.All(char.IsAsciiDigit) && password.Length > 0)
            yield return "It is made of digits alone, and machines go through those quickly. Please add words.";
        else if (Guessable.LeftOf(password, words: 0) < Math.Min(LeastLeft, password.Length))
            yield return "Most of it is a run or a year, such as 1234, qwerty, aaaa or 2024, and those are tried first. Please use words instead.";
        else if (Guessable.LeftOf(password, CommonWords) < Math.Min(LeastLeft, password.Length))
            yield return "It is one of the commonest passwords with something added or exchanged, and those are tried first. Please choose words of your own.";
    }

    private static IEnumerable<string> NamesIn(string? email, string? name) =>
        from part in string.Concat(email, " ", name).Split([' ', '@', '.', '-', '_', '+', ',', '\'', '’'], StringSplitOptions.TrimEntries)
        where part.Length >= ShortestName && part != email?.Split('.')[^1]
        select part;

    private static bool Holds(string password, string part) => Letters(password).Contains(Letters(part), StringComparison.Ordinal);

    // Without accents and what stands between words, so that Gülşen is found in gulsen, and the site's name in career-ladder.
    private static string Letters(string text) => string.Concat(Guessable.Undisguised(PlainText.Of(text)).Where(char.IsLetterOrDigit));

    private static bool IsRepeated(string password) =>
        password.Length > 0 && (password.Distinct().Count() < FewestDifferent || Enumerable.Range(1, Math.Min(Shortest - 1, password.Length / 2)).Any(period => RepeatsEvery(password, period)));

    private static bool RepeatsEvery(string password, int period)
    {
        for (var i = period; i < password.Length; i++)
        {
            if (password[i] != password[i - period]) return false;
        }

        return true;
    }
}
