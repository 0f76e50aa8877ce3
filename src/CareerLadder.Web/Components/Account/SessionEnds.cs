using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>Ends every session of an account, on whatever device, together with whatever else its transaction changes.</summary>
internal sealed class SessionEnds(UserManager<Account> accounts, AppDb db, Sessions sessions, OpenPages pages, TimeProvider clock)
{
    /// <summary>Call within a transaction; saves what else has changed of the account, too.</summary>
    public async Task MarkAsync(Account account)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
        (await accounts.UpdateSecurityStampAsync(account)).MustSucceed();
    }

    /// <summary>Call once that transaction is committed: from then on no request counts and no page stays open.</summary>
    public async Task TellAsync()
    {
        sessions.Forget();
        await pages.EndThoseOverAsync();
    }
}
