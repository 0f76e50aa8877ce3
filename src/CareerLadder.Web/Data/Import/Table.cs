using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerLadder.Web.Data.Import;

/// <summary>One table of an import: how what is told finds the row it is about.</summary>
/// <param name="name">The word for it.</param>
/// <param name="key">What stays the same when a row is corrected. Several rows may share one.</param>
/// <param name="say">The key in words.</param>
/// <param name="merge">What becomes of a row that is told anew: by default, what was told.</param>
internal sealed class Table<TRow, TFact, TKey>(
    string name, Func<TFact, TKey> key, Func<TFact, string> say, Column<TFact>[] columns, Func<TFact, TFact, TFact>? merge = null)
    where TRow : class, IRow<TFact>, new()
    where TFact : class, IEquatable<TFact>
    where TKey : notnull
{
    public async Task<TableChanges> ImportAsync(AppDb db, IReadOnlyList<TFact> told, bool save, CancellationToken stop)
    {
        var rows = await db.Set<TRow>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop);
        var partners = Partners(rows, told);
        var added = new List<TRow>();
        var updated = new List<TRow>();
        var lines = new List<Change>();
        var ended = 0;
        for (var i = 0; i < told.Count; i++)
        {
            if (partners[i] is not { } row)
            {
                added.Add(new() { Fact = told[i] });
                if (rows.Count > 0) lines.Add(new("added", say(told[i]), Words(told[i])));
                continue;
            }

            var before = row.Fact;
            var after = merge is null ? told[i] : merge(before, told[i]);
            if (after.Equals(before)) continue;
            var ends = Array.Exists(columns, c => c.Ends(before, after));
            if (ends) ended++;
            row.Fact = after;
            updated.Add(row);
            lines.Add(new(ends ? "ended" : "changed", say(after), Words(before, after)));
        }

        if (save)
        {
            var writer = new RowWriter<TRow>(db, db.GetService<ISqlGenerationHelper>());
            await writer.InsertAsync(added, stop);
            await writer.UpdateAsync(updated, stop);
        }

        var met = told.Count - added.Count;
        return new(name, added.Count, updated.Count - ended, ended, met - updated.Count, rows.Count - met, lines);
    }

    /// <summary>
    /// For each fact told, the row that it tells anew, or null. Where several share a key they meet in their order; if fewer are told
    /// than there are, first those that are the same, so that the others are not mistaken for corrections.
    /// </summary>
    private TRow?[] Partners(List<TRow> rows, IReadOnlyList<TFact> told)
    {
        var partners = new TRow?[told.Count];
        if (rows.Count == 0) return partners;
        var known = new Dictionary<TKey, List<TRow>>(rows.Count);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(key(row.Fact), out var group)) known[key(row.Fact)] = group = new(1);
            group.Add(row);
        }

        foreach (var group in Enumerable.Range(0, told.Count).GroupBy(i => key(told[i])))
        {
            if (!known.TryGetValue(group.Key, out var left)) continue;
            var waiting = group.ToList();
            if (waiting.Count < left.Count) waiting.RemoveAll(i => (partners[i] = TakeSame(left, told[i])) is not null);
            for (var n = 0; n < waiting.Count && n < left.Count; n++) partners[waiting[n]] = left[n];
        }

        return partners;
    }

    private static TRow? TakeSame(List<TRow> left, TFact fact)
    {
        var at = left.FindIndex(r => fact.Equals(r.Fact));
        if (at < 0) return null;
        var row = left[at];
        left.RemoveAt(at);
        return row;
    }

    private string Words(TFact fact) => string.Join(", ", columns.Where(c => c.IsSet(fact)).Select(c => c.Tell(fact)));

    private string Words(TFact before, TFact after) =>
        string.Join(", ", columns.Where(c => !Equals(c.Value(before), c.Value(after))).Select(c => c.Tell(before, after)));
}
