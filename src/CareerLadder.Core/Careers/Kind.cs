using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Careers;

/// <summary>What sort of work a post is.</summary>
public enum Kind
{
    /// <summary>Does the engineering.</summary>
    Engineer,

    /// <summary>Leads a team technically and does the engineering; somebody else manages.</summary>
    TechLead,

    /// <summary>Leads a team technically and manages it, both at once.</summary>
    TechLeadManager,

    /// <summary>Manages one team.</summary>
    Manager,

    /// <summary>Manages several teams.</summary>
    SeniorManager,

    /// <summary>Manages managers.</summary>
    Director,

    /// <summary>Answers for engineering as a whole.</summary>
    Executive,

    /// <summary>Another function: product, design, support, sales.</summary>
    Elsewhere,

    /// <summary>Leave. Time stands still: no month of any rule is counted and nothing fades.</summary>
    Away,
}

/// <summary>What follows from a kind alone. A day in no post has no kind, and none of this holds for it.</summary>
public static class Kinds
{
    /// <summary>Engineer or tech lead: fluency is kept up by the work itself.</summary>
    public static bool IsPractising(this Kind kind) => kind is Kind.Engineer or Kind.TechLead;

    /// <summary>From tech lead manager to executive.</summary>
    public static bool IsManaging(this Kind kind) => kind is >= Kind.TechLeadManager and <= Kind.Executive;

    /// <summary>The track of the work; null for another function and for leave.</summary>
    public static Track? TrackOf(this Kind kind) =>
        kind.IsPractising() ? Track.Engineering : kind.IsManaging() ? Track.Management : null;
}
