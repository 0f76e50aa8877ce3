using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.People;

/// <summary>One view with a name.</summary>
/// <param name="Address">Shows whoever opens it what they may see themselves.</param>
/// <param name="By">Who saved it.</param>
public sealed record SavedView(int Id, string Name, string Address, bool IsMine, bool IsShared, string By);

/// <summary>Views of the list of people under a name: one's own, and those that others share with everyone.</summary>
public sealed class SavedViewsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>More are in nobody's way; endless ones would be in the database's.</summary>
    public const int Most = 100;

    /// <summary>One's own first, by name; then those of others who are still here.</summary>
    public async ValueTask<IReadOnlyList<SavedView>> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not { } viewer) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.SavedViews.AsNoTracking().Where(v => v.IsShared || v.Person == viewer.PersonId).ToListAsync();
        return
        [
            .. from row in rows
               let isMine = row.Person == viewer.PersonId
               let owner = access.Organisation.Find(row.Person)
               where isMine || owner?.PresenceOn(access.Today) == Presence.Here
               orderby isMine descending, row.Name.ToLowerInvariant(), row.Id
               select new SavedView(row.Id, row.Name, $"{Links.PeoplePage}{(row.Query.Length == 0 ? "" : "?" + row.Query)}", isMine, row.IsShared, owner?.Person.DisplayName ?? row.Person),
        ];
    }

    /// <summary>Keeps an address under a name; the same name again replaces what was kept under it.</summary>
    /// <param name="asked">What the address asks.</param>
    /// <returns>A sentence where it could not be kept; null where it was.</returns>
    public async ValueTask<string?> SaveAsync(SavedViewInput told, PeopleQuery asked, AsOf asOf)
    {
        var access = await gate.EnterAsync();
        if (MeOf(access) is not { } me) return "A view is kept for a person, and your account belongs to nobody with a career here. Its address keeps it too: a bookmark will do.";
        if (new SavedViewInputValidator().Validate(told).Errors is [var fault, ..]) return fault.ErrorMessage;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var name = told.Name!.Trim();
        var row = await db.SavedViews.SingleOrDefaultAsync(v => v.Person == me && v.Name == name);
        if (row is null && await db.SavedViews.CountAsync(v => v.Person == me) >= Most) return $"You have {Most} views already. Please remove one first.";
        row ??= db.SavedViews.Add(new() { Person = me, Name = name }).Entity;
        var address = (asked with { Explore = asked.Explore with { Page = 1 } }).Address(asOf);
        (row.Query, row.IsShared, row.SavedOn) = (address.Contains('?', StringComparison.Ordinal) ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..] : "", told.IsShared, access.Today);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Shares one's own view with everyone who has an account, or takes that back; anybody else's is as if it were not there.</summary>
    public async ValueTask<bool> ShareAsync(int view, bool isShared)
    {
        if (MeOf(await gate.EnterAsync()) is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        return await db.SavedViews.Where(v => v.Id == view && v.Person == me).ExecuteUpdateAsync(set => set.SetProperty(v => v.IsShared, isShared)) > 0;
    }

    public async ValueTask<bool> RemoveAsync(int view)
    {
        if (MeOf(await gate.EnterAsync()) is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        return await db.SavedViews.Where(v => v.Id == view && v.Person == me).ExecuteDeleteAsync() > 0;
    }

    private static string? MeOf(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;
}
