using System.Runtime.InteropServices;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>
/// Collects the spans that rules find, and keeps them honest for all rules in one place: nothing before the first day the person
/// practises or manages, nothing during leave, nothing once they have left; touching spans of one rule and severity are one.
/// Used again and again by one thread.
/// </summary>
public sealed class Findings
{
    private readonly List<Flag> flags = [];
    private Career career = null!;
    private IRule rule = null!;
    private DateRange careerDays;
    private DateRange days;
    private int ofThisRule;

    internal void Begin(Evidence evidence)
    {
        flags.Clear();
        career = evidence.Career;
        var first = career.FirstActiveDay;
        careerDays = days = first < career.End ? new(first, career.End) : default;
    }

    /// <summary>What is added from now on counts on these days alone.</summary>
    internal void Only(DateRange counted) => days = careerDays.And(counted);

    internal void Begin(IRule now)
    {
        rule = now;
        ofThisRule = flags.Count;
    }

    /// <summary>In order of day, touching spans of one severity joined.</summary>
    internal void End()
    {
        if (flags.Count - ofThisRule < 2) return;
        var found = CollectionsMarshal.AsSpan(flags)[ofThisRule..];
        for (var i = 1; i < found.Length; i++)
        {
            var flag = found[i];
            var j = i;
            for (; j > 0 && found[j - 1].Days.Start > flag.Days.Start; j--) found[j] = found[j - 1];
            found[j] = flag;
        }

        var kept = 0;
        for (var i = 1; i < found.Length; i++)
        {
            ref var last = ref found[kept];
            ref var flag = ref found[i];
            if (last.Severity != flag.Severity || last.Days.End < flag.Days.Start) found[++kept] = flag;
            else if (flag.Days.End > last.Days.End) last = last with { Days = new(last.Days.Start, flag.Days.End) };
        }

        if (kept + 1 < found.Length) flags.RemoveRange(ofThisRule + kept + 1, found.Length - kept - 1);
    }

    internal Flag[] ToArray() => flags.Count == 0 ? [] : [.. flags];

    /// <summary>The rule holds from the first day up to the other, which may be on or before it: then on no day.</summary>
    /// <param name="countedFrom">The first day of the run whose months were counted.</param>
    public void Add(Severity severity, DateOnly from, DateOnly until, DateOnly countedFrom)
    {
        if (from < days.Start) from = days.Start;
        if (until > days.End) until = days.End;
        foreach (var leave in career.Leaves)
        {
            if (from >= until) return;
            if (leave.End <= from) continue;
            if (leave.Start >= until) break;
            if (from < leave.Start) flags.Add(new(rule, severity, new(from, leave.Start), countedFrom));
            from = leave.End;
        }

        if (from < until) flags.Add(new(rule, severity, new(from, until), countedFrom));
    }

    /// <summary>
    /// From the first day up to the other, with one severity on the days of a list (in order and apart) and another on the rest. A
    /// severity of null is left out.
    /// </summary>
    public void AddSplit(DateOnly from, DateOnly until, IReadOnlyList<DateRange> parts, Severity? within, Severity? without, DateOnly countedFrom)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var range = parts[i];
            if (range.End <= from) continue;
            if (range.Start >= until) break;
            if (without is { } outside) Add(outside, from, range.Start, countedFrom);
            var end = range.End < until ? range.End : until;
            if (within is { } inside) Add(inside, range.Start > from ? range.Start : from, end, countedFrom);
            from = end;
        }

        if (without is { } rest) Add(rest, from, until, countedFrom);
    }

    /// <summary>
    /// A run that grows more serious with its months: each severity from its month until the next one's. A month of null is left
    /// out. Months are moved by leave.
    /// </summary>
    public void AddSteps(DateRange run, int? note, int? watch, int? act) => AddSteps(run.Start, run, note, watch, act);

    /// <summary>The same where the months are counted from another day than the run's first.</summary>
    public void AddSteps(DateOnly clock, DateRange run, int? note, int? watch, int? act)
    {
        var end = Step(Severity.Act, act, clock, run.Start, run.End);
        end = Step(Severity.Watch, watch, clock, run.Start, end);
        Step(Severity.Note, note, clock, run.Start, end);
    }

    // Answers where this severity begins, which is where the one before it ends.
    private DateOnly Step(Severity severity, int? months, DateOnly clock, DateOnly start, DateOnly end)
    {
        // n months hold at least 30 n − 2 days: most runs are too short, and that is seen without the calendar.
        if (months is not { } n || end.DayNumber - clock.DayNumber < (30 * n) - 2) return end;
        var from = n == 0 ? clock : career.After(clock, n);
        if (from < start) from = start;
        if (from >= end) return end;
        Add(severity, from, end, clock);
        return from;
    }
}
