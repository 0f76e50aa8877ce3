using System.Security.Claims;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Knows whose token is shown, on every request anew: it opens what its owner may see at that moment, and nothing once it is revoked or
/// over, the account is disabled, its person has left, or the account's security stamp was replaced, as another role or password does.
/// </summary>
internal sealed class ApiTokens(IDbContextFactory<AppDb> databases, IUserClaimsPrincipalFactory<Account> claims, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>What every token begins with, so that programs which look for secrets in the wrong places find it.</summary>
    public const string Prefix = "careerladder_";

    /// <summary>The claims that carry the token's id and each of its scopes; its name is in <see cref="Viewer.TokenClaim"/>.</summary>
    public const string IdClaim = "token-id";

    public const string ScopeClaim = "token-scope";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public static string New() => Prefix + InvitationSecret.New();

    /// <summary>Null for a token that opens nothing.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var (now, hash) = (clock.GetUtcNow().UtcDateTime, InvitationSecret.HashOf(token));
        var today = DateOnly.FromDateTime(now);
        await using var db = await databases.CreateDbContextAsync();
        var found = await (
            from row in db.ApiTokens
            join account in db.Users on row.AccountId equals account.Id
            join person in db.People on account.PersonId equals person.Person into persons
            from person in persons.DefaultIfEmpty()
            where row.SecretHash == hash && row.RevokedAt == null && row.ExpiresAt > now && row.Stamp == account.SecurityStamp && account.DisabledAt == null
                && (person == null || person.Left == null || person.Left > today)
            select row).AsNoTracking().SingleOrDefaultAsync();
        if (found is null || await accounts.FindByIdAsync(found.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { } owner) return null;
        if (found.UsedAt is not { } used || now - used > SeenEvery) await UsedAsync(db, found.Id, now);
        var user = await claims.CreateAsync(owner);
        ((ClaimsIdentity)user.Identity!).AddClaims(
        [
            new(IdClaim, found.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(Viewer.TokenClaim, found.Name), .. found.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)),
        ]);
        return user;
    }

    // What may be read is not kept back because this cannot be written: it is tried again with the next request.
    private static async Task UsedAsync(AppDb db, int token, DateTime now)
    {
        try
        {
            await db.ApiTokens.Where(t => t.Id == token).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now));
        }
        catch (Exception trouble) when (DatabaseTrouble.Say(trouble) is not null)
        {
            // The list of tokens says an earlier time.
        }
    }
}
