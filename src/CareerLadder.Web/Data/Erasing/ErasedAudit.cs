using System.Text.RegularExpressions;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>
/// Lets the audit say what was done, and no longer who somebody was. An entry keeps the hash of what it said, and <see cref="AuditErasures"/>
/// proves what it says since.
/// </summary>
internal static partial class ErasedAudit
{
    private const string Guard = "AuditIsNotEdited";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>One for each entry that was changed; who calls this says with which entry, and saves them.</returns>
    public static async Task<List<AuditErasureRow>> EraseAsync(Erasure e, CancellationToken stop)
    {
        var db = e.Db;
        var (changed, addresses) = (new List<AuditErasureRow>(), e.Addresses);
        var found = await db.Audit.AsNoTracking().Where(a => a.About == e.Key || a.ByPerson == e.Key || addresses.Contains(EF.Functions.Collate(a.By, "NOCASE"))).ToListAsync(stop);
        foreach (var word in e.Names.Concat(addresses)) found.AddRange(await db.Audit.AsNoTracking().Where(a => a.Details != null && EF.Functions.Like(a.Details, $"%{Escaped(word)}%", "\\")).ToListAsync(stop));
        if (found.Count == 0) return changed;
        // The table refuses to be edited, but for this; in one transaction with what is written down about it.
        var guard = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' AND name = {Guard}").SingleAsync(stop);
        await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER {Guard}", stop);
        foreach (var row in found.DistinctBy(a => a.Id).OrderBy(a => a.Id))
        {
            var was = (row.By, row.ByPerson, row.About, row.Details);
            Erase(e, row);
            if (was == (row.By, row.ByPerson, row.About, row.Details)) continue;
            await db.Audit.Where(a => a.Id == row.Id).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.By, row.By).SetProperty(a => a.ByPerson, row.ByPerson).SetProperty(a => a.About, row.About).SetProperty(a => a.Details, row.Details), stop);
            changed.Add(new() { Entry = row.Id, Hash = AuditErasures.HashOf(row) });
        }

        await db.Database.ExecuteSqlRawAsync(guard, stop);
        return changed;
    }

    private static void Erase(Erasure e, AuditRow row)
    {
        var (isBy, isAbout) = (row.ByPerson == e.Key || e.Addresses.Contains(row.By.ToLowerInvariant()), row.About == e.Key);
        if (isBy) row.By = e.Pseudonym;
        if (row.ByPerson == e.Key) row.ByPerson = e.NewKey;
        if (isAbout) row.About = e.NewKey;
        // What is quoted was typed: by them, or about them.
        if (row.Details is { } details) row.Details = Unnamed(e, isBy || isAbout ? Quoted().Replace(details, "“…”") : details);
    }

    private static string Unnamed(Erasure e, string text) => e.Names.Concat(e.Addresses).OrderByDescending(w => w.Length)
        .Aggregate(text, (said, word) => Regex.Replace(said, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", e.Pseudonym, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience));

    private static string Escaped(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    [GeneratedRegex("“[^”]*”", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
