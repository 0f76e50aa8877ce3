using CareerLadder.Core.Flags;

namespace CareerLadder.Core.Organisations;

/// <summary>The flags of one rule of one person.</summary>
internal readonly record struct PersonSpans(int Person, IReadOnlyList<Flag> Flags, int From, int Until);

/// <summary>Counts the flags of one rule for <see cref="FlagTrends"/>.</summary>
internal sealed class FlagTrendMaker
{
    private static readonly int Severities = Enum.GetValues<Severity>().Length;

    private readonly PersonSet seen;
    private readonly MonthLine months;
    private readonly MonthLine? told;
    private readonly int[][] holding, raised, cleared;
    private readonly sbyte[] most;
    private readonly ToldParts? others;
    private readonly bool maySetAside;

    public FlagTrendMaker(IRule rule, PersonSet seen, MonthLine months, MonthLine? told, int people)
    {
        (Rule, this.seen, this.months, this.told) = (rule, seen, months, told);
        (holding, raised, cleared) = (Zeros(), Zeros(), Zeros());
        most = new sbyte[Math.Max(months.Count, told?.Count ?? 0)];
        most.AsSpan().Fill(-1);
        others = told is null || seen.Count == people ? null : new(people, Severities, told);
        maySetAside = rule.Telling.SeenBy != Audience.ManagersDebt;
    }

    public IRule Rule { get; }

    public List<PersonSpans> Spans { get; } = [];

    public void Add(Organisation organisation, PersonSpans spans, Time.DateRange here, DateOnly today)
    {
        var (person, id) = (spans.Person, organisation.People[spans.Person].Person.Id);
        if (!seen.Holds(person))
        {
            if (others is null) return;
            var (first, end) = Most(spans, told!, here);
            foreach (var aside in maySetAside ? organisation.SetAsidesOf(id) : [])
            {
                if (aside.Rule != Rule.Id) continue;
                for (var month = Math.Max(told!.From(aside.On), first); month < Math.Min(told.From(aside.Until), end); month++) most[month] = -1;
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
