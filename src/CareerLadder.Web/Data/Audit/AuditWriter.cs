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
    public static async Task AddAsync(AppDb db, IEnumerable<(AuditEntry Entry, DateTime At)> entries, CancellationToken stop)
    {
        var head = await db.AuditHead.SingleAsync(stop);
        foreach (var (entry, at) in entries)
        {
            var row = new AuditRow { Id = ++head.Rows, At = at, Action = entry.Action, By = entry.By, ByPerson = entry.ByPerson, About = entry.About, Details = entry.Details };
            head.Hash = row.Hash = AuditChain.HashOf(row, head.Hash);
            db.Audit.Add(row);
        }
    }
}
