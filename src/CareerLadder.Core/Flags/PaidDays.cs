using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Days in one post with one base pay.</summary>
public readonly record struct Paid(DateRange Days, Post Post, BasePay Pay);

/// <summary>The days of a career in a post with a base pay that is known, in order, found as they are asked for.</summary>
public ref struct PaidDays
{
    private readonly ReadOnlySpan<Stretch> stretches;
    private readonly Timeline<BasePay> pays;
    private int stretch = -1;
    private int pay;

    internal PaidDays(Career career)
    {
        stretches = career.Stretches;
        pays = career.Pays;
        pay = pays.Count;
    }

    public Paid Current { get; private set; }

    public readonly PaidDays GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (pay >= pays.Count || pays[pay].From >= stretches[stretch].Days.End)
            {
                if (++stretch >= stretches.Length) return false;
                pay = stretches[stretch].Post is null ? pays.Count : Math.Max(0, pays.IndexOn(stretches[stretch].Days.Start));
            }

            var days = stretches[stretch].Days.And(pays.Span(pay));
            Current = new(days, stretches[stretch].Post!, pays[pay++].Value);
            if (!days.IsEmpty) return true;
        }
    }
}
