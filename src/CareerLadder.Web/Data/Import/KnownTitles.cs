using CareerLadder.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Import;

/// <summary>Titles that somebody gave a kind, because no pattern matched them.</summary>
public static class KnownTitles
{
    public static async Task<IReadOnlyDictionary<string, TitleDecision>> ReadAsync(AppDb db, CancellationToken stop = default)
    {
        // Two that differ in their letters' case alone are one title to whoever reads files.
        var titles = new Dictionary<string, TitleDecision>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in await db.Titles.AsNoTracking().OrderBy(t => t.Id).ToListAsync(stop)) titles[row.Title] = new(row.Kind, Level: null);
        return titles;
    }
}
