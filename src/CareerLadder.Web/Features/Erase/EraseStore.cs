using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Data.Erasing;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Erase;

/// <summary>Erases the personal data of people who have left. For administrators alone, and for good.</summary>
internal sealed class EraseStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, BackupKeeper keeper, Sessions sessions, TimeProvider clock)
{
    /// <summary>Null for everyone but administrators.</summary>
    public async ValueTask<EraseView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } one) return null;
        await using var db = await databases.CreateDbContextAsync();
        return new(person, one.Person.DisplayName, one.Person.Left?.AddDays(-1), await RefusalAsync(db, access.Today, person), keeper.Plan.Folder is null ? null : keeper.Plan.DaysKept);
    }

    public async ValueTask<EraseOutcome> EraseAsync(string person, EraseInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePeople() || access.Organisation.Find(person) is not { } one) return new("This is for administrators to do.");
        if (new EraseInputValidator(one.Person.DisplayName).Validate(input).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        await using var db = await databases.CreateDbContextAsync();
        if (await RefusalAsync(db, access.Today, person) is { } refusal) return new(refusal);
        // Off the page's own line: of somebody with many years it takes a moment.
        var erased = await Task.Run(() => PersonErasure.RunAsync(db, person, key => AuditEntry.Of(AuditAction.PersonErased, access.Viewer!, key, "The personal data of one person was erased."), clock));
        sessions.Forget();
        await organisation.RefreshAsync();
        return new($"Erased. The dated facts stay under the name {erased.Name}.", erased.Key, erased.Name);
    }

    private static async Task<string?> RefusalAsync(AppDb db, DateOnly today, string person)
    {
        if (await db.Audit.AnyAsync(a => a.Action == AuditAction.PersonErased && a.About == person)) return "The personal data of this person is erased already.";
        return await db.People.Where(p => p.Person == person).Select(p => p.Left).SingleOrDefaultAsync() switch
        {
            null => "No last day is entered: only the data of people who have left can be erased.",
            { } left when left > today => $"The last day is {Say.Day(left.AddDays(-1))}: the data can be erased from the day after it on.",
            _ => null,
        };
    }
}
