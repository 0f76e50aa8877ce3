using CareerLadder.Web.Data;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.History;

/// <summary>One change of one row, with what stood there before and after.</summary>
internal sealed record RowChange(ChangeRow Change, IRow? Before, IRow? After);

/// <summary>Reads what became of each row of a person, change by change.</summary>
internal static class HistoryReader
{
    public static async Task<List<RowChange>> ReadAsync(AppDb db, string person)
    {
        var own = await db.Changes.AsNoTracking().Where(c => c.Person == person).ToListAsync();
        var found = new List<RowChange>();
        foreach (var (type, name) in TablesOfPeople(db))
        {
            var rows = (await RowsOf.Table(db, name)!.OfPersonAsync(db, person)).ToDictionary(r => r.Id);
            var changes = own.Where(c => c.Table == name).ToList();
            int[] ids = [.. rows.Keys.Concat(changes.SelectMany(c => Enumerable.Range(c.FirstRow, c.LastRow - c.FirstRow + 1))).Distinct()];
            if (ids.Length == 0) continue;
            var (first, last) = (ids.Min(), ids.Max());
            var runs = await db.Changes.AsNoTracking().Where(c => c.Table == name && c.Person == null && c.FirstRow <= last && c.LastRow >= first).ToListAsync();
            foreach (var id in ids)
            {
                found.AddRange(OfRow(type, changes.Concat(runs), id, rows.GetValueOrDefault(id)));
            }
        }

        return [.. found.OrderByDescending(f => f.Change.Id)];
    }

    /// <summary>The first rows that an entry changed, and how many it changed in all.</summary>
    public static async Task<(List<RowChange> Rows, int All)> ReadEntryAsync(AppDb db, int entry, int most)
    {
        var own = await db.Changes.AsNoTracking().Where(c => c.Audit == entry).OrderBy(c => c.Id).ToListAsync();
        var found = new List<RowChange>();
        foreach (var of in own.GroupBy(c => c.Table))
        {
            int[] ids = [.. of.SelectMany(c => Enumerable.Range(c.FirstRow, c.LastRow - c.FirstRow + 1)).Distinct().Take(most - found.Count)];
            if (ids.Length == 0 || RowsOf.Table(db, of.Key) is not { } table) continue;
            var (first, last) = (ids.Min(), ids.Max());
            var rows = (await table.ReadAsync(db, first, last, CancellationToken.None)).ToDictionary(r => r.Id);
            var changes = await db.Changes.AsNoTracking().Where(c => c.Table == of.Key && c.FirstRow <= last && c.LastRow >= first).ToListAsync();
            foreach (var id in ids) found.AddRange(OfRow(table.Type, changes, id, rows.GetValueOrDefault(id)).Where(c => c.Change.Audit == entry));
        }

        return (found, own.Sum(c => c.LastRow - c.FirstRow + 1));
    }

    /// <summary>What became of one row, change by change: what stood there after one is what the next found, or the row as it is.</summary>
    private static IEnumerable<RowChange> OfRow(Type type, IEnumerable<ChangeRow> changes, int id, IRow? now)
    {
        List<ChangeRow> ofRow = [.. changes.Where(c => c.FirstRow <= id && id <= c.LastRow).OrderBy(c => c.Id)];
        for (var i = 0; i < ofRow.Count; i++) yield return new(ofRow[i], Row(type, ofRow[i].Before), i + 1 < ofRow.Count ? Row(type, ofRow[i + 1].Before) : now);
    }

    /// <summary>Of some changes, the entries of those that added rows of some people in one run with others, as an import does.</summary>
    public static async Task<IReadOnlyCollection<int>> EntriesOfRunsAsync(AppDb db, IQueryable<ChangeRow> changes, string[] people)
    {
        var entries = new HashSet<int>();
        foreach (var (_, name) in TablesOfPeople(db)) entries.UnionWith(await RowsOf.Table(db, name)!.EntriesOfRunsAsync(db, changes, people));
        return entries;
    }

    private static IEnumerable<(Type Type, string Name)> TablesOfPeople(AppDb db) =>
        from type in db.Model.GetEntityTypes()
        where typeof(IRow).IsAssignableFrom(type.ClrType) && (type.ClrType == typeof(PersonRow) || typeof(IAboutAPerson).IsAssignableFrom(type.ClrType))
        select (type.ClrType, type.GetTableName()!);

    private static IRow? Row(Type type, string? text) => text is null ? null : RowText.Row(type, text);
}
