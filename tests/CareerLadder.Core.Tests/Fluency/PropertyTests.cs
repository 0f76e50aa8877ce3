using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Fluency;

/// <summary>What holds of the estimate of every career.</summary>
public sealed class PropertyTests
{
    private static readonly double[] Limits = [0.3, 0.5, 0.7, 0.9];

    private static readonly FluencyModel Model = new();

    // Half comes back in four months; half is lost in at least 5 years × 0.5/8.
    private static readonly double MostInADay = Math.Max(Math.Log(2) / (365.25 / 3), Math.Log(2) / (365.25 * 5 * 0.5 / 8)) + 1e-12;

    [Fact]
    public void Stays_between_0_and_1_and_never_jumps() => Lives.Hold(life =>
    {
        var curve = Model.Of(life.Career);
        foreach (var day in DaysOf(life))
        {
            if (curve.On(day) is not { } today) continue;
            Assert.InRange(today, 0, 1);
            if (curve.On(day.AddDays(1)) is { } tomorrow) Assert.True(Math.Abs(tomorrow - today) <= MostInADay, $"{today} on {day}, then {tomorrow}");
        }
    });

    [Fact]
    public void Rises_while_practising_falls_without_hands_on_work_and_stands_still_during_leave() => Lives.Hold(life =>
    {
        var curve = Model.Of(life.Career);
        foreach (var day in DaysOf(life))
        {
            if (curve.On(day) is not { } today || curve.On(day.AddDays(1)) is not { } tomorrow) continue;
            var stretch = life.Career.On(day)!.Value;
            if (stretch.IsLeave) Assert.Equal(today, tomorrow);
            else if (stretch.IsPractising) Assert.True(today > 1 - 1e-9 ? tomorrow > 1 - 1e-9 : tomorrow > today, $"{day}: {today} then {tomorrow}");
            else if (stretch.Kind != Kind.TechLeadManager && !Practises(life, day)) Assert.True(tomorrow < today, $"{day}: {today} then {tomorrow}");
        }
    });

    [Fact]
    public void Begins_with_1_on_the_first_day_practised_or_on_the_first_day_where_they_practised_before() => Lives.Hold(life =>
    {
        var career = life.Career;
        var first = life.Facts.Person.PractisedBefore > 0 ? career.Begins : career.PractisingRuns.Length > 0 ? career.PractisingRuns[0].Start : null;
        var curve = Model.Of(career);
        Assert.Equal(first, curve.Begins);
        if (first is not { } day) return;
        Assert.Equal(1, curve.On(day));
        Assert.Null(curve.On(day.AddDays(-1)));
    });

    [Fact]
    public void Crossing_days_are_exact() => Lives.Hold(life =>
    {
        var curve = Model.Of(life.Career);
        foreach (var limit in Limits)
        {
            var ranges = curve.DaysBelow(limit);
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
            foreach (var range in ranges)
            {
                Assert.True(Below(curve, range.Start, limit));
                Assert.False(Below(curve, range.Start.AddDays(-1), limit));
                if (range.LastDay is not { } last) continue;
                Assert.True(Below(curve, last, limit));
                Assert.False(Below(curve, range.End, limit));
            }

            Assert.All(DaysOf(life), day => Assert.Equal(Below(curve, day, limit), ranges.Any(r => r.Holds(day))));
        }
    });

    [Fact]
    public void The_first_day_below_and_the_first_day_at_least_are_what_a_search_day_by_day_finds() => Lives.Hold((life, number) =>
    {
        if (life.Career.Begins is not { } begins) return;
        var curve = Model.Of(life.Career);
        var from = begins.AddDays(number % 7000);
        var limit = Limits[number % Limits.Length];
        var end = from.AddDays(3000);
        var days = Enumerable.Range(0, 3000).Select(from.AddDays).ToArray();
        Same(days.Where(d => Below(curve, d, limit)), curve.FirstDayBelow(limit, from));
        Same(days.Where(d => curve.On(d) is not null && !Below(curve, d, limit)), curve.FirstDayAtLeast(limit, from));

        void Same(IEnumerable<DateOnly> found, DateOnly said) => Assert.Equal(found.FirstOrDefault(DateRange.Never), said < end ? said : DateRange.Never);
    });

    [Fact]
    public void A_later_post_changes_nothing_before_it_begins() => Lives.Hold((life, days) =>
    {
        life = life.EndingEarly(days);
        var begins = life.LastPostEnds.AddDays(days % 500);
        var more = life with { Posts = [.. life.Posts, new Post(Given.Id, begins, null, Enum.GetValues<Kind>()[days % 9])] };
        if (Model.Of(life.Career).Begins is null) return;
        Same(life, more, DaysOf(life).Append(begins).Where(d => d <= begins && d < life.Career.End));
    });

    [Fact]
    public void A_post_told_as_two_equal_ones_changes_nothing() => Lives.Hold((life, days) =>
    {
        var day = life.Career.Begins?.AddDays(days);
        if (day is null || life.Career.On(day.Value)?.Post is not { } post || post.From == day) return;
        Same(life, life.SplitOn(day.Value), DaysOf(life));
    });

    /// <summary>Exactly so for everybody in whose career no run as a tech lead manager begins behind the leave: its first twelve months are calendar months.</summary>
    [Fact]
    public void Leave_put_in_moves_all_that_lies_behind_it_by_as_many_days() => Lives.Hold((life, number) =>
    {
        var plain = life with { Posts = [.. life.Posts.Select(p => p.Kind == Kind.TechLeadManager ? p with { Kind = Kind.Manager } : p)] };
        if (plain.Career.Begins?.AddDays(number) is not { } day || plain.Career.On(day)?.Post is null) return;
        var days = 1 + (number % 700);
        var (before, after) = (Model.Of(plain.Career), Model.Of(plain.WithLeave(day, days).Career));
        foreach (var on in DaysOf(plain)) Near(before.On(on), after.On(on < day ? on : on.AddDays(days)), on);
    });

    private static bool Below(FluencyCurve curve, DateOnly day, double limit) => curve.On(day) < limit - FluencyModel.Tolerance;

    private static bool Practises(Life life, DateOnly day) => life.Facts.Practices.Any(p => p.HoursPerWeek > 0 && p.From <= day && (p.To is null || p.To > day));

    private static void Same(Life one, Life other, IEnumerable<DateOnly> days)
    {
        var (a, b) = (Model.Of(one.Career), Model.Of(other.Career));
        foreach (var day in days) Near(a.On(day), b.On(day), day);
    }

    private static void Near(double? expected, double? actual, DateOnly day) =>
        Assert.True(expected is null ? actual is null : Math.Abs(expected.Value - (actual ?? -1)) < 1e-9, $"{day:yyyy-MM-dd}: {expected} and {actual}");

    private static IEnumerable<DateOnly> DaysOf(Life life)
    {
        if (life.Career.Begins is not { } begins) return [];
        var last = life.AllTold.AddYears(12).DayNumber;
        var sampled = Enumerable.Range(0, Math.Max(0, (last - begins.DayNumber) / 29)).Select(i => begins.AddDays((i * 29) - 5));
        return sampled.Concat(life.Posts.SelectMany(p => new[] { p.From.AddDays(-1), p.From }));
    }
}
