using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Features.Flags;

/// <summary>One rule as its own file tells it, with the numbers that hold here.</summary>
public sealed record RuleTold(string Id, Telling Telling, IReadOnlyList<Limit> Limits)
{
    /// <summary>Everyone cited, once each: Charity Majors and Will Larson.</summary>
    public string Authors => string.Join(" and ", Telling.Sources.Select(s => s.Author).Distinct(StringComparer.Ordinal));
}

/// <summary>The rules that the same people see.</summary>
public sealed record RuleGroup(Audience SeenBy, IReadOnlyList<RuleTold> Rules);

/// <summary>Every rule there is.</summary>
/// <param name="Numbers">Those that are no rule's own: of the fluency model and of the named rungs.</param>
/// <param name="LossHalfLifeYears">In force: what the page sets beside the half-lives of laboratories.</param>
public sealed record FlagsView(IReadOnlyList<RuleGroup> Groups, IReadOnlyList<Limit> Numbers, double LossHalfLifeYears)
{
    public static FlagsView Nothing { get; } = new([], [], 0);
}

/// <summary>One rule, and the people it holds for of whom the one who looks may see that.</summary>
/// <param name="Others">Null for those who see no counts.</param>
public sealed record FlagView(RuleTold Rule, IReadOnlyList<FlagHolder> Holders, Others? Others);

/// <summary>Somebody for whom a rule holds.</summary>
public sealed record FlagHolder(string Id, string Name, Severity Severity, string Because);

/// <summary>How many others it holds for, of whom the one who looks may not see it one by one.</summary>
/// <param name="Day">The end of the last month of which that can be told; of the last that is over where it is too few.</param>
/// <param name="Count">Five at least; null: none, or too few to show.</param>
public sealed record Others(DateOnly Day, int? Count);
