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
public static class FlagTrends
{
    private static readonly int Severities = Enum.GetValues<Severity>().Length;

    /// <param name="months">The months of what is seen, past and to come.</param>
    /// <param name="seen">Of whom the flags of a rule may be seen, whether or not they are set aside.</param>
    /// <param name="populations">Of the months that are told of others: from a first month that stays, and none that is not over.</param>
    public static IReadOnlyList<RuleTrend> Of(Organisation organisation, MonthLine months, Func<IRule, PersonSet> seen, Populations populations, DateOnly today)
    {
        var rules = organisation.Rules.Rules;
        var makers = rules.Select(rule => new Maker(rule, seen(rule), months, populations.Months, organisation.People.Count)).ToArray();
        var byRule = new Dictionary<IRule, Maker>(makers.Select(m => KeyValuePair.Create(m.Rule, m)));
        var here = new Time.DateRange[organisation.People.Count];
        for (var i = 0; i < here.Length; i++)
        {
            var evidence = organisation.People[i];
            var flags = organisation.FlagsOf(evidence.Person.Id);
            here[i] = flags.Count == 0 ? default : evidence.DaysHere();
            for (var (from, until) = (0, 0); from < flags.Count; from = until)
            {
                while (until < flags.Count && flags[until].Rule == flags[from].Rule) until++;
                byRule[flags[from].Rule].Spans.Add(new(i, flags, from, until));
            }
        }

        // What is told of one rule knows nothing of another: so each is worked out by itself, all hands at it.
        var trends = new RuleTrend[makers.Length];
        Parallel.For(0, makers.Length, i =>
        {
            foreach (var spans in makers[i].Spans) makers[i].Add(organisation, spans, here[spans.Person], today);
            trends[i] = makers[i].Make(populations);
        });
        return trends;
    }

    // The flags of one rule of one person.
    private readonly record struct PersonSpans(int Person, IReadOnlyList<Flag> Flags, int From, int Until);

    private sealed class Maker
    {
        private readonly PersonSet seen;
        private readonly MonthLine months;
        private readonly MonthLine told;
        private readonly int[][] holding, raised, cleared;
        private readonly sbyte[] most;
        private readonly ToldParts? others;
        private readonly bool maySetAside;

        public Maker(IRule rule, PersonSet seen, MonthLine months, MonthLine told, int people)
        {
            (Rule, this.seen, this.months, this.told) = (rule, seen, months, told);
            (holding, raised, cleared) = (Zeros(), Zeros(), Zeros());
            most = new sbyte[Math.Max(months.Count, told.Count)];
            most.AsSpan().Fill(-1);
            others = seen.Count == people ? null : new(people, Severities, told);
            maySetAside = rule.Telling.SeenBy != Audience.ManagersDebt;
        }

        public IRule Rule { get; }

        public List<PersonSpans> Spans { get; } = [];

        public void Add(Organisation organisation, PersonSpans spans, Time.DateRange here, DateOnly today)
        {
            var (person, id) = (spans.Person, organisation.People[spans.Person].Person.Id);
            if (!seen.Holds(person))
            {
                var (first, end) = Most(spans, told, here);
                foreach (var aside in maySetAside ? organisation.SetAsidesOf(id) : [])
                {
                    if (aside.Rule != Rule.Id) continue;
                    for (var month = Math.Max(told.From(aside.On), first); month < Math.Min(told.From(aside.Until), end); month++) most[month] = -1;
                }

                AddRuns(person, first, end);
                return;
            }

            if (maySetAside && organisation.IsSetAside(id, Rule.Id, today)) return;
            var (start, stop) = Most(spans, months, here);
            for (var month = start; month < stop; month++)
            {
                if (most[month] >= 0) holding[most[month]][month]++;
                most[month] = -1;
            }

            for (var i = spans.From; i < spans.Until; i++)
            {
                var flag = spans.Flags[i];
                if (here.Holds(flag.Days.Start)) Count(raised, flag, flag.Days.Start);
                if (!flag.Days.IsOpen && here.Start < flag.Days.End && flag.Days.End <= here.End) Count(cleared, flag, flag.Days.End);
            }
        }

        public RuleTrend Make(Populations populations)
        {
            if (others is null) return new(Rule, holding, raised, cleared, null);
            var population = new PersonSet(seen.People);
            others.Tell(month =>
            {
                population.CopyFrom(populations.At(Populations.Of(Rule.Id), month), seen);
                return population;
            });
            return new(Rule, holding, raised, cleared, others);
        }

        // The most serious of the rule's severities that hold at the end of each month, as one person is counted once. Where none does it is
        // below zero: so it is found, and so it is to be left.
        private (int First, int End) Most(PersonSpans spans, MonthLine line, Time.DateRange here)
        {
            var (first, end) = (line.Count, 0);
            for (var i = spans.From; i < spans.Until; i++)
            {
                var (from, until) = Within(spans.Flags[i], line, here);
                if (from >= until) continue;
                (first, end) = (Math.Min(first, from), Math.Max(end, until));
                for (var month = from; month < until; month++) most[month] = Math.Max(most[month], (sbyte)spans.Flags[i].Severity);
            }

            return (first, end);
        }

        private static (int From, int Until) Within(Flag flag, MonthLine line, Time.DateRange here) =>
            (line.From(flag.Days.Start > here.Start ? flag.Days.Start : here.Start), line.From(flag.Days.End < here.End ? flag.Days.End : here.End));

        private void AddRuns(int person, int first, int end)
        {
            for (var (from, until) = (first, first); from < end; from = until)
            {
                while (until < end && most[until] == most[from]) until++;
                if (most[from] >= 0) others!.Add(person, most[from], from, until);
            }

            if (first < end) most.AsSpan(first, end - first).Fill(-1);
        }

        private void Count(int[][] counts, Flag flag, DateOnly day)
        {
            if (months.PlaceOf(day) is >= 0 and var month && month < months.Count) counts[(int)flag.Severity][month]++;
        }

        private int[][] Zeros() => [.. Enumerable.Range(0, Severities).Select(_ => new int[months.Count])];
    }
}
