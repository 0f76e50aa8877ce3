using System.Text.RegularExpressions;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

/// <summary>What holds of every flag of every career.</summary>
public sealed partial class PropertyTests
{
    [Fact]
    public void Spans_of_one_rule_do_not_overlap_nor_touch_with_one_severity_and_lie_inside_the_career() => Lives.Hold(life =>
    {
        var career = life.Career;
        foreach (var spans in life.Flags.GroupBy(f => f.Rule.Id))
        {
            var ordered = spans.ToArray();
            Assert.All(ordered, f => Assert.False(f.Days.IsEmpty));
            Assert.All(ordered, f => Assert.True(career.Begins <= f.Days.Start && f.Days.End <= career.End, $"{f.Rule.Id} {f.Days}"));
            foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            {
                Assert.True(before.Days.End <= after.Days.Start, $"{spans.Key} {before.Days} overlaps {after.Days}");
                Assert.False(before.Days.End == after.Days.Start && before.Severity == after.Severity, $"{spans.Key} {before.Days} touches {after.Days}");
            }
        }
    });

    [Fact]
    public void No_flag_during_leave_nor_after_leaving_nor_before_the_first_day_of_practising_or_managing() => Lives.Hold(life =>
    {
        var flags = life.Flags;
        var active = life.Career.FirstActiveDay;
        foreach (var stretch in life.Career.Stretches)
        {
            if (stretch.IsLeave) Assert.All(flags, f => Assert.False(f.Days.Overlaps(stretch.Days), $"{f.Rule.Id} {f.Days} during leave {stretch.Days}"));
        }

        Assert.All(flags, f => Assert.True(f.Days.Start >= active && f.Days.End <= (life.Facts.Person.Left ?? DateRange.Never)));
    });

    [Fact]
    public void The_flags_on_a_date_are_what_the_day_itself_says() => Lives.Hold(life =>
    {
        var evidence = life.Evidence;
        var flags = life.Flags;
        foreach (var day in DaysOf(life, flags))
        {
            var post = evidence.Career.On(day)?.Post;
            if (day < evidence.Career.FirstActiveDay || post?.Kind == Kind.Away) post = null;
            Agree("SkillDecay", Decay(evidence, post, day));
            Agree("CriticalPath", post?.Kind.IsManaging() == true && life.Facts.Practices.Any(p => p.OnCriticalPath && p.From <= day && (p.To is null || p.To > day)) ? Severity.Note : null);
            Agree("ForAWhile", post?.Kind.IsManaging() == true && LastAnswer(life, day) == Intent.EngineeringForAWhile ? Severity.Note : null);
            Agree("SingleTrack", Single(life, post, day) ? Severity.Note : null);
            Agree("PayOutsideBand", Pay(life, post, day));

            void Agree(string rule, Severity? expected)
            {
                var found = flags.Where(f => f.Rule.Id == rule && f.Days.Holds(day)).Select(f => (Severity?)f.Severity).SingleOrDefault();
                Assert.True(expected == found, $"{rule} on {day:yyyy-MM-dd}: {found}, and the day itself says {expected}");
            }
        }
    });

