using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>
/// The label of somebody goes: figures of groups are told once, and none of them is worked out from it again. In what was kept to tell later
/// figures against stands the new key, as in every other row: what somebody was paid stays there as it stays in Pay, so that the same is
/// decided of what others' groups could be found by as if nobody had been erased.
/// </summary>
internal static class ErasedGroup
{
    public static async Task EraseAsync(Erasure e, CancellationToken stop)
    {
        await e.Db.Groups.Where(r => r.Person == e.Key).ExecuteDeleteAsync(stop);
        var (was, now) = ($"\"Person\":{JsonSerializer.Serialize(e.Key)}", $"\"Person\":\"{e.NewKey}\"");
        await e.Db.Told.Where(r => r.Behind.Contains(was)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Behind, r => r.Behind.Replace(was, now)), stop);
    }
}
