using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Import;

/// <summary>One table of an import: how what is told finds the row it is about.</summary>
/// <param name="name">The word for it.</param>
/// <param name="key">What stays the same when a row is corrected. Several rows may share one.</param>
/// <param name="say">The key in words.</param>
/// <param name="merge">What becomes of a row that is told anew: by default, what was told.</param>
internal sealed class Table<TRow, TFact, TKey>(
    string name, Func<TFact, TKey> key, Func<TFact, string> say, Column<TFact>[] columns, Func<TFact, TFact, TFact>? merge = null)
    where TRow : class, IRow<TRow, TFact>, new()
    where TFact : class, IEquatable<TFact>
    where TKey : notnull
{
    public async Task<TableChanges> ImportAsync(AppDb db, IReadOnlyList<TFact> told, bool save, CancellationToken stop)
    {
        // A file that is not there says nothing about its table.
        if (told.Count == 0) return new(name, 0, 0, 0, 0, 0, []);
        var known = await Careers.ReadAsync<TRow, TFact>(db, stop);
        var partners = Partners(known, told);
        var added = new List<TRow>();
        var updated = new List<(int Index, TFact After)>();
        var lines = new List<Change>();
        var ended = 0;
        for (var i = 0; i < told.Count; i++)
        {
            if (partners[i] < 0)
            {
                added.Add(Row(told[i]));
                if (known.Count > 0) lines.Add(new("added", say(told[i]), Words(told[i])));
                continue;
            }

            var before = known[partners[i]];
            var after = merge is null ? told[i] : merge(before, told[i]);
            if (after.Equals(before)) continue;
            var ends = Array.Exists(columns, c => c.Ends(before, after));
            if (ends) ended++;
            updated.Add((partners[i], after));
            lines.Add(new(ends ? "ended" : "changed", say(after), Words(before, after)));
        }

        if (save)
        {
            var writer = new RowWriter(db, typeof(TRow));
            var (first, last) = await writer.InsertAsync(added, stop);
            db.Record.Added(typeof(TRow), first, last);
            if (updated.Count > 0)
            {
                // In the order in which the facts were read, within the same transaction; whole, so that what no file tells stays as it is.
                var rows = await db.Set<TRow>().AsNoTracking().Where(TRow.IsFact).OrderBy(r => r.Id).ToListAsync(stop);
                foreach (var (index, after) in updated)
                {
                    db.Record.Replaced(rows[index]);
                    rows[index].Take(after);
                }

                await writer.UpdateAsync(updated.ConvertAll(u => rows[u.Index]), stop);
            }
        }

        var met = told.Count - added.Count;
        return new(name, added.Count, updated.Count - ended, ended, met - updated.Count, known.Count - met, lines);
    }

    /// <summary>
    /// For each fact told, the index of the one that it tells anew, or -1. Where several share a key they meet in their order; if fewer
    /// are told than are known, first those that are the same, so that the others are not mistaken for corrections.
    /// </summary>
    private int[] Partners(IReadOnlyList<TFact> known, IReadOnlyList<TFact> told)
    {
        var partners = new int[told.Count];
        Array.Fill(partners, -1);
        var alone = new Dictionary<TKey, int>(known.Count);
        var together = new Dictionary<TKey, (List<int> Known, List<int> Told)>();
        for (var k = 0; k < known.Count; k++)
        {
            var shared = key(known[k]);
            if (together.TryGetValue(shared, out var group)) group.Known.Add(k);
            else if (alone.Remove(shared, out var first)) together[shared] = ([first, k], []);
            else alone[shared] = k;
        }

        for (var t = 0; t < told.Count; t++)
        {
            var asked = key(told[t]);
            if (alone.Remove(asked, out var only)) partners[t] = only;
            else if (together.TryGetValue(asked, out var group)) group.Told.Add(t);
        }

        foreach (var (there, here) in together.Values)
        {
            var left = here.Count < there.Count ? MeetSame(there, here) : there;
            var open = here.FindAll(t => partners[t] < 0);
            for (var n = 0; n < open.Count && n < left.Count; n++) partners[open[n]] = left[n];
        }

        return partners;

        // Answers with those of there that none of here is the same as.
        List<int> MeetSame(List<int> there, List<int> here)
        {
            var same = there.GroupBy(k => known[k]).ToDictionary(g => g.Key, g => new Queue<int>(g));
            foreach (var t in here)
            {
                if (same.TryGetValue(told[t], out var alike) && alike.TryDequeue(out var k)) partners[t] = k;
            }

            return [.. same.Values.SelectMany(q => q).Order()];
        }
    }

    private static TRow Row(TFact fact)
    {
        var row = new TRow();
        row.Take(fact);
        return row;
    }

    private string Words(TFact fact) => string.Join(", ", columns.Where(c => c.IsSet(fact)).Select(c => c.Tell(fact)));

    private string Words(TFact before, TFact after) =>
        string.Join(", ", columns.Where(c => !Equals(c.Value(before), c.Value(after))).Select(c => c.Tell(before, after)));
}
