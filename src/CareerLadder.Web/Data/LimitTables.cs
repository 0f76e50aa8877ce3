using CareerLadder.Core.Flags;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>The limits that the organisation has set, as Core judges by them.</summary>
internal static class LimitTables
{
    public static async Task<LimitHistory> ReadAsync(AppDb db, CancellationToken stop = default)
    {
        var set = await Careers.ReadAsync<RuleLimitRow, SetLimit>(db, stop);
        var isByDay = await db.Set<LimitDaysRow>().OrderBy(r => r.Id).Select(r => r.IsByDay).FirstOrDefaultAsync(stop);
        return set.Count == 0 && !isByDay ? LimitHistory.None : new(set, isByDay);
    }
}
