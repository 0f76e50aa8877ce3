using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// The yearly question, put by the manager: whether somebody wants to manage, or go back. The person and the direct manager both see
/// when it was asked; the answer is the person's to give.
/// </summary>
public sealed class AskStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int WithinMonths = 24;

    /// <summary>When the person was last asked; null where that is not for the one who looks.</summary>
    public async ValueTask<AskedView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        var relation = access.RelationTo(person);
        if (relation is not (Relation.Self or Relation.Manager)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var earliest = access.Today.AddMonths(-WithinMonths);
        var last = await db.Asked.AsNoTracking().Where(a => a.Person == person && a.On >= earliest && a.On <= access.Today).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).FirstOrDefaultAsync();
        var answered = access.Organisation.Find(person)?.Career.Intents.Any(a => a.From >= last?.On && a.From <= access.Today) == true;
        return new(last?.On, last is null ? null : access.Organisation.Find(last.By)?.Person.DisplayName ?? last.By, answered, MayAsk: relation == Relation.Manager && last?.On != access.Today);
    }

    /// <summary>Asks today: the question is then on the person's own page. Once a day is enough.</summary>
    /// <returns>Whether it was asked: only by the direct manager.</returns>
    public async ValueTask<bool> AskAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not { PersonId: { } me } viewer || access.RelationTo(person) != Relation.Manager) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Asked.AnyAsync(a => a.Person == person && a.By == me && a.On == access.Today)) return false;
        db.Asked.Add(new AskedRow { Person = person, By = me, On = access.Today });
        db.WriteDown(AuditEntry.Of(AuditAction.AskedIntent, viewer, person), clock);
        await db.SaveChangesAsync();
        return true;
    }
}

/// <param name="On">The last time within two years; null: not within them.</param>
/// <param name="IsAnswered">Since then.</param>
/// <param name="MayAsk">The one who looks is the direct manager, and has not asked today.</param>
public sealed record AskedView(DateOnly? On, string? By, bool IsAnswered, bool MayAsk);
