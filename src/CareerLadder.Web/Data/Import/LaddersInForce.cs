using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Import;

/// <summary>
/// Which version of the ladders a folder speaks of. One that tells days tells all of its versions; one that tells none corrects the
/// version in force on the day of the import, and leaves the others as they were.
/// </summary>
internal static class LaddersInForce
{
    public static async Task<Facts> DateAsync(AppDb db, Facts told, DateOnly? today, CancellationToken stop)
    {
        if (today is null || IsDated(told)) return told;
        var from = await db.Levels.Where(l => l.From <= today).OrderByDescending(l => l.From).Select(l => (DateOnly?)l.From).FirstOrDefaultAsync(stop);
        if (from is null || from == IVersionRow.SinceEver) return told;
        return told with
        {
            Levels = [.. told.Levels.Select(l => l with { From = from })],
            Expectations = [.. told.Expectations.Select(e => e with { From = from })],
            Themes = [.. told.Themes.Select(t => t with { From = from })],
        };
    }

    private static bool IsDated(Facts told) =>
        told.Levels.Any(l => l.From is not null) || told.Expectations.Any(e => e.From is not null) || told.Themes.Any(t => t.From is not null);
}
