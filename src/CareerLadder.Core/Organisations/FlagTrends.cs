using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;

namespace CareerLadder.Core.Organisations;

/// <summary>One rule over the months, for one reader.</summary>
/// <param name="Holding">For how many people each severity holds at the end of each month, of those whose flag the reader may see.</param>
/// <param name="Raised">In how many cases each severity began within the month.</param>
/// <param name="Cleared">In how many cases each severity ended within the month.</param>
/// <param name="Others">What may be told of the rest; null: there is no rest, the flags of all may be seen.</param>
public sealed record RuleTrend(IRule Rule, int[][] Holding, int[][] Raised, int[][] Cleared, ToldParts? Others)
{
    /// <summary>For how many it holds at the end of the month, whatever the severity.</summary>
    public int HoldingAt(int month) => Holding[0][month] + Holding[1][month] + Holding[2][month];
}

/// <summary>
/// Flags raised, holding and cleared over the months: exact where the reader may see each person's, else only what
/// <see cref="Disclosure"/> lets through. What somebody has set aside counts nowhere: not what is set aside today in what is seen, and
/// in what is told of others not at the end of a month on which it was set aside, so that setting aside changes no month that is over.
/// </summary>
public sealed class FlagTrends
{
    private readonly MonthLine months;
    private readonly DateOnly today;
    private readonly Populations? populations;
    private readonly IReadOnlyList<Evidence> people;
    private readonly IReadOnlyList<SetAside> setAsides;
    private readonly IReadOnlyList<Flag>[] flags;
    private readonly PersonSet[] seen;

    private FlagTrends(Organisation organisation, MonthLine months, Func<IRule, PersonSet> seen, Populations? populations, DateOnly today)
    {
        (this.months, this.populations, this.today, people, setAsides) = (months, populations, today, organisation.People, organisation.Facts.SetAsides);
        flags = [.. people.Select(p => organisation.FlagsOf(p.Person.Id))];
        this.seen = [.. organisation.Rules.Rules.Select(seen)];
    }

    /// <summary>In the order of the rules.</summary>
    public IReadOnlyList<RuleTrend> Rules { get; private set; } = [];

    /// <param name="months">The months of what is seen, past and to come.</param>
    /// <param name="seen">Of whom the flags of a rule may be seen, whether or not they are set aside.</param>
    /// <param name="populations">Of the months that are told of others: from a first month that stays, and none that is not over. Null: nothing is worked out of others.</param>
    /// <param name="before">The same of the organisation as it was before a change: what the change leaves as it was is taken over. What follows is the same with it and without.</param>
    public static FlagTrends Of(Organisation organisation, MonthLine months, Func<IRule, PersonSet> seen, Populations? populations, DateOnly today, FlagTrends? before = null)
    {
        var made = new FlagTrends(organisation, months, seen, populations, today);
        var rules = organisation.Rules.Rules;
        var trends = new RuleTrend[rules.Count];
        if (before is not null) made.TakeOver(rules, before, trends);
        made.Rules = made.WorkOut(organisation, trends);
        return made;
    }

    private RuleTrend[] WorkOut(Organisation organisation, RuleTrend?[] known)
    {
        var makers = organisation.Rules.Rules.Select((rule, i) => known[i] is null ? new FlagTrendMaker(rule, seen[i], months, populations?.Months, people.Count) : null).ToArray();
        var byRule = new Dictionary<IRule, FlagTrendMaker>(makers.OfType<FlagTrendMaker>().Select(m => KeyValuePair.Create(m.Rule, m)));
        var here = new Time.DateRange[people.Count];
        for (var i = 0; i < here.Length; i++)
        {
            for (var (from, until) = (0, 0); from < flags[i].Count; from = until)
            {
                while (until < flags[i].Count && flags[i][until].Rule == flags[i][from].Rule) until++;
                if (!byRule.TryGetValue(flags[i][from].Rule, out var maker)) continue;
                if (from == 0 || here[i] == default) here[i] = people[i].DaysHere();
                maker.Spans.Add(new(i, flags[i], from, until));
            }
        }

        // What is told of one rule knows nothing of another: so each is worked out by itself, all hands at it.
        var trends = new RuleTrend[makers.Length];
        Parallel.For(0, makers.Length, i =>
        {
            if (makers[i] is not { } maker)
            {
                trends[i] = known[i]!;
                return;
            }

            foreach (var spans in maker.Spans) maker.Add(organisation, spans, here[spans.Person], today);
            trends[i] = maker.Make(populations!);
        });
        return trends;
    }

    // Of each rule of which nobody's flags, and nobody whose flags are told, have changed.
    private void TakeOver(IReadOnlyList<IRule> rules, FlagTrends before, RuleTrend[] trends)
    {
        if (today != before.today || !months.IsSameAs(before.months)) return;
        if (populations is null ? before.populations is not null : before.populations is null || !populations.Months.IsSameAs(before.populations.Months)) return;
        if (people.Count != before.people.Count || rules.Count != before.Rules.Count || Changed(before) is not { } changed) return;
        var same = new Dictionary<Population, bool>();
        for (var i = 0; i < trends.Length; i++)
        {
            if (!ReferenceEquals(rules[i], before.Rules[i].Rule) || changed.Contains(rules[i].Id) || !seen[i].SetEquals(before.seen[i])) continue;
            if (populations is not null && seen[i].Count < people.Count && !IsSame(Populations.Of(rules[i].Id))) continue;
            trends[i] = before.Rules[i];
        }

        bool IsSame(Population of)
        {
            if (!same.TryGetValue(of, out var isSame))
                same[of] = isSame = Enumerable.Range(0, populations!.Months.Count).All(month => populations.At(of, month).SetEquals(before.populations!.At(of, month)));
            return isSame;
        }
    }

    // The rules of all flags, then and now, of whoever has changed; null where people stand in other places.
    private HashSet<string>? Changed(FlagTrends before)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
        {
            if (ReferenceEquals(people[i], before.people[i])) continue;
            if (people[i].Person.Id != before.people[i].Person.Id) return null;
            foreach (var flag in flags[i]) changed.Add(flag.Rule.Id);
            foreach (var flag in before.flags[i]) changed.Add(flag.Rule.Id);
        }

        if (!ReferenceEquals(setAsides, before.setAsides)) changed.UnionWith(setAsides.Concat(before.setAsides).Select(s => s.Rule));
        return changed;
    }
}
