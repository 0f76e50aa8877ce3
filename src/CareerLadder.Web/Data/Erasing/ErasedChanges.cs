using System.Text.Json;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>
/// What rows said before they were changed. Of the person nothing is left of it but which row it was, and what pay was, which counts; of
/// others the key that stands in their rows is replaced there too, so that what they changed can still be taken back.
/// </summary>
internal static class ErasedChanges
{
    public static async Task EraseAsync(Erasure e, CancellationToken stop)
    {
        var (db, old) = (e.Db, JsonSerializer.Serialize(e.Key));
        await db.Changes.Where(c => c.Person == e.Key && c.Before != null && c.Table != nameof(AppDb.Pay))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Before, c => "{\"Id\":" + c.FirstRow + ",\"Person\":\"" + e.NewKey + "\"}"), stop);
        foreach (var column in ErasedKeys.Columns(db).Where(c => typeof(IRow).IsAssignableFrom(c.Rows)))
        {
            var (was, now) = ($"\"{column.Property}\":{old}", $"\"{column.Property}\":\"{e.NewKey}\"");
            await db.Changes.Where(c => c.Table == column.Table && c.Before != null && c.Before.Contains(was)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Before, c => c.Before!.Replace(was, now)), stop);
        }
    }
}
