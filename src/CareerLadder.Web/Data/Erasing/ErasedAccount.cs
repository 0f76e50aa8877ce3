using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>The accounts of somebody, with all that opens them, and where their addresses stand besides.</summary>
internal static class ErasedAccount
{
    public static async Task EraseAsync(Erasure e, CancellationToken stop)
    {
        var (db, ids, addresses) = (e.Db, e.Accounts, e.Addresses);
        await db.Sessions.Where(r => ids.Contains(r.AccountId)).ExecuteDeleteAsync(stop);
        await db.ApiTokens.Where(r => ids.Contains(r.AccountId)).ExecuteDeleteAsync(stop);
        await db.Set<IdentityUserPasskey<int>>().Where(r => ids.Contains(r.UserId)).ExecuteDeleteAsync(stop);
        await db.UserRoles.Where(r => ids.Contains(r.UserId)).ExecuteDeleteAsync(stop);
        await db.UserClaims.Where(r => ids.Contains(r.UserId)).ExecuteDeleteAsync(stop);
        await db.UserLogins.Where(r => ids.Contains(r.UserId)).ExecuteDeleteAsync(stop);
        await db.UserTokens.Where(r => ids.Contains(r.UserId)).ExecuteDeleteAsync(stop);
        await db.Invitations.Where(r => r.PersonId == e.Key || addresses.Contains(EF.Functions.Collate(r.Email, "NOCASE")) || (r.AccountId != null && ids.Contains(r.AccountId.Value))).ExecuteDeleteAsync(stop);
        await db.Invitations.Where(r => addresses.Contains(EF.Functions.Collate(r.By, "NOCASE"))).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, e.Pseudonym), stop);
        await db.Acceptance.Where(r => addresses.Contains(EF.Functions.Collate(r.By, "NOCASE"))).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, e.Pseudonym), stop);
        await db.Users.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(stop);
    }
}
