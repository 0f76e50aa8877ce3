using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Audit;

/// <summary>Gives entries their places in the chain.</summary>
internal static class AuditWriter
{
    /// <summary>
    /// Call inside a transaction that locks out other writers, as every one of SQLite's does here: the head that is read must still be
    /// the head when this is saved.
    /// </summary>
    /// <returns>The number of the first; null where there is none.</returns>
    public static async Task<int?> AddAsync(AppDb db, IReadOnlyCollection<(AuditEntry Entry, DateTime At)> entries, CancellationToken stop)
    {
        if (entries.Count == 0) return null;
        int? first = null;
        var head = await db.AuditHead.SingleAsync(stop);
        foreach (var (entry, at) in entries)
        {
            var row = new AuditRow { Id = ++head.Rows, At = at, Action = entry.Action, By = entry.By, ByPerson = entry.ByPerson, About = entry.About, Details = entry.Details };
            head.Hash = row.Hash = AuditChain.HashOf(row, head.Hash);
            db.Audit.Add(row);
            first ??= row.Id;
        }

        return first;
    }
}
