using System.Globalization;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Settings;

/// <summary>The accounts and what becomes of them, for administrators alone.</summary>
internal sealed class AccountsStore(AdministratorsWork work, IDbContextFactory<AppDb> databases)
{
    private const string LastOne = "This is the last administrator: make somebody else one first.";

    /// <summary>Null for whoever is no administrator.</summary>
    public async Task<AccountsView?> ReadAsync(AccountsQuery asked)
    {
        if (await work.EnterAsync() is not { } access) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await new AccountsReader(db, access, work.Now).ReadAsync(asked);
    }

    /// <summary>Gives an account these roles and no others. Whoever is signed in with it signs in anew.</summary>
    public Task<Done> SetRolesAsync(int id, IReadOnlyCollection<string> roles) => ChangeAsync(id, async (doing, accounts, account) =>
    {
        var wanted = Roles.All.Where(roles.Contains).ToList();
        var before = await accounts.GetRolesAsync(account);
        if (wanted.Count == before.Count && wanted.TrueForAll(before.Contains)) return new();
        if (!wanted.Contains(Roles.Administrator) && await IsLastAdministratorAsync(doing, account)) return new(LastOne);
        await RoleRows.MakeAsync(doing.Get<RoleManager<IdentityRole<int>>>());
        doing.WriteDown(AuditAction.RolesChanged, account.PersonId, $"{account.Email}: {RoleWords.Of(wanted)} instead of {RoleWords.Of(before)}.");
        (await accounts.RemoveFromRolesAsync(account, before.Except(wanted))).MustSucceed();
        (await accounts.AddToRolesAsync(account, wanted.Except(before))).MustSucceed();
        await doing.Get<SessionEnds>().MarkAsync(account);
        return new();
    });

    /// <summary>From now on nobody signs in with it, and whoever is signed in is not any more.</summary>
    public Task<Done> DisableAsync(int id) => ChangeAsync(id, async (doing, _, account) =>
    {
        if (account.DisabledAt is not null) return new();
        if (await IsLastAdministratorAsync(doing, account)) return new(LastOne);
        account.DisabledAt = doing.Now;
        doing.WriteDown(AuditAction.AccountDisabled, account.PersonId, $"{account.Email}.");
        await doing.Get<SessionEnds>().MarkAsync(account);
        return new();
    });

    public Task<Done> EnableAsync(int id) => ChangeAsync(id, async (doing, accounts, account) =>
    {
        if (account.DisabledAt is null) return new();
        account.DisabledAt = null;
        doing.WriteDown(AuditAction.AccountEnabled, account.PersonId, $"{account.Email}.");
        (await accounts.UpdateAsync(account)).MustSucceed();
        return new();
    });

    /// <summary>Ends every session of an account, on every device.</summary>
    public Task<Done> SignOutEverywhereAsync(int id) => ChangeAsync(id, async (doing, _, account) =>
    {
        doing.WriteDown(AuditAction.SessionsEnded, account.PersonId, $"All of {account.Email}.");
        await doing.Get<SessionEnds>().MarkAsync(account);
        return new();
    });

    /// <summary>Lets an account that belongs to nobody belong to the person who has its e-mail address.</summary>
    public Task<Done> ConnectAsync(int id, string person) => ChangeAsync(id, async (doing, accounts, account) =>
    {
        var email = await doing.Db.People.Where(p => p.Person == person).Select(p => p.Email).SingleOrDefaultAsync();
        var isTheirs = email is not null && accounts.NormalizeEmail(email) == account.NormalizedEmail;
        if (account.PersonId is not null || !isTheirs || await doing.Db.Users.AnyAsync(a => a.PersonId == person)) return Done.Missing;
        account.PersonId = person;
        doing.WriteDown(AuditAction.AccountConnected, person, $"{account.Email}.");
        await doing.Get<SessionEnds>().MarkAsync(account);
        return new();
    });

    private Task<Done> ChangeAsync(int id, Func<AdministratorsWork.Work, UserManager<Account>, Account, Task<Done>> change) => work.DoAsync(async doing =>
    {
        var accounts = doing.Get<UserManager<Account>>();
        return await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is { } account ? await change(doing, accounts, account) : Done.Missing;
    });

    /// <summary>Whether nobody else could look after accounts: asked within the transaction, so that two cannot send each other away.</summary>
    private static async Task<bool> IsLastAdministratorAsync(AdministratorsWork.Work doing, Account account) =>
        await AccountsReader.AdministratorsAsync(doing.Db, doing.Today) is [var only] && only == account.Id;
}
