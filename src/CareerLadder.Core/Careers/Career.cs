using System.Collections.Immutable;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>
/// One person's whole dated history, over all employers: immutable, without a clock, and without an opinion. Half-open days
/// throughout. Leave is kept as days on which time stands still.
/// </summary>
public sealed class Career
{
    private readonly Stretch[] stretches;
    private readonly int kinds;
    private readonly Leaves leaves;

    public Career(CareerFacts facts, PostHistory history)
    {
        Person = facts.Person;
        stretches = (Stretch[])history.Stretches;
        foreach (var stretch in stretches) kinds |= stretch.Kind is { } kind ? 1 << (int)kind : 0;
        leaves = new(stretches);
        Practices = [.. facts.Practices];
        Intents = facts.Intents.Count == 0 ? Timeline<IntentAnswer>.Empty : new(facts.Intents.Select(i => (i.On, i)));
        Pays = facts.Pays.Count == 0 ? Timeline<BasePay>.Empty : new(facts.Pays.Select(p => (p.From, p)));
        Forks = facts.Forks.Count == 0 ? [] : [.. facts.Forks.OrderBy(f => f.On)];
        Tryouts = facts.Tryouts.Count == 0 ? [] : [.. facts.Tryouts.OrderBy(t => t.From)];
        Conversations = facts.Conversations.Count == 0 ? [] : [.. facts.Conversations.Select(c => c.On).Order()];
        DirectReports = facts.DirectReports;
        foreach (var (_, count) in DirectReports.Starts) MostReports = Math.Max(MostReports, count);
        PractisingRuns = RunList(static post => post.Kind.IsPractising());
        ManagingRuns = RunList(static post => post.Kind.IsManaging());
        End = Person.Left ?? DateRange.Never;
        FirstActiveDay = Earlier(FirstOf(PractisingRuns), FirstOf(ManagingRuns));
        Tours = Tour.Of(this);
        Swings = Swing.Of(this);
    }

    /// <summary>One person alone, with nobody reporting to them.</summary>
    public static Career Of(CareerFacts facts, IEnumerable<Post> posts) => new(facts, PostHistory.Of(posts, facts.Person.Left));

    public Person Person { get; }

    /// <summary>Without a hole from <see cref="Begins"/> to <see cref="End"/>; gaps are stretches without a post.</summary>
    public ReadOnlySpan<Stretch> Stretches => stretches;

    /// <summary>The first day of the first post; null for a person without posts.</summary>
    public DateOnly? Begins => stretches.Length == 0 ? null : stretches[0].Days.Start;

    /// <summary>The first day no longer here, or <see cref="DateRange.Never"/>.</summary>
    public DateOnly End { get; }

    /// <summary>The first day on which the person practises or manages, or <see cref="DateRange.Never"/>; no rule speaks before it.</summary>
    public DateOnly FirstActiveDay { get; }

    /// <summary>Days away, merged, in order.</summary>
    public ReadOnlySpan<DateRange> Leaves => leaves.All;

    /// <summary>Unbroken runs of practising; leave does not break one.</summary>
    public ImmutableArray<DateRange> PractisingRuns { get; }

    /// <summary>Unbroken runs of managing; leave does not break one.</summary>
    public ImmutableArray<DateRange> ManagingRuns { get; }

    public ImmutableArray<Tour> Tours { get; }

    /// <summary>Every change of track, past and to come.</summary>
    public ImmutableArray<Swing> Swings { get; }

    public ImmutableArray<Practice> Practices { get; }

    /// <summary>The answers in order of their days; of two on one day, the later told.</summary>
    public Timeline<IntentAnswer> Intents { get; }

    public Timeline<BasePay> Pays { get; }

    /// <summary>In order of their days.</summary>
    public ImmutableArray<Fork> Forks { get; }

    /// <summary>Parts of managing tried without the title, in order of their first days.</summary>
    public ImmutableArray<Tryout> Tryouts { get; }

    /// <summary>The days on which a career conversation was held, in order.</summary>
    public ImmutableArray<DateOnly> Conversations { get; }

    /// <summary>How many people report to this person, from each day on which the number changes; none before the first.</summary>
    public Timeline<int> DirectReports { get; }

    /// <summary>Whether any day is spent in a post of the kind.</summary>
    public bool Has(Kind kind) => (kinds & (1 << (int)kind)) != 0;

    /// <summary>The most people that ever report to this person at once.</summary>
    public int MostReports { get; }

