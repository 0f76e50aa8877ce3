using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>The unbroken runs of <see cref="Career.Runs"/>, found one by one as they are asked for, without any list.</summary>
public ref struct Runs
{
    private readonly ReadOnlySpan<Stretch> stretches;
    private readonly Func<Post, bool> holds;
    private readonly Func<Post, Post, bool>? together;
    private int next;

    internal Runs(ReadOnlySpan<Stretch> stretches, Func<Post, bool> holds, Func<Post, Post, bool>? together)
    {
        this.stretches = stretches;
        this.holds = holds;
        this.together = together;
    }

    /// <summary>From the first day of the run to the end of its last post.</summary>
    public DateRange Current { get; private set; }

    /// <summary>The post the run began with.</summary>
    public Post First { get; private set; } = null!;

    public readonly Runs GetEnumerator() => this;

    public bool MoveNext()
    {
        while (next < stretches.Length && !(stretches[next].Post is { } post && holds(post))) next++;
        if (next >= stretches.Length) return false;
        First = stretches[next].Post!;
        var days = stretches[next++].Days;
        for (; next < stretches.Length; next++)
        {
            ref readonly var stretch = ref stretches[next];
            if (stretch.IsLeave) continue;
            if (stretch.Post is not { } post || !holds(post) || (together is not null && !together(First, post))) break;
            days = new(days.Start, stretch.Days.End);
        }

        Current = days;
        return true;
    }
}
