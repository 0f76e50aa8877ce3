using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Audit;

/// <summary>
/// What was made nameless in the audit, and the proof that nothing else was changed by it. An entry that says no longer who keeps the hash
/// of what it said, so that the chain goes on; a hash of what it says now is kept beside it, and one of all those is part of the entry
/// that tells of the erasing. So whoever changes a nameless entry, or makes another nameless, has to change that entry, and is found out.
/// </summary>
internal sealed class AuditErasures
{
    private const int HashLength = 64;

    private readonly ILookup<int, AuditErasureRow> byEntry;
    private readonly ILookup<int, AuditErasureRow> byErasure;
    private readonly HashSet<int> proved = [];
    private readonly List<AuditErasureRow> used = [];

    private AuditErasures(List<AuditErasureRow> rows)
    {
        byEntry = rows.ToLookup(r => r.Entry);
        byErasure = rows.ToLookup(r => r.Erasure);
    }

    /// <summary>An entry that counts as nameless although nothing tells of it; null where there is none. Ask at the end.</summary>
    public int? Unproved => used.Find(r => !proved.Contains(r.Erasure))?.Entry;

    /// <summary>None where the database is of a version that erased nothing yet.</summary>
    public static async Task<AuditErasures> ReadAsync(AppDb db, CancellationToken stop)
    {
        var exists = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = 'AuditErasures'").SingleAsync(stop) > 0;
        return new(exists ? await db.AuditErasures.AsNoTracking().ToListAsync(stop) : []);
    }

    /// <summary>Of an entry as it reads now, bound to the hash of what it said.</summary>
    public static string HashOf(AuditRow row) => AuditChain.HashOf(row, row.Hash);

    /// <summary>Of all entries that one erasing changed: what the entry that tells of it ends with.</summary>
    public static string DigestOf(IEnumerable<AuditErasureRow> rows)
    {
        var text = string.Join('\n', rows.OrderBy(r => r.Entry).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Entry}:{r.Hash}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Whether an entry that is not as it was written is as an erasing left it.</summary>
    public bool Explains(AuditRow row)
    {
        if (byEntry[row.Id].MaxBy(r => r.Erasure) is not { } last || last.Erasure <= row.Id || last.Hash != HashOf(row)) return false;
        used.Add(last);
        return true;
    }

    /// <summary>Whether the entries that an erasing changed are those that it told of.</summary>
    public bool Proves(AuditRow erasure)
    {
        if (erasure.Details is not { Length: >= HashLength } details || details[^HashLength..] != DigestOf(byErasure[erasure.Id])) return false;
        return proved.Add(erasure.Id);
    }
}