    /// <summary>The stretch that holds the day; null before the first post and from the day the person left.</summary>
    public Stretch? On(DateOnly day)
    {
        foreach (var stretch in stretches)
            if (stretch.Days.Holds(day)) return stretch;

        return null;
    }

    /// <summary>
    /// The post that says where somebody stands on the day: today's, and during leave the one before it. Null in a gap, before the
    /// first post and after leaving.
    /// </summary>
    public Post? StandingOn(DateOnly day)
    {
        Post? standing = null;
        foreach (var stretch in stretches)
        {
            if (stretch.Days.Start > day) break;
            if (!stretch.IsLeave) standing = stretch.Post;
        }
        return day < End ? standing : null;
    }

    /// <summary>
    /// The day that lies a number of calendar months behind a first day, moved later by the days of leave that fall between, so
    /// that leave counts for nothing. <see cref="DateRange.Never"/> where an open leave lies between.
    /// </summary>
    public DateOnly After(DateOnly start, int months) => leaves.After(start, months);

    /// <summary>The day itself, or, where it is a day of leave, the first day back; <see cref="DateRange.Never"/> during an open leave.</summary>
    public DateOnly OffLeave(DateOnly day) => leaves.Off(day);

    /// <summary>The days of leave from one day up to another, the latter not counted.</summary>
    public int LeaveDays(DateOnly from, DateOnly to) => leaves.Between(from, to);

    /// <summary>The days practised before a day, leave not counted.</summary>
    public int PractisedDays(DateOnly before) => Days(before, static stretch => stretch.IsPractising);

    /// <summary>The days managed before a day, leave not counted.</summary>
    public int ManagedDays(DateOnly before) => Days(before, static stretch => stretch.IsManaging);

    /// <summary>Unbroken runs of posts of which something holds, from the first such day to the end of the last one; leave within does not break one, a gap or any other post does.</summary>
    /// <param name="together">Whether a post goes on with the run of the one before it; by default every post that holds does.</param>
    public Runs Runs(Func<Post, bool> holds, Func<Post, Post, bool>? together = null) => new(stretches, holds, together);

    /// <summary>
    /// Unbroken runs of days in a post of which something holds, given the post and how many people report to the person that day.
    /// Leave does not break a run, whatever happens to the reports during it.
    /// </summary>
    public List<DateRange> RunsOf(Func<Post, int, bool> holds)
    {
        var runs = new List<DateRange>();
        foreach (var stretch in stretches)
        {
            if (stretch.IsLeave || stretch.Post is not { } post) continue;
            var start = stretch.Days.Start;
            for (var i = DirectReports.IndexOn(start); start < stretch.Days.End; i++)
            {
                var end = i + 1 < DirectReports.Count ? Earlier(DirectReports[i + 1].From, stretch.Days.End) : stretch.Days.End;
                if (holds(post, i < 0 ? 0 : DirectReports[i].Value)) Join(runs, new(start, end));
                start = end;
            }
        }

        return runs;
    }

    /// <summary>The days on which the answer was the last one given; answers of the same again are one range, from the first of them.</summary>
    public IEnumerable<DateRange> DaysOf(Intent intent)
    {
        for (var i = 0; i < Intents.Count; i++)
        {
            if (Intents[i].Value.Intent != intent) continue;
            var from = Intents[i].From;
            while (i + 1 < Intents.Count && Intents[i + 1].Value.Intent == intent) i++;
            yield return new(from, Intents.Span(i).Until);
        }
    }

    /// <summary>Adds days to a list of runs: to the last run, if only leave lies between.</summary>
    /// <param name="days">Behind every run of the list, and without a day of leave.</param>
    public void Join(List<DateRange> runs, DateRange days) => leaves.Join(runs, days);

    private int Days(DateOnly before, Func<Stretch, bool> counts)
    {
        var days = 0;
        foreach (var stretch in stretches)
        {
            if (stretch.Days.Start >= before) break;
            if (counts(stretch)) days += Earlier(stretch.Days.End, before).DayNumber - stretch.Days.Start.DayNumber;
        }

        return days;
    }

    private ImmutableArray<DateRange> RunList(Func<Post, bool> holds)
    {
        List<DateRange>? list = null;
        foreach (var run in Runs(holds)) (list ??= new(2)).Add(run);
        return list is null ? [] : [.. list];
    }

    private static DateOnly FirstOf(ImmutableArray<DateRange> runs) => runs.IsEmpty ? DateRange.Never : runs[0].Start;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
