using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;

namespace CareerLadder.Web.Features.Openings;

/// <summary>Why two could swap, as it is said to one of them, to both, and to those they report to.</summary>
internal static class SwapWords
{
    /// <summary>Who it is, without saying who: "A manager on your rung, whose team you know, would take your seat, and you theirs."</summary>
    /// <param name="track">Where the one stands who is told.</param>
    public static string Offer(Track track, IReadOnlyList<SwapReason> reasons)
    {
        var isManager = track == Track.Management;
        var who = isManager ? "An engineer" : "A manager";
        if (reasons.Contains(SwapReason.SameRung)) who += " on your rung";
        else if (reasons.Contains(SwapReason.NearRung)) who += " a rung away from yours";
        if (reasons.Contains(SwapReason.KnowsTheTeam)) who += isManager ? " who knows your team" : " whose team you know";
        return isManager ? $"{who} would take your seat, and you theirs." : $"{who} would change seats with you.";
    }

    /// <summary>To one of the two, and of them alone; null for what is not theirs.</summary>
    public static string? OfOneself(SwapReason reason, Track track) => (reason, track) switch
    {
        (SwapReason.KeptFluency, Track.Management) => "You have kept enough of your engineering to come back to it.",
        (SwapReason.ManagersPayKept, Track.Management) or (SwapReason.EngineersPayKept, Track.Engineering) => "Your pay stays whole: it lies within the band of the equal level.",
        (SwapReason.ManagedBefore, Track.Engineering) => "You have managed before.",
        (SwapReason.YearsPractised, Track.Engineering) => "You have the years of engineering that make ready to manage.",
        (SwapReason.TriedParts, Track.Engineering) => "You have tried parts of managing, and they went well and with joy.",
        (SwapReason.LeadsTechnically, Track.Engineering) => "You lead a team technically already.",
        _ => null,
    };

    /// <summary>Once both said yes, to one of them, beside what is said of oneself; null for what is not theirs to know.</summary>
    public static string? OfUs(SwapReason reason, Track track, string other) => reason switch
    {
        SwapReason.SameRung => "You both stand on the same rung.",
        SwapReason.NearRung => "You stand one rung apart.",
        SwapReason.KnowsTheTeam => track == Track.Management ? $"{other} knows your team." : $"You know the team of {other}.",
        _ => OfOneself(reason, track) ?? OfEngineer(reason, other),
    };

    /// <summary>Once both said yes, to those they report to; null for what only one of the two is told.</summary>
    public static string? OfBoth(SwapReason reason, string manager, string engineer) => reason switch
    {
        SwapReason.SameRung => "Both stand on the same rung.",
        SwapReason.NearRung => "They stand one rung apart.",
        SwapReason.KnowsTheTeam => $"{engineer} knows the team of {manager}.",
        _ => OfEngineer(reason, engineer),
    };

    private static string? OfEngineer(SwapReason reason, string engineer) => reason switch
    {
        SwapReason.ManagedBefore => $"{engineer} has managed before.",
        SwapReason.YearsPractised => $"{engineer} has the years of engineering that make ready to manage.",
        SwapReason.LeadsTechnically => $"{engineer} leads a team technically already.",
        _ => null,
    };
}
