using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>Keeps what is told once and then stays as it is, whoever looks and whatever is saved later.</summary>
internal static class ToldOnce
{
    private static readonly JsonSerializerOptions Written = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All that was told, from the first day on.</summary>
    public static async Task<List<T>> ReadAsync<T>(AppDb db, ToldOf of) =>
        (await db.Told.AsNoTracking().Where(r => r.Of == of).OrderBy(r => r.Day).Select(r => r.Told).ToListAsync()).ConvertAll(Read<T>);

    /// <summary>Who was behind each of them.</summary>
    public static async Task<List<List<T>>> ReadBehindAsync<T>(AppDb db, ToldOf of) =>
        (await db.Told.AsNoTracking().Where(r => r.Of == of).OrderBy(r => r.Day).Select(r => r.Behind).ToListAsync()).ConvertAll(Read<List<T>>);

    /// <returns>
    /// Whether it is kept, and may be told. Else somebody was the first to look, perhaps at facts that were others a moment ago, and what they
    /// were told holds; or somebody in it was erased since these facts were read, and the next to look is told without what is gone.
    /// </returns>
    public static Task<bool> KeepAsync<TTold, TBehind>(AppDb db, ToldOf of, DateOnly day, TTold told, IReadOnlyList<TBehind> behind, Func<TBehind, string> person) =>
        KeptAsync(db, async () =>
        {
            if (await db.Told.AnyAsync(r => r.Of == of && r.Day == day)) return false;
            var people = (await db.People.Select(p => p.Person).ToListAsync()).ToHashSet(StringComparer.Ordinal);
            if (!behind.All(b => people.Contains(person(b)))) return false;
            db.Told.Add(new() { Of = of, Day = day, Told = JsonSerializer.Serialize(told, Written), Behind = JsonSerializer.Serialize(behind, Written) });
            return true;
        });

    /// <summary>In place of all that was told of it before, where nobody did the same meanwhile.</summary>
    /// <param name="mark">Stands behind it.</param>
    /// <param name="before">The mark of what was told last; null: nothing was.</param>
    public static Task<bool> ReplaceAsync<T>(AppDb db, ToldOf of, DateOnly day, T told, string mark, string? before) =>
        KeptAsync(db, async () =>
        {
            if (await db.Told.Where(r => r.Of == of).Select(r => r.Behind).SingleOrDefaultAsync() != before) return false;
            await db.Told.Where(r => r.Of == of).ExecuteDeleteAsync();
            db.Told.Add(new() { Of = of, Day = day, Told = JsonSerializer.Serialize(told, Written), Behind = mark });
            return true;
        });

    // Where the database takes nothing, nothing is told: to look is no reason to fail.
    private static async Task<bool> KeptAsync(AppDb db, Func<Task<bool>> add)
    {
        try
        {
            await using var all = await db.Database.BeginTransactionAsync();
            if (!await add()) return false;
            await db.SaveChangesAsync();
            await all.CommitAsync();
            return true;
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Written)!;
}
