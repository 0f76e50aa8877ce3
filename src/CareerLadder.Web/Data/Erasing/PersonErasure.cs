using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>What became of somebody's personal data.</summary>
/// <param name="Key">The key that stands in the place of theirs.</param>
/// <param name="Name">The name that does.</param>
/// <param name="Entries">How many entries of the audit no longer say who.</param>
public sealed record ErasedPerson(string Key, string Name, int Entries);

/// <summary>
/// Erases the personal data of somebody who has left, for good. What they and others wrote about them goes, and so do name, addresses,
/// key and account; the dated facts stay, under a pseudonym, so that every count of the organisation is what it was. Whoever may do that,
/// and to whom, is for the store to ask that calls this.
/// </summary>
public static class PersonErasure
{
    /// <summary>All of it in one transaction or nothing. It leaves no change behind that could be taken back.</summary>
    /// <param name="by">The one who does it, told with the key that the person has from then on.</param>
    public static async Task<ErasedPerson> RunAsync(AppDb db, string person, Func<string, AuditEntry> by, TimeProvider clock, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            // What is deleted is written over in the file, and not only given free: https://www.sqlite.org/pragma.html#pragma_secure_delete.
            await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", stop);
            ErasedPerson erased;
            await using (var all = await db.Database.BeginTransactionAsync(stop))
            {
                var erasing = await Erasure.BeginAsync(db, await db.People.AsNoTracking().SingleAsync(p => p.Person == person, stop), stop);
                await ErasedWords.EraseAsync(erasing, stop);
                await ErasedGroup.EraseAsync(erasing, stop);
                await ErasedAccount.EraseAsync(erasing, stop);
                await ErasedChanges.EraseAsync(erasing, stop);
                await ErasedKeys.ReplaceAsync(erasing, stop);
                var nameless = await ErasedAudit.EraseAsync(erasing, stop);
                var told = by(erasing.NewKey);
                db.WriteDown(told with { About = erasing.NewKey, Details = $"{told.Details} It is {erasing.Pseudonym} from now on. Entries of the audit that no longer say who: {nameless.Count}, proved by {AuditErasures.DigestOf(nameless)}" }, clock);
                db.MarkRevision();
                await db.SaveChangesAsync(stop);
                var entry = await db.Audit.MaxAsync(a => a.Id, stop);
                nameless.ForEach(n => n.Erasure = entry);
                db.AuditErasures.AddRange(nameless);
                await db.SaveChangesAsync(stop);
                await all.CommitAsync(stop);
                erased = new(erasing.NewKey, erasing.Pseudonym, nameless.Count);
            }

            // The log still holds the pages as they were. Where somebody reads just now it is emptied a little later, by itself.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
            return erased;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
