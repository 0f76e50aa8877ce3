using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CareerLadder.Core.Flags;

/// <summary>
/// What parts of managing that were tried without the title count for where swaps are looked for. They make an engineer who is ready
/// readier, and nobody ready who is not: seven years, or having managed, stay what opens that door. A part counts once, from its first
/// day on, and for nothing where joy or skill is not said.
/// </summary>
public sealed record SwapNumbers
{
    [Description("Joy, from 1 to 5, from which a part of managing that was tried counts (ours).")]
    [Range(1d, 5d)]
    public int CountsFromJoy { get; init; } = 3;

    [Description("Skill, from 1 to 5, from which a part of managing that was tried counts (ours).")]
    [Range(1d, 5d)]
    public int CountsFromSkill { get; init; } = 3;

    [Description("Parts that count at most (ours).")]
    [Range(0d, 20d)]
    public int MostParts { get; init; } = 5;

    [Description("What each part weighs, where having managed weighs 30 and seven years of engineering 25 (ours).")]
    [Range(0d, 10d)]
    public int PartWeighs { get; init; } = 2;
}
