using CareerLadder.Core.Fluency;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Plans;

/// <summary>The plans of one person that the one who looks may see.</summary>
/// <param name="IsMe">They are the one who looks's own.</param>
/// <param name="Plans">The one changed last first.</param>
public sealed record PlansView(string Person, string Name, bool IsMe, IReadOnlyList<PlanLine> Plans);

public sealed record PlanLine(int Id, string Name, bool IsShared, DateTime ChangedAt);

/// <summary>One plan and what would follow from it.</summary>
/// <param name="IsMine">The one who looks may change it.</param>
/// <param name="Manager">The name of the direct manager, with whom it can be shared; null: there is nobody.</param>
/// <param name="Teams">Teams that there are, to choose from.</param>
public sealed record PlanView(int Id, string Person, string Name, bool IsMine, bool IsShared, string? Manager, DateOnly Today, PlanInput Input, PlanTold Told, Ladder Ladder, IReadOnlyList<string> Teams)
{
    /// <summary>Where the person stands today; null where that has no rung.</summary>
    public int? Rung { get; init; }

    /// <summary>The goal that was made of it, and stands; null: none.</summary>
    public int? Goal { get; init; }
}

/// <summary>Plans side by side.</summary>
/// <param name="Plans">At most three; the one without an id is how it goes without any plan.</param>
public sealed record ComparisonView(string Person, string Name, IReadOnlyList<ComparedPlan> Plans);

public sealed record ComparedPlan(int? Id, string Name, PlanTold Told);

/// <summary>What would follow from a plan, as far as the one who looks may see it.</summary>
/// <param name="Pendulum">Null for somebody without posts.</param>
/// <param name="Fluency">Rusty from about spring 2028, fluent again from about summer 2030. Null where there is no estimate.</param>
/// <param name="Flags">Those that would begin on the days drawn, in order.</param>
/// <param name="Spared">Titles of those that would begin without the plan, and do not with it.</param>
/// <param name="Years">Today, and days ahead.</param>
/// <param name="HoldsPay">Something of it rests on the person's pay.</param>
public sealed record PlanTold(Pendulum? Pendulum, string? Fluency, IReadOnlyList<ToldFlag> Flags, IReadOnlyList<string> Spared, IReadOnlyList<PlanYear> Years, bool HoldsPay);

/// <summary>How things would stand on a day.</summary>
/// <param name="Doing">Manager, Payments; null: in no post.</param>
/// <param name="Band">Null where there is none, or it is not for the one who looks.</param>
public sealed record PlanYear(DateOnly Day, string? Doing, string? Level, int? Rung, FluencyBand? Fluency, Band? Band, IReadOnlyList<Door> Doors);
