using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>Turns rows into what Core works on. Groups are left out: they are no part of a career.</summary>
public static class Careers
{
    /// <summary>Everything that is known about everyone's careers, in the order in which it was told.</summary>
    public static async Task<Facts> ReadAsync(AppDb db, CancellationToken stop = default) => new()
    {
        People = await ReadAsync<PersonRow, Person>(db, stop),
        Posts = await ReadAsync<PostRow, Post>(db, stop),
        Practices = await ReadAsync<PracticeRow, Practice>(db, stop),
        Intents = await ReadAsync<IntentRow, IntentAnswer>(db, stop),
        Pays = await ReadAsync<PayRow, BasePay>(db, stop),
        Bands = await ReadAsync<BandRow, Band>(db, stop),
        Levels = await ReadAsync<LevelRow, Level>(db, stop),
        Expectations = await ReadAsync<ExpectationRow, Expectation>(db, stop),
        Themes = await ReadAsync<ThemeRow, Theme>(db, stop),
        Forks = await ReadAsync<ForkRow, Fork>(db, stop),
        Conversations = await ReadAsync<ConversationRow, ConversationHeld>(db, stop),
        Tryouts = await ReadAsync<TryoutRow, Tryout>(db, stop),
        SetAsides = await ReadAsync<SetAsideRow, SetAside>(db, stop),
        Sharings = await ReadAsync<SharingRow, Sharing>(db, stop),
        Recording = await db.Recording.OrderBy(r => r.Id).Select(RecordingRow.Fact).FirstOrDefaultAsync(stop),
    };

    /// <summary>The facts of one table.</summary>
    internal static async Task<IReadOnlyList<TFact>> ReadAsync<TRow, TFact>(AppDb db, CancellationToken stop)
        where TRow : class, IRow<TRow, TFact> =>
        await db.Set<TRow>().Where(TRow.IsFact).OrderBy(r => r.Id).Select(TRow.Fact).ToListAsync(stop);
}
