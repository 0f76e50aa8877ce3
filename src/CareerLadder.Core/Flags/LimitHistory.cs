using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Every limit that an organisation has set, each from its day on, over those that hold where nothing is set. Immutable.</summary>
/// <param name="set">In any order. Where a limit is set twice from one day, the later in the list wins.</param>
/// <param name="isByDay">Each day is judged by the limits of that day; else all days by those of today.</param>
public sealed class LimitHistory(IReadOnlyList<SetLimit> set, bool isByDay)
{
    private readonly Dictionary<string, Timeline<double?>> byKey = set.GroupBy(s => s.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Timeline<double?>(g.Select(s => (s.From, s.Value))), StringComparer.Ordinal);

    public static LimitHistory None { get; } = new([], isByDay: false);

    public IReadOnlyList<SetLimit> Set => set;

    public bool IsByDay => isByDay;

    public bool IsSameAs(LimitHistory other) => isByDay == other.IsByDay && set.SequenceEqual(other.Set);

    /// <summary>What is set on a day, by key.</summary>
    public IReadOnlyDictionary<string, double> On(DateOnly day)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, values) in byKey)
        {
            if (values.On(day) is { } value) numbers[key] = value;
        }

        return numbers;
    }

    /// <summary>Whether a limit begins to hold after a day and up to another: what was worked out on the first is then no longer so.</summary>
    public bool ChangesBetween(DateOnly after, DateOnly upTo) => set.Any(s => s.From > after && s.From <= upTo);

    /// <summary>The limits that hold on a day, over those that hold where nothing is set, whatever else is judged by which.</summary>
    public JudgedBy In(JudgedBy unset, DateOnly day) => unset.With(On(day));

    /// <summary>What careers are judged by, over the limits that hold where nothing is set.</summary>
    public JudgedBy Over(JudgedBy unset, DateOnly today)
    {
        if (set.Count == 0) return unset;
        var now = In(unset, today);
        if (!isByDay) return now;
        DateOnly[] starts = [DateOnly.MinValue, .. set.Select(s => s.From).Where(d => d > DateOnly.MinValue).Distinct().Order()];
        var periods = starts.Select((from, i) => (Days: new DateRange(from, i + 1 < starts.Length ? starts[i + 1] : DateRange.Never), By: In(unset, from))).ToArray();
        var rules = now.Rules.Rules.Select((rule, i) => RuleOf(rule, EveryonesNumbers.Of(now.Company), [.. periods.Select(p => (p.Days, p.By.Rules.Rules[i], EveryonesNumbers.Of(p.By.Company)))])).ToList();
        return now.Rules.Rules.SequenceEqual(rules, ReferenceEqualityComparer.Instance) ? now : now with { Rules = new(rules) };
    }

    // Neighbours that judge alike are one, so that no rule is asked twice for the same.
    private static IRule RuleOf(IRule today, EveryonesNumbers numbersToday, List<(DateRange Days, IRule Rule, EveryonesNumbers Numbers)> periods)
    {
        var pieces = new List<RulePiece>();
        foreach (var (days, rule, numbers) in periods)
        {
            var other = numbers == numbersToday ? null : numbers;
            if (pieces is [.., { } last] && last.Numbers == other && last.Rule.LimitsInForce.Equals(rule.LimitsInForce)) pieces[^1] = last with { Days = new(last.Days.Start, days.End) };
            else pieces.Add(new(days, rule, other));
        }

        return pieces is [{ Numbers: null }] ? today : new DatedRule(today, [.. pieces]);
    }
}
