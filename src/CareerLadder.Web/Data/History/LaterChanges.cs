using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.History;

/// <summary>What was changed since an entry, and so what each row was when that entry was done.</summary>
internal sealed class LaterChanges
{
    private readonly Dictionary<(string Table, int Row), List<ChangeRow>> single = [];
    private readonly ILookup<string, ChangeRow> runs;

    private LaterChanges(IReadOnlyList<ChangeRow> later)
    {
        foreach (var change in later.Where(c => c.FirstRow == c.LastRow))
        {
            if (!single.TryGetValue((change.Table, change.FirstRow), out var list)) single[(change.Table, change.FirstRow)] = list = [];
            list.Add(change);
        }

        runs = later.Where(c => c.FirstRow < c.LastRow).ToLookup(c => c.Table, StringComparer.Ordinal);
    }

    /// <param name="first">The first change of the entry.</param>
    public static async Task<LaterChanges> AfterAsync(AppDb db, int auditId, int first, CancellationToken stop) =>
        new(await db.Changes.AsNoTracking().Where(c => c.Id > first && c.Audit != auditId).OrderBy(c => c.Id).ToListAsync(stop));

    /// <summary>The rows of a change that are no longer what it made of them. One that was changed and changed back is.</summary>
    public IReadOnlyList<Obstacle> Block(ChangeRow change, List<IRow> now)
    {
        var blocked = new List<Obstacle>();
        var standing = now.ToDictionary(r => r.Id);
        for (var id = change.FirstRow; id <= change.LastRow; id++)
        {
            List<ChangeRow> since = [.. single.GetValueOrDefault((change.Table, id)) ?? [], .. runs[change.Table].Where(r => r.FirstRow <= id && id <= r.LastRow)];
            var row = standing.GetValueOrDefault(id);
            // Added, and gone without a word: nobody can say what became of it.
            if (since.Count == 0 && (row is not null || change.Before is not null)) continue;
            var made = since.MinBy(c => c.Id)?.Before;
            if (since.Count > 0 && made == (row is null ? null : RowText.Of(row))) continue;
            var which = row is null ? "a row that is gone" : RowWords.Of(row);
            blocked.Add(new(which, row is null ? change.Person : RowText.PersonOf(row), $"{char.ToUpperInvariant(which[0])}{which[1..]} was changed again since.", [.. since.OrderBy(c => c.Id).Select(c => c.Audit).OfType<int>().Distinct()]));
        }

        return blocked;
    }
}
