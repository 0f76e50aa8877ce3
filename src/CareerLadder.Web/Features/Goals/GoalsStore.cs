using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Goals;

/// <summary>
/// Reads what somebody wants, as far as the one who looks may see it, and writes only what whoever is signed in wants: nobody sets a
/// goal for anybody else.
/// </summary>
public sealed class GoalsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Null where no goal of that person may be seen.</summary>
    public async ValueTask<GoalsView?> ReadAsync(string person, DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (access.Organisation.Find(person) is not { } of || !access.MaySee(Known.SharedGoals, person)) return null;
        var isMe = access.RelationTo(person) == Relation.Self;
        var seesAll = access.MaySee(Known.Goals, person);
        await using var db = await databases.CreateDbContextAsync();
        var lines = await CurrentGoalsStore.LinesAsync(db, access, person, asOf);
        // Those above read what is wanted and shared, and no earlier words: they may have been said between two.
        var all = seesAll ? await db.Goals.AsNoTracking().Where(g => g.Person == person && g.SetOn <= asOf).ToDictionaryAsync(g => g.Id) : [];
        var plans = seesAll ? await PlansAsync(db, person, isMe) : [];
        var followed = all.Values.Select(g => g.Follows).OfType<int>().ToHashSet();
        var ended = all.Values.Where(g => g.Ending is not null && g.EndedOn <= asOf && !followed.Contains(g.Id)).OrderByDescending(g => g.EndedOn).ThenByDescending(g => g.Id);
        return new(
            person, of.Person.DisplayName, isMe, seesAll, MayWrite: isMe && asOf == access.Today,
            [.. lines.Select(l => new GoalTold(l, null, null, WordingsBefore(l.Id, all), PlanOf(l.Id)))],
            [.. ended.Select(g => new GoalTold(CurrentGoalsStore.LineOf(g, access.Organisation.LadderOn(g.EndedOn!.Value)), g.EndedOn, g.Ending, WordingsBefore(g.Id, all), PlanOf(g.Id)))],
            isMe ? access.Organisation.LadderOn(access.Today).Levels : []);

        PlanBehind? PlanOf(int goal) => all.GetValueOrDefault(goal)?.Plan is { } plan ? plans.GetValueOrDefault(plan) : null;
    }

    /// <returns>Whether it was saved: not for who has no career here. The same of all that follow.</returns>
    public ValueTask<bool> SetAsync(GoalInput told) => SaveAsync(async (db, access, me) =>
    {
        if (!IsValid(told, access, known: null)) return false;
        var row = db.Goals.Add(new() { Person = me, SetOn = access.Today }).Entity;
        told.WriteInto(row);
        return true;
    });

    /// <summary>Says a goal in other words: it ends today, and what is said now follows it. One that was set today is only written anew.</summary>
    public ValueTask<bool> RewordAsync(int goal, GoalInput told) => SaveAsync(async (db, access, me) =>
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == goal && g.Person == me && g.EndedOn == null) is not { } row || !IsValid(told, access, row.Level)) return false;
        if (row.SetOn < access.Today)
        {
            row.EndedOn = access.Today;
            // What is made of a plan stays so in other words.
            row = db.Goals.Add(new() { Person = me, SetOn = access.Today, Follows = row.Id, Plan = row.Plan }).Entity;
        }

        told.WriteInto(row);
        return true;
    });

    public ValueTask<bool> EndAsync(int goal, GoalEnding ending) => SaveAsync(async (db, access, me) =>
    {
        if (!Enum.IsDefined(ending) || await db.Goals.SingleOrDefaultAsync(g => g.Id == goal && g.Person == me && g.EndedOn == null) is not { } row) return false;
        (row.EndedOn, row.Ending) = (access.Today, ending);
        return true;
    });

    /// <summary>Wants again what was reached or let go: ended today it never was, else it follows itself.</summary>
    public ValueTask<bool> TakeUpAsync(int goal) => SaveAsync(async (db, access, me) =>
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == goal && g.Person == me && g.Ending != null) is not { } row) return false;
        if (await db.Goals.AnyAsync(g => g.Follows == goal)) return false;
        if (row.EndedOn == access.Today)
        {
            (row.EndedOn, row.Ending) = (null, null);
            return true;
        }

        // What was shared once is shared anew only if one says so.
        db.Goals.Add(new() { Person = me, Horizon = row.Horizon, Text = row.Text, Level = row.Level, SetOn = access.Today, Follows = goal, Plan = row.Plan });
        return true;
    });

    /// <summary>Whether those above the direct manager may read it, from now on.</summary>
    public ValueTask<bool> ShareAsync(int goal, bool isShared) => SaveAsync(async (db, _, me) =>
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == goal && g.Person == me && g.EndedOn == null) is not { } row) return false;
        row.IsSharedUpward = isShared;
        return true;
    });

    // As on the page of plans: one's own, and to the direct manager those that are shared.
    private static Task<Dictionary<int, PlanBehind>> PlansAsync(AppDb db, string person, bool isMe) =>
        db.Plans.Where(p => p.Person == person && !p.IsAppointment && (isMe || p.IsShared)).Select(p => new PlanBehind(p.Id, p.Name)).ToDictionaryAsync(p => p.Id);

    // A level that has left the ladder may stay, and not be chosen.
    private static bool IsValid(GoalInput told, Access access, string? known) =>
        new GoalInputValidator().Validate(told).IsValid && (string.IsNullOrEmpty(told.Level) || told.Level == known || access.Organisation.LadderOn(access.Today).Find(told.Level) is not null);

    private static List<GoalWording> WordingsBefore(int goal, Dictionary<int, GoalRow> all)
    {
        var before = new List<GoalWording>();
        for (var at = all.GetValueOrDefault(goal)?.Follows; at is { } id && all.TryGetValue(id, out var row); at = row.Follows)
        {
            if (row.EndedOn is { } until) before.Add(new(row.Text, row.SetOn, until));
        }

        return before;
    }

    private async ValueTask<bool> SaveAsync(Func<AppDb, Access, string, Task<bool>> change)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me) is null) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (!await change(db, access, me)) return false;
        await db.SaveChangesAsync();
        return true;
    }
}
