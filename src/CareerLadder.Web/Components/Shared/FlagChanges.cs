using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What a change of a career would do to one flag.</summary>
public enum FlagMove
{
    Comes,
    Moves,
    Goes,
}

/// <param name="Says">Since when, or from when on, and what it was before.</param>
/// <param name="Because">With the person's own dates, as they would be; null for one that goes.</param>
public sealed record FlagChange(string Rule, string Title, Severity Severity, FlagMove Move, string Says, string? Because);

/// <summary>Which flags would come, move and go with a career told anew: those that hold today or begin within two years.</summary>
/// <param name="HoldsPay">Some of them rest on pay.</param>
public sealed record FlagChanges(IReadOnlyList<FlagChange> All, bool HoldsPay)
{
    private const int YearsAhead = 2;

    /// <param name="access">Of the store that asks; the flags it denies are as if they were not there.</param>
    /// <param name="known">The career as it is.</param>
    /// <param name="changed">The same person's, told anew.</param>
    public static FlagChanges Of(Access access, Evidence known, Evidence changed)
    {
        var (id, today) = (known.Person.Id, access.Today);
        var days = new DateRange(today, today.AddYears(YearsAhead));
        var (before, after) = (FirstOfEach(access.Organisation.FlagsOf(id)), FirstOfEach(access.Organisation.Rules.Judge(changed)));
        List<FlagChange> all = [];
        foreach (var (rule, flag) in after)
        {
            if (!before.TryGetValue(rule, out var was)) all.Add(Tell(flag, FlagMove.Comes, When(flag, today), flag.Because(changed)));
            else if (was.Days.Start != flag.Days.Start || was.Severity != flag.Severity) all.Add(Tell(flag, FlagMove.Moves, $"{When(flag, today)}, instead of {was.Severity} {When(was, today)}", flag.Because(changed)));
        }

        all.AddRange(before.Where(f => !after.ContainsKey(f.Key)).Select(f => Tell(f.Value, FlagMove.Goes, $"would not be raised any more; it is {When(f.Value, today)}", null)));
        return new(
            [.. all.OrderBy(f => f.Move).ThenByDescending(f => f.Severity).ThenBy(f => f.Title, StringComparer.Ordinal)],
            before.Keys.Concat(after.Keys).Any(r => r.Telling.SeenBy == Audience.WhoSeesPay && all.Exists(f => f.Rule == r.Id)));

        Dictionary<IRule, Flag> FirstOfEach(IEnumerable<Flag> flags) => flags
            .Where(f => f.Days.Overlaps(days) && f.Rule.Telling.SeenBy != Audience.ManagersDebt && access.MaySee(f.Rule, id) && !access.IsSetAside(f.Rule, id))
            .GroupBy(f => f.Rule).ToDictionary(g => g.Key, g => g.MinBy(f => f.Days.Start));
    }

    private static FlagChange Tell(Flag flag, FlagMove move, string says, string? because) => new(flag.Rule.Id, flag.Rule.Telling.Title, flag.Severity, move, says, because);

    private static string When(Flag flag, DateOnly today) => $"{(flag.Days.Start <= today ? "since" : "from")} {Say.Day(flag.Days.Start)}";
}
