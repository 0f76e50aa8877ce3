using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>The days on which time stands still, merged and in order, and how they move everything else.</summary>
internal sealed class Leaves
{
    private readonly DateRange[] leaves;

    public Leaves(Stretch[] stretches)
    {
        List<DateRange>? list = null;
        foreach (var stretch in stretches)
        {
            if (!stretch.IsLeave) continue;
            list ??= new(2);
            if (list.Count > 0 && list[^1].End == stretch.Days.Start) list[^1] = new(list[^1].Start, stretch.Days.End);
            else list.Add(stretch.Days);
        }

        leaves = list is null ? [] : [.. list];
    }

    public ReadOnlySpan<DateRange> All => leaves;

    public DateOnly After(DateOnly start, int months)
    {
        var day = start.AddMonths(months);
        foreach (var leave in leaves)
        {
            if (leave.End <= start) continue;
            if (leave.Start >= day) break;
            if (leave.IsOpen) return DateRange.Never;
            day = day.AddDays(leave.End.DayNumber - Later(leave.Start, start).DayNumber);
        }

        return day;
    }

    public DateOnly Off(DateOnly day)
    {
        foreach (var leave in leaves)
        {
            if (leave.Holds(day)) return leave.End;
        }

        return day;
    }

    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        foreach (var leave in leaves)
        {
            var shared = Earlier(leave.End, to).DayNumber - Later(leave.Start, from).DayNumber;
            if (shared > 0) days += shared;
        }

        return days;
    }

    public void Join(List<DateRange> runs, DateRange days)
    {
        if (days.IsEmpty) return;
        if (runs.Count > 0 && runs[^1] is var last && days.Start.DayNumber - last.End.DayNumber == Between(last.End, days.Start))
            runs[^1] = new(last.Start, days.End);
        else
            runs.Add(days);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
