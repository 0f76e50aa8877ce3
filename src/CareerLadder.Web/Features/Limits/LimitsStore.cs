using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Limits;

/// <summary>
/// Reads and changes the limits of the rules, for administrators alone. They are kept over those of appsettings.json, each from a day on;
/// nothing is saved over what somebody else changed meanwhile. What follows is told in counts that give nobody away.
/// </summary>
/// <param name="rules">With the limits of appsettings.json.</param>
/// <param name="company">Likewise.</param>
public sealed class LimitsStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, RuleBook rules, Company company, TimeProvider clock)
{
    private const string Refused = "Limits are for administrators to change.";

    private JudgedBy Unset => new(rules, company);

    /// <summary>Null for whoever may not change them.</summary>
    public async ValueTask<LimitsView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeLimits()) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await new LimitsReader(access, Unset).ReadAsync(db);
    }

    /// <summary>How many flags each change would bring and take, by itself; null while something is not valid, or not for the one who looks.</summary>
    public async ValueTask<LimitsPreview?> PreviewAsync(LimitsInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeLimits()) return null;
        await using var db = await databases.CreateDbContextAsync();
        var reader = new LimitsReader(access, Unset);
        var view = await reader.ReadAsync(db);
        if (!(await new LimitsInputValidator(view).ValidateAsync(input)).IsValid) return null;
        var now = reader.History.In(Unset, access.Today);
        // Everyone is judged twice for each: not while a page waits on its own thread.
        var effects = await Task.Run(() => input.Changes.Select(c => (Change: c, Line: view.Find(c.Key)!))
            .Select(c => LimitEffects.Of(access, now, c.Line, c.Change.NumberOf(c.Line)!.Value, view.GroupOf(c.Change.Key)!.Title)).ToList());
        return new(LimitEffects.DayOf(access.Today), effects);
    }

    /// <summary>Saves all of it or nothing.</summary>
    public async ValueTask<LimitsDone> SaveAsync(LimitsInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeLimits()) return new(false, Refused);
        await using (var db = await databases.CreateDbContextAsync())
        {
            // What is compared is read here too, so that of two who save at once the later one is told.
            await using var transaction = await db.Database.BeginTransactionAsync();
            var view = await new LimitsReader(access, Unset).ReadAsync(db);
            if (Conflicts(view, input) is [_, ..] conflicts) return new(false, "Somebody else changed this meanwhile; nothing of yours is lost.", conflicts);
            if ((await new LimitsInputValidator(view).ValidateAsync(input)).Errors is [var fault, ..]) return new(false, fault.ErrorMessage);
            foreach (var change in input.Changes) await WriteAsync(db, view.Find(change.Key)!, change, input);
            db.WriteDown(AuditEntry.Of(AuditAction.LimitsChanged, access.Viewer!, details: Words(view, input)), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await organisation.RefreshAsync();
        return new(true, input.From > access.Today ? $"Saved. It holds from {Say.Day(input.From.Value)} on." : "Saved. It holds from now on.");
    }

    /// <summary>Chooses which limits judge an old day.</summary>
    public async ValueTask<LimitsDone> ChooseDaysAsync(bool isByDay)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeLimits()) return new(false, Refused);
        await using (var db = await databases.CreateDbContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var row = await db.Set<LimitDaysRow>().OrderBy(r => r.Id).FirstOrDefaultAsync();
            if ((row?.IsByDay ?? false) == isByDay) return new(true, "It is so already.");
            (row ?? db.Add(new LimitDaysRow()).Entity).IsByDay = isByDay;
            db.WriteDown(AuditEntry.Of(AuditAction.LimitsChanged, access.Viewer!, details: isByDay ? "Each day is judged by the limits of that day." : "All days are judged by the limits of today."), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await organisation.RefreshAsync();
        return new(true, "Saved.");
    }

    private static List<LimitConflict> Conflicts(LimitsView view, LimitsInput input) =>
    [
        .. from change in input.Changes
           let line = view.Find(change.Key)
           where line is not null && line.Seen != (change.Seen ?? "")
           let last = line.Set.MaxBy(s => s.Entry)
           select new LimitConflict(change.Key, line.Says, last?.By, last?.At, line.Set.Count == 0 ? "nothing set" : string.Join(", then ", line.Set.Select(s => LimitWords.From(line, s))), line.Seen),
    ];

    private static async Task WriteAsync(AppDb db, LimitLine line, LimitChange change, LimitsInput input)
    {
        var (key, from) = (line.Limit.Key, input.From!.Value);
        var row = await db.Set<RuleLimitRow>().SingleOrDefaultAsync(r => r.Key == key && r.From == from) ?? db.Add(new RuleLimitRow()).Entity;
        row.Take(new(key, from, change.IsDefault ? null : change.NumberOf(line)));
        row.Why = string.IsNullOrWhiteSpace(input.Why) ? null : input.Why.Trim();
    }

    private static string Words(LimitsView view, LimitsInput input) =>
        $"From {Say.Day(input.From!.Value)}: {string.Join("; ", input.Changes.Select(c => (Change: c, Line: view.Find(c.Key)!)).Select(c => $"{c.Line.Limit.Key[(c.Line.Limit.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]} {LimitWords.Change(c.Line, c.Line.On(input.From.Value), c.Change.NumberOf(c.Line)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))}"))}.";
}
