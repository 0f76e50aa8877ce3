using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>A goal that is wanted.</summary>
/// <param name="Level">The level whose expectations it leads to; null: of none.</param>
/// <param name="LevelName">M5 Engineering Manager II; says so where the ladder lacks it by now.</param>
/// <param name="IsShared">Upward.</param>
public sealed record GoalLine(int Id, Horizon Horizon, string Text, string? Level, string? LevelName, DateOnly SetOn, bool IsShared);

/// <summary>What somebody wants, in brief.</summary>
/// <param name="SeesAll">All there is, and not only what was shared upward.</param>
public sealed record GoalsInBrief(string Person, bool IsMe, bool SeesAll, IReadOnlyList<GoalLine> Goals);

/// <summary>The goals that somebody wants on a day, as far as the one who looks may see them; for whatever page needs them in brief.</summary>
public sealed class CurrentGoalsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Null where no goal of that person may be seen.</summary>
    public async ValueTask<GoalsInBrief?> ReadAsync(string person, DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (access.Organisation.Find(person) is null || !access.MaySee(Known.SharedGoals, person)) return null;
        await using var db = await databases.CreateDbContextAsync();
        return new(person, access.RelationTo(person) == Relation.Self, access.MaySee(Known.Goals, person), await LinesAsync(db, access, person, asOf));
    }

    /// <summary>The nearest horizon first, and what was wanted first first.</summary>
    internal static async Task<IReadOnlyList<GoalLine>> LinesAsync(AppDb db, Access access, string person, DateOnly asOf) =>
    [
        .. (await Wanted(db, access, person, asOf).ToListAsync()).OrderBy(g => g.Horizon).ThenBy(g => g.SetOn).ThenBy(g => g.Id)
            .Select(g => LineOf(g, access.Organisation.LadderOn(asOf))),
    ];

    /// <summary>What is wanted on a day and may be seen.</summary>
    internal static IQueryable<GoalRow> Wanted(AppDb db, Access access, string person, DateOnly asOf)
    {
        var wanted = db.Goals.AsNoTracking().Where(g => g.Person == person && g.SetOn <= asOf);
        if (access.MaySee(Known.Goals, person)) return wanted.Where(g => g.EndedOn == null || g.EndedOn > asOf);
        // What is not wanted or not shared any more is not read any more, whatever day is looked at.
        return access.MaySee(Known.SharedGoals, person) ? wanted.Where(g => g.IsSharedUpward && g.EndedOn == null) : wanted.Where(g => false);
    }

    internal static GoalLine LineOf(GoalRow goal, Ladder ladder) =>
        new(goal.Id, goal.Horizon, goal.Text, goal.Level, goal.Level is { } level ? GoalWords.LevelOf(ladder, level) : null, goal.SetOn, goal.IsSharedUpward);
}
