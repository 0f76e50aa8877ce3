using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Careers;

/// <summary>
/// Corrects what a person told of themselves earlier: answers and hands-on work. Each changes only their own. What it was before stays in
/// the history of the career, and can be brought back from there.
/// </summary>
public sealed class CorrectionsStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private const string NotThere = "This is not there any more: it was taken away meanwhile.";

    /// <summary>Every answer that was given, newest first; null for who has no career here.</summary>
    public async ValueTask<IReadOnlyList<IntentLine>?> ReadAnswersAsync()
    {
        var access = await gate.EnterAsync();
        if (RecordsStore.Mine(access) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Intents.AsNoTracking().Where(i => i.Person == me).OrderByDescending(i => i.On).ThenByDescending(i => i.Id).ToListAsync();
        return [.. rows.Select(r => new IntentLine(r.Id, FactOf(r)))];
    }

    public ValueTask<Corrected<Practice>> CorrectPracticeAsync(PracticeInput told) => ChangeAsync(new PracticeInputValidator().Validate(told).IsValid, async (db, me, _) =>
    {
        if (await PracticeOf(db, me, told.Id) is not { } row) return new(false, NotThere);
        if (told.Was is not null && FactOf(row) != told.Was) return Changed(FactOf(row));
        row.Take(told.Of(me));
        return new(true, "Corrected.");
    });

    /// <param name="was">As it was read; null: whatever it is.</param>
    public ValueTask<Corrected<Practice>> RemovePracticeAsync(int practice, Practice? was) => ChangeAsync<Practice>(isValid: true, async (db, me, _) =>
    {
        if (await PracticeOf(db, me, practice) is not { } row) return new(false, NotThere);
        if (was is not null && FactOf(row) != was) return Changed(FactOf(row));
        db.Practice.Remove(row);
        return new(true, "Taken away.");
    });

    /// <summary>An answer may be moved to the day on which it was given, and to no day that is still to come; of two on one day neither would be known to count.</summary>
    public ValueTask<Corrected<IntentAnswer>> CorrectAnswerAsync(IntentInput told) => ChangeAsync(new IntentInputValidator().Validate(told).IsValid, async (db, me, today) =>
    {
        if (await AnswerOf(db, me, told.Id) is not { } row) return new(false, NotThere);
        if (told.Was is not null && FactOf(row) != told.Was) return Changed(FactOf(row));
        var on = told.On ?? row.On;
        if (on > today) return new(false, "That day is still to come. Please give the day on which you said it, today at the latest.");
        if (on != row.On && await db.Intents.AnyAsync(i => i.Person == me && i.On == on && i.Id != row.Id)) return new(false, $"There is another answer of {Say.Day(on)}. Please correct that one, or choose another day.");
        row.Take(told.Of(me, on));
        return new(true, "Corrected.");
    });

    /// <param name="was">As it was read; null: whatever it is.</param>
    public ValueTask<Corrected<IntentAnswer>> RemoveAnswerAsync(int answer, IntentAnswer? was) => ChangeAsync<IntentAnswer>(isValid: true, async (db, me, _) =>
    {
        if (await AnswerOf(db, me, answer) is not { } row) return new(false, NotThere);
        if (was is not null && FactOf(row) != was) return Changed(FactOf(row));
        db.Intents.Remove(row);
        return new(true, "Taken away.");
    });

    private static Task<PracticeRow?> PracticeOf(AppDb db, string me, int id) => db.Practice.SingleOrDefaultAsync(p => p.Id == id && p.Person == me);

    private static Task<IntentRow?> AnswerOf(AppDb db, string me, int id) => db.Intents.SingleOrDefaultAsync(i => i.Id == id && i.Person == me);

    private static Practice FactOf(PracticeRow r) => new(r.Person, r.From, r.To, r.HoursPerWeek, r.OnCriticalPath, r.Note);

    private static IntentAnswer FactOf(IntentRow r) => new(r.Person, r.On, r.Intent, r.Reason, r.Note);

    private static Corrected<Practice> Changed(Practice now) => new(false, $"This was changed meanwhile, in another window perhaps. Now it is: {PracticeWords.Of(now)}. Nothing was saved; save once more to write yours over it.", now);

    private static Corrected<IntentAnswer> Changed(IntentAnswer now) =>
        new(false, $"This was changed meanwhile, in another window perhaps. Now it is, of {Say.Day(now.On)}: {IntentWords.Of(now.Intent)}{(now.Reason is { } reason ? $", mostly because of: {IntentWords.Of(reason)}" : "")}{(now.Note is { } note ? $" (“{note}”)" : "")}. Nothing was saved; save once more to write yours over it.", now);

    private async ValueTask<Corrected<T>> ChangeAsync<T>(bool isValid, Func<AppDb, string, DateOnly, Task<Corrected<T>>> change)
        where T : class
    {
        var access = await gate.EnterAsync();
        if (RecordsStore.Mine(access) is not { } me) return new(false, "This is not yours to change.");
        if (!isValid) return new(false, "Please look at the fields above first: something is missing or does not fit.");
        await using var db = await databases.CreateDbContextAsync();
        // What is compared is read here too, so that of two at once the later one is told.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var corrected = await change(db, me, access.Today);
        if (!corrected.IsSaved) return corrected;
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await organisation.RefreshAsync();
        return corrected;
    }
}