    [Fact]
    public void Every_reason_is_one_sentence_with_a_day_or_a_month_and_never_says_too_late() => Lives.Hold(life =>
    {
        var evidence = life.Evidence;
        foreach (var flag in life.Flags)
        {
            var because = flag.Because(evidence);
            Assert.Matches(OneSentence(), because);
            Assert.Matches(ADate(), because);
            Assert.DoesNotContain("too late", because, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("9999", because, StringComparison.Ordinal);
            var brief = flag.Rule.InBrief(flag, evidence);
            Assert.False(brief.EndsWith('.') || brief.Length == 0 || brief.Contains("too late", StringComparison.OrdinalIgnoreCase), brief);
        }
    });

    [Fact]
    public void A_later_post_changes_no_flag_more_than_ninety_days_before_it() => Lives.Hold((life, days) =>
    {
        life = life.EndingEarly(days);
        var begins = life.LastPostEnds.AddDays(days % 500);
        var more = life with { Posts = [.. life.Posts, new Post(Given.Id, begins, null, Enum.GetValues<Kind>()[days % 9], Level: "E5")] };
        // Leave between does not count towards a tour's gap, so it does not count here.
        var horizon = begins.AddDays(-90);
        while (begins.DayNumber - horizon.DayNumber - life.Career.LeaveDays(horizon, begins) < 90) horizon = horizon.AddDays(-1);
        Assert.Equal(Until(horizon, life.Flags), Until(horizon, more.Flags));
    });

    [Fact]
    public void A_post_told_as_two_equal_ones_changes_nothing() => Lives.Hold((life, days) =>
    {
        var day = life.Career.Begins?.AddDays(days);
        if (day is null || life.Career.On(day.Value)?.Post is not { } post || post.From == day) return;
        var split = life.SplitOn(day.Value);
        Assert.Equal(Told(life), Told(split));
    });

    /// <summary>
    /// Exactly so where every run began before the leave: a run's months are calendar months from its first day, then moved. Runs that
    /// begin after the leave begin on another day of the month, and months differ in length.
    /// </summary>
    [Fact]
    public void Leave_put_in_moves_every_day_behind_it_by_as_many_days() => Lives.Hold((life, number) =>
    {
        var day = life.AllTold.AddDays(1 + (number % 2000));
        var days = 1 + (number / 7 % 500);
        var last = life.Posts[^1] with { To = null };
        var plain = life with { Posts = [.. life.Posts.SkipLast(1), last], Facts = life.Facts with { Person = life.Facts.Person with { Left = null } } };
        if (last.Kind == Kind.Away) return;
        var leave = new DateRange(day, day.AddDays(days));
        var moved = plain.Flags.SelectMany(f => Moved(f.Days, leave).Select(d => $"{f.Rule.Id} {f.Severity} {d}"));
        Assert.Equal(moved, plain.WithLeave(day, days).Flags.Select(f => $"{f.Rule.Id} {f.Severity} {f.Days}"));
    });

    private static IEnumerable<DateRange> Moved(DateRange days, DateRange leave)
    {
        if (days.Start < leave.Start) yield return days.And(new(days.Start, leave.Start));
        if (days.End > leave.Start)
            yield return new((days.Start > leave.Start ? days.Start : leave.Start).AddDays(leave.Days), days.Until?.AddDays(leave.Days));
    }

    private static IEnumerable<string> Until(DateOnly horizon, IEnumerable<Flag> flags) => flags
        .Where(f => f.Days.Start < horizon)
        .Select(f => $"{f.Rule.Id} {f.Severity} {f.Days.And(new(f.Days.Start, horizon))}");

    private static IEnumerable<string> Told(Life life)
    {
        var evidence = life.Evidence;
        return RuleBook.Default.Judge(evidence).Select(f => $"{f.Rule.Id} {f.Severity} {f.Days} {f.CountedFrom} {f.Because(evidence)}");
    }

    private static IEnumerable<DateOnly> DaysOf(Life life, IReadOnlyList<Flag> flags)
    {
        if (life.Career.Begins is not { } begins) return [];
        var last = life.AllTold.AddYears(12).DayNumber;
        var sampled = Enumerable.Range(0, Math.Max(0, (last - begins.DayNumber) / 23)).Select(i => begins.AddDays((i * 23) - 5));
        var edges = flags.SelectMany(f => f.Days.IsOpen ? new[] { f.Days.Start } : [f.Days.Start, f.Days.End]).Concat(life.Posts.Select(p => p.From));
        return sampled.Concat(edges.SelectMany(d => new[] { d.AddDays(-1), d }));
    }

    private static Severity? Decay(Evidence evidence, Post? post, DateOnly day) =>
        post?.Kind.IsManaging() != true || evidence.Fluency.On(day) is not { } f ? null : f < 0.5 - 1e-9 ? Severity.Act : f < 0.7 - 1e-9 ? Severity.Watch : null;

    private static Intent? LastAnswer(Life life, DateOnly day) =>
        life.Facts.Intents.Where(i => i.On <= day).OrderBy(i => i.On).LastOrDefault()?.Intent;

    private static bool Single(Life life, Post? post, DateOnly day)
    {
        if (life.Facts.Person.ManagedBefore > 0 || post?.Kind.IsPractising() != true || !(Given.Ladder.RungOf(post.Level) >= 5)) return false;
        return !life.Facts.Intents.Any(i => i.On <= day) && life.Career.ManagedDays(day) == 0;
    }

    private static Severity? Pay(Life life, Post? post, DateOnly day)
    {
        if (post is null || life.Facts.Pays.Where(p => p.From <= day).OrderBy(p => p.From).LastOrDefault() is not { } pay) return null;
        if (life.Company.Bands.On(null, post.Level, day) is not { } band || band.Currency != pay.Currency) return null;
        return pay.Base < band.Min ? Severity.Act : pay.Base > band.Max ? Severity.Note : null;
    }

    [GeneratedRegex(@"^[A-Z][^.!?\n]*(\d\.\d[^.!?\n]*)?\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneSentence();

    [GeneratedRegex(@"\b(\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ADate();
}
