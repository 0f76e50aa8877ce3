using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.History;

/// <summary>
/// Takes back everything that one entry of the audit changed, whole or not at all: what was added goes, what was changed or deleted is
/// again as it was. It is a change like any other, written down and recorded, so it can be taken back too. Whoever may do that is for
/// the store to say that asks for it.
/// </summary>
public static class TakeBack
{
    // https://www.sqlite.org/rescode.html#constraint
    private const int Constraint = 19;

    private const string NothingToTakeBack = "This entry changed nothing that can be taken back.";

    /// <summary>
    /// Takes back and saves; in the transaction of the context, where one has begun, and then it is that one's to commit. Call
    /// <see cref="AppDb.WriteDown"/> before, with who does it: that entry carries the change. Where something is in the way nothing is
    /// saved, and the context is to be thrown away.
    /// </summary>
    public static Task<TakenBack> RunAsync(AppDb db, int auditId, CancellationToken stop = default) => RunAsync(db, auditId, save: true, stop);

    /// <summary>
    /// Saves nothing: what would come of it. It is found out by doing it, on a copy in memory that is gone afterwards: in the database
    /// itself whoever saves meanwhile would wait for its end.
    /// </summary>
    public static async Task<TakenBack> TryAsync(AppDb db, int auditId, CancellationToken stop = default)
    {
        if (!await db.Changes.AnyAsync(c => c.Audit == auditId, stop)) return Nothing(NothingToTakeBack);
        await db.Database.OpenConnectionAsync(stop);
        await using var copy = new SqliteConnection("Data Source=:memory:");
        await copy.OpenAsync(stop);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        await db.Database.CloseConnectionAsync();
        await using var tried = new AppDb(new DbContextOptionsBuilder<AppDb>().UseSqlite(copy).Options);
        return await RunAsync(tried, auditId, save: false, stop);
    }

    private static async Task<TakenBack> RunAsync(AppDb db, int auditId, bool save, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        // Backwards, so that nothing goes before what hangs on it, nor comes before what it hangs on.
        var changes = await db.Changes.AsNoTracking().Where(c => c.Audit == auditId).OrderByDescending(c => c.Id).ToListAsync(stop);
        if (changes.Count == 0) return Nothing(NothingToTakeBack);
        var erased = await db.Audit.Where(a => a.Action == AuditAction.PersonErased && a.About != null).Select(a => a.About!).ToListAsync(stop);
        var later = await LaterChanges.AfterAsync(db, auditId, changes[^1].Id, stop);
        var inTheWay = new List<Obstacle>();
        var rows = 0;
        foreach (var change in changes)
        {
            if (RowsOf.Table(db, change.Table) is not { } table) return Nothing("It changed a table that this version of the program does not have.");
            var now = await table.ReadAsync(db, change.FirstRow, change.LastRow, stop);
            if (erased.Count > 0 && now.Select(RowText.PersonOf).Append(change.Person).Any(p => p is not null && erased.Contains(p)))
                return Nothing("It is about somebody whose personal data was erased since, and what is erased cannot come back.");
            var blocked = later.Block(change, now);
            inTheWay.AddRange(blocked);
            if (blocked.Count > 0) continue;
            if (change.Before is null) rows += await DeleteAsync(db, table, change, now, inTheWay, stop);
            else if (await PutBackAsync(db, table, change.Before, now, stop) is { } obstacle) inTheWay.Add(obstacle);
            else rows++;
        }

        if (inTheWay.Count > 0) return new(0, inTheWay);
        if (!save) return new(rows, []);
        db.MarkRevision();
        await db.SaveChangesAsync(stop);
        if (own is not null) await own.CommitAsync(stop);
        return new(rows, []);
    }

    private static TakenBack Nothing(string why) => new(0, [new("", null, why, [])]);

    private static async Task<int> DeleteAsync(AppDb db, RowsOf table, ChangeRow change, List<IRow> now, List<Obstacle> inTheWay, CancellationToken stop)
    {
        var hanging = await Dependents.OfAsync(db, table.Type, change.FirstRow, change.LastRow, stop);
        if (hanging.Count > 0)
        {
            foreach (var row in now)
            {
                var on = now.Count == 1 ? hanging : await Dependents.OfAsync(db, table.Type, row.Id, row.Id, stop);
                if (on.Count > 0) inTheWay.Add(new(RowWords.Of(row), RowText.PersonOf(row), $"More was recorded about {RowWords.Of(row)} since, which would be lost ({TableWords.Counted(on)}).", []));
            }

            return 0;
        }

        foreach (var row in now) db.Record.Replaced(row);
        await table.DeleteAsync(db, change.FirstRow, change.LastRow, stop);
        return now.Count;
    }

    /// <summary>Null where it is done.</summary>
    private static async Task<Obstacle?> PutBackAsync(AppDb db, RowsOf table, string before, List<IRow> now, CancellationToken stop)
    {
        var row = RowText.Row(table.Type, before);
        var writer = new RowWriter(db, table.Type);
        // Whose person is gone cannot come back without them.
        var person = table.Type == typeof(PersonRow) ? null : RowText.PersonOf(row);
        if (person is not null && !await db.People.AnyAsync(p => p.Person == person, stop))
            return new(RowWords.Of(row), person, $"There is no {person} any more, so {RowWords.Of(row)} cannot come back.", []);
        try
        {
            if (now.Count > 0) await writer.UpdateAsync([row], stop);
            else await writer.InsertAgainAsync([row], stop);
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == Constraint)
        {
            return new(RowWords.Of(row), person, $"Another stands now where {RowWords.Of(row)} stood.", []);
        }

        if (now is [var standing]) db.Record.Replaced(standing);
        else db.Record.Restored(row);
        return null;
    }
}
