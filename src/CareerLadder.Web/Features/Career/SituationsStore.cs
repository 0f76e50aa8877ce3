using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>
/// In which situation somebody recognises themselves: read and written by the person alone. Nobody else is ever told, neither the
/// manager nor an administrator, and nothing counts it.
/// </summary>
public sealed class SituationsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>All of them, those that were chosen first, then those that the flags of today suggest; null for who has no career here.</summary>
    public async ValueTask<IReadOnlyList<SituationLine>?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        var chosen = await db.Situations.Where(s => s.Person == me && s.EndedOn == null).ToDictionaryAsync(s => s.Situation, s => s.On);
        var rules = FlagTeller.Tell(access, access.Organisation.Find(me)!, access.Today).Now.SelectMany(f => f.Rules).ToHashSet(StringComparer.Ordinal);
        var lines = SituationText.All.Select(t => new SituationLine(t, t.OfferedBy.Any(rules.Contains), chosen.TryGetValue(t.Situation, out var on) ? on : null));
        return [.. lines.OrderByDescending(l => l.ChosenOn is not null).ThenByDescending(l => l.IsOffered)];
    }

    /// <returns>Whether it was saved: not for who has no career here.</returns>
    public ValueTask<bool> ChooseAsync(Situation situation) => SaveAsync(situation, (db, open, me, today) =>
    {
        if (open.Count == 0) db.Situations.Add(new() { Person = me, Situation = situation, On = today });
    });

    /// <summary>It is not theirs, or no longer.</summary>
    public ValueTask<bool> EndAsync(Situation situation) => SaveAsync(situation, (_, open, _, today) => open.ForEach(s => s.EndedOn = today));

    private static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private async ValueTask<bool> SaveAsync(Situation situation, Action<AppDb, List<SituationRow>, string, DateOnly> change)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me || !Enum.IsDefined(situation)) return false;
        await using var db = await databases.CreateDbContextAsync();
        change(db, await db.Situations.Where(s => s.Person == me && s.Situation == situation && s.EndedOn == null).ToListAsync(), me, access.Today);
        await db.SaveChangesAsync();
        return true;
    }
}

/// <param name="IsOffered">The person's flags of today suggest it.</param>
/// <param name="ChosenOn">Null: it is not chosen.</param>
public sealed record SituationLine(SituationText Text, bool IsOffered, DateOnly? ChosenOn);
