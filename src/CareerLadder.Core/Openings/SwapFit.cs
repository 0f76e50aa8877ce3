namespace CareerLadder.Core.Openings;

/// <summary>Why two could swap. Each is a yes or no of this pair alone, never a number.</summary>
public enum SwapReason
{
    /// <summary>Both stand on one rung.</summary>
    SameRung,

    /// <summary>They stand one rung apart.</summary>
    NearRung,

    /// <summary>The engineer has managed before.</summary>
    ManagedBefore,

    /// <summary>The engineer has practised for so many years that managing is open to them.</summary>
    YearsPractised,

    /// <summary>The engineer leads a team technically.</summary>
    LeadsTechnically,

    /// <summary>The engineer has tried parts of managing without the title, with joy and some skill. For the engineer's own eyes.</summary>
    TriedParts,

    /// <summary>The engineer works, or has worked, in the manager's team.</summary>
    KnowsTheTeam,

    /// <summary>The manager has kept enough of their engineering to come back to it. For the manager's own eyes.</summary>
    KeptFluency,

    /// <summary>The manager's base pay lies within the band of the equal level. For the manager's own eyes.</summary>
    ManagersPayKept,

    /// <summary>The engineer's base pay lies within the band of the equal level. For the engineer's own eyes.</summary>
    EngineersPayKept,
}

/// <summary>A manager who wants back and an engineer who wants to manage, and why they could swap.</summary>
/// <param name="Manager">The key of the one.</param>
/// <param name="Engineer">The key of the other.</param>
/// <param name="Weight">Only to tell better pairs from worse ones while pairing; never shown.</param>
public sealed record SwapFit(string Manager, string Engineer, int Weight, IReadOnlyList<SwapReason> Reasons);
