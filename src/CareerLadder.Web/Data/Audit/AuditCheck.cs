using System.Globalization;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Audit;

/// <summary>What a check of the audit found.</summary>
/// <param name="Rows">How many were read.</param>
/// <param name="Newest">The hash of the last: worth keeping elsewhere, because whoever may write to the database could write a whole new chain.</param>
/// <param name="Fault">One sentence about the first thing that is wrong; null where all is as it was written.</param>
public sealed record AuditCheck(int Rows, string Newest, string? Fault)
{
    private const int Between = 1000;

    /// <summary>Reads the audit from its first row to its last, and works every hash out again.</summary>
    /// <param name="kept">A hash that was kept elsewhere and must still be in the chain; null for none.</param>
    /// <param name="read">Told after each thousand how many were read.</param>
    public static async Task<AuditCheck> RunAsync(AppDb db, string? kept = null, IProgress<int>? read = null, CancellationToken stop = default)
    {
        var newest = AuditChain.Beginning;
        var rows = 0;
        var holdsKept = kept is null || Same(kept, newest);
        AuditErasures? erasures = null;
        await foreach (var row in db.Audit.AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            rows++;
            if (row.Id != rows) return Wrong($"Entry {rows} is missing: the next one there is has the number {row.Id}.");
            newest = AuditChain.HashOf(row, newest);
            if (!Same(row.Hash, newest))
            {
                erasures ??= await AuditErasures.ReadAsync(db, stop);
                if (!erasures.Explains(row)) return Wrong($"Entry {rows} of {Moment(row)} is not as it was written, or what stood before it is not.");
                newest = row.Hash;
            }

            if (row.Action == AuditAction.PersonErased)
            {
                erasures ??= await AuditErasures.ReadAsync(db, stop);
                if (!erasures.Proves(row)) return Wrong($"Which entries were made nameless by entry {rows} is not as it was written.");
            }

            holdsKept |= Same(kept, newest);
            if (rows % Between == 0) read?.Report(rows);
        }

        if (erasures?.Unproved is { } unproved) return Wrong($"Entry {unproved} was made nameless, and no entry tells of it.");
        var head = await db.AuditHead.AsNoTracking().SingleAsync(stop);
        if (head.Rows != rows) return Wrong($"{rows} entries are there, and {head.Rows} were written.");
        if (!Same(head.Hash, newest)) return Wrong("The last entry is not the one that was written last.");
        return holdsKept
            ? new(rows, newest, null)
            : Wrong("The hash that was kept elsewhere is not among the entries: they were written anew, or end before it.");

        AuditCheck Wrong(string fault) => new(rows, newest, fault);
    }

    private static bool Same(string? a, string? b) => string.Equals(a?.Trim(), b, StringComparison.OrdinalIgnoreCase);

    private static string Moment(AuditRow row) => row.At.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
