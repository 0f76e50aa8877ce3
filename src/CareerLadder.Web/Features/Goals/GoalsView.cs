using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Goals;

/// <summary>What somebody wants and wanted, as far as the one who looks may see it.</summary>
/// <param name="SeesAll">All there is, and not only what was shared upward.</param>
/// <param name="MayWrite">It is one's own, and as of today.</param>
/// <param name="Wanted">The nearest horizon first.</param>
/// <param name="Ended">Reached or let go, the last first.</param>
/// <param name="Levels">Those a goal may lead to.</param>
public sealed record GoalsView(string Person, string Name, bool IsMe, bool SeesAll, bool MayWrite, IReadOnlyList<GoalTold> Wanted, IReadOnlyList<GoalTold> Ended, IReadOnlyList<Level> Levels);

/// <param name="EndedOn">Null while it is wanted, as <paramref name="Ending"/> is.</param>
/// <param name="Before">How it was said before, the last first.</param>
/// <param name="Plan">The plan it was made of; null where there is none, not any more, or it is not for the one who looks.</param>
public sealed record GoalTold(GoalLine Goal, DateOnly? EndedOn, GoalEnding? Ending, IReadOnlyList<GoalWording> Before, PlanBehind? Plan);

public sealed record PlanBehind(int Id, string Name);

/// <summary>How a goal was said from one day until another took its place.</summary>
public sealed record GoalWording(string Text, DateOnly From, DateOnly Until);
