using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerLadder.Web.Data.History;

/// <summary>Notes what a context changes, and writes it down in the transaction of the change. <see cref="AppDb"/> sees to it by itself.</summary>
internal sealed class ChangeRecorder(AppDb db)
{
    private readonly List<ChangeRow> noted = [];

    // Of an entry that is written later in the same transaction, as an import's is, which tells what it did.
    private (IDbContextTransaction In, int First, int Last)? unclaimed;

    public bool HasNoted => noted.Count > 0;

    /// <summary>For what is written past SaveChanges: rows that were added one after the other.</summary>
    public void Added(Type rows, int first, int last)
    {
        if (first <= last) noted.Add(new() { Table = TableOf(rows), FirstRow = first, LastRow = last });
    }

    /// <summary>For what is written past SaveChanges: a row as it was before it was changed or deleted.</summary>
    public void Replaced(IRow before) => noted.Add(Change(before, before.Id, RowText.Of(before)));

    /// <summary>For what is written past SaveChanges: a row that was deleted once and is there again.</summary>
    public void Restored(IRow row) => noted.Add(Change(row, row.Id, before: null));

    /// <summary>What the next save changes. Ids of new rows are known after it.</summary>
    public List<(EntityEntry<IRow> Row, string? Before)> Tracked() =>
    [
        .. from row in db.ChangeTracker.Entries<IRow>()
           where row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
           select (row, row.State == EntityState.Added ? null : RowText.Of(row.OriginalValues.ToObject())),
    ];

    /// <summary>Call when they are saved, within their transaction.</summary>
    /// <param name="entry">The entry that tells who did it; null: there is none.</param>
    public async Task WriteAsync(List<(EntityEntry<IRow> Row, string? Before)> tracked, int? entry, CancellationToken stop)
    {
        var transaction = db.Database.CurrentTransaction!;
        if (entry is { } told && unclaimed is { } range && range.In == transaction)
        {
            await db.Changes.Where(c => c.Id >= range.First && c.Id <= range.Last).ExecuteUpdateAsync(set => set.SetProperty(c => c.Audit, told), stop);
            unclaimed = null;
        }

        var changes = new List<ChangeRow>(noted);
        foreach (var (row, before) in tracked)
        {
            var change = Change(row.Entity, row.Entity.Id, before);
            if (changes is [.., { } last] && GoesOn(last, change)) last.LastRow = change.LastRow;
            else changes.Add(change);
        }

        foreach (var change in changes) change.Audit = entry;
        var (first, until) = await new RowWriter(db, typeof(ChangeRow)).InsertAsync(changes, stop);
        if (entry is null && changes.Count > 0) unclaimed = (transaction, unclaimed is { } before2 && before2.In == transaction ? before2.First : first, until);
        noted.Clear();
    }

    private static bool GoesOn(ChangeRow run, ChangeRow next) =>
        (run.Before ?? next.Before) is null && run.Table == next.Table && run.Person == next.Person && run.LastRow + 1 == next.FirstRow;

    private ChangeRow Change(IRow row, int id, string? before) =>
        new() { Table = TableOf(row.GetType()), FirstRow = id, LastRow = id, Person = RowText.PersonOf(row), Before = before };

    private string TableOf(Type rows) => db.Model.FindEntityType(rows)!.GetTableName()!;
}
