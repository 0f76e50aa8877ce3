using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>
/// What a person tells of themselves: what they want and what they practise. Each reads and writes only of whoever is
/// signed in, so no answer can be given in anybody else's name.
/// </summary>
public sealed class RecordsStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private const int YearOfQuestions = 12;

    /// <summary>Null for who is not signed in, or has no career here.</summary>
    public async ValueTask<RecordsView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        var intent = await db.Intents.Where(i => i.Person == me && i.On <= access.Today).OrderByDescending(i => i.On).ThenByDescending(i => i.Id).Select(IntentRow.Fact).FirstOrDefaultAsync();
        var practices = await db.Practice.AsNoTracking().Where(p => p.Person == me).OrderByDescending(p => p.From).ThenByDescending(p => p.Id).ToListAsync();
        var career = access.Organisation.Find(me)!.Career;
        var manages = career.StandingOn(access.Today)?.Kind.IsManaging() == true;
        return new(
            access.Today, manages, intent, intent?.On.AddMonths(YearOfQuestions), [.. practices.Select(p => new PracticeLine(p.Id, PracticeRow.Fact.Compile()(p)))]);
    }

    /// <summary>Answers today; a second answer on one day replaces the first.</summary>
    /// <returns>Whether it was saved: not for who has no career here.</returns>
    public ValueTask<bool> AnswerAsync(IntentInput told) => SaveAsync(new IntentInputValidator().Validate(told).IsValid, async (db, me, today) =>
    {
        var row = await db.Intents.Where(i => i.Person == me && i.On == today).OrderByDescending(i => i.Id).FirstOrDefaultAsync() ?? db.Intents.Add(new()).Entity;
        row.Take(told.Of(me, today));
    });

    /// <summary>Logs hands-on work. What goes on just as it was before, such as one more week of the same, makes one row with it.</summary>
    public ValueTask<bool> LogAsync(PracticeInput told) => SaveAsync(new PracticeInputValidator().Validate(told).IsValid, async (db, me, _) =>
    {
        var practice = told.Of(me);
        var goesOn = await db.Practice.Where(p => p.Person == me && p.To == practice.From && p.HoursPerWeek == practice.HoursPerWeek && p.OnCriticalPath == practice.OnCriticalPath && p.Note == practice.Note)
            .OrderBy(p => p.Id).FirstOrDefaultAsync();
        if (goesOn is null) db.Practice.Add(new()).Entity.Take(practice);
        else goesOn.To = practice.To;
    });

    /// <summary>Ends what was logged with today as its last day; one that has not begun yet is taken back.</summary>
    public ValueTask<bool> EndAsync(int practice) => SaveAsync(isValid: true, async (db, me, today) =>
    {
        if (await db.Practice.SingleOrDefaultAsync(p => p.Id == practice && p.Person == me) is not { } row) return;
        if (row.From > today) db.Practice.Remove(row);
        else if (row.To is null || row.To > today) row.To = today.AddDays(1);
    });

    /// <summary>What the estimate would say with this practice beside all there is; null while it is not valid, or there is no estimate.</summary>
    public async ValueTask<string?> PreviewAsync(PracticeInput told)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me || !new PracticeInputValidator().Validate(told).IsValid) return null;
        var evidence = access.Organisation.Find(me)!;
        return evidence.Fluency.On(access.Today) is null ? null : FluencyTeller.InWords(evidence.Fluency.Model.Of(FluencyLines.WithPractice(evidence.Career, told.Of(me), told.Was)), access.Today);
    }

    // Only somebody of whom there is a career: the account of an administrator may be nobody's.
    internal static string? Mine(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private async ValueTask<bool> SaveAsync(bool isValid, Func<AppDb, string, DateOnly, Task> change)
    {
        var access = await gate.EnterAsync();
        if (!isValid || Mine(access) is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        // What is replaced is looked for here too, so that of two answers at once one replaces the other.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(db, me, access.Today);
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await organisation.RefreshAsync();
        return true;
    }
}
