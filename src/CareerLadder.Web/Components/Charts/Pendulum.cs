using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>Everything that is drawn of one career, seen from a day.</summary>
/// <param name="Name">Whose career it is.</param>
/// <param name="Today">Whether <paramref name="AsOf"/> is today, and is called so.</param>
/// <param name="Drawn">From before the first post until some years ahead; of somebody who left, until a little after.</param>
/// <param name="Fluency">Null where there is none, or it is not for the one who looks.</param>
public sealed record Pendulum(
    string Name, DateOnly AsOf, bool Today, DateRange Drawn, IReadOnlyList<PendulumPost> Posts, IReadOnlyList<Swing> Swings, DateOnly? Left, LadderVersions Ladders, FluencyLines? Fluency)
{
    private const int YearsAhead = 5;
    private const int LeastDays = 730;

    /// <summary>What the days ahead rest on, in words.</summary>
    public string Ahead { get; init; } = "if nothing changes";

    /// <summary>The ladders of the day looked at; for a post that was over by then of its last day, and for one to come of its first.</summary>
    public Ladder LadderOf(PendulumPost post) => Ladders.On(post.Days.Start > AsOf ? post.Days.Start : post.Days.LastDay is { } last && last < AsOf ? last : AsOf);

    /// <summary>Null for a person without posts.</summary>
    /// <param name="drawn">The days to be drawn, where two careers are to stand on one scale; null: those that suit it.</param>
    public static Pendulum? Of(Evidence evidence, DateOnly asOf, DateOnly today, bool withFluency, DateRange? drawn = null)
    {
        var career = evidence.Career;
        var posts = PendulumPost.Of(career);
        if (posts.Count == 0) return null;
        var days = drawn ?? DaysOf(career, posts, asOf);
        return new(
            evidence.Person.DisplayName, asOf, asOf == today, days, posts, [.. career.Swings], evidence.Person.Left, evidence.Company.Ladders,
            withFluency ? FluencyLines.Of(evidence, days, asOf) : null);
    }

    /// <summary>A plan, seen from today, with the estimate as it would be without it beside it.</summary>
    /// <param name="known">The same person's career without the plan.</param>
    /// <param name="drawn">The days to be drawn; null: those that suit it.</param>
    public static Pendulum? OfPlan(Evidence plan, Evidence known, DateOnly today, DateRange? drawn)
    {
        var posts = PendulumPost.Of(plan.Career);
        if (posts.Count == 0) return null;
        var days = drawn ?? DaysOf(plan.Career, posts, today);
        // Without any plan it is drawn as it is everywhere, with nothing beside it.
        if (ReferenceEquals(plan.Career, known.Career)) return new(plan.Person.DisplayName, today, Today: true, days, posts, [.. plan.Career.Swings], plan.Person.Left, plan.Company.Ladders, FluencyLines.Of(plan, days, today));
        return new(
            plan.Person.DisplayName, today, Today: true, days, posts, [.. plan.Career.Swings], plan.Person.Left, plan.Company.Ladders, FluencyLines.OfPlan(plan, known, days, today))
        {
            Ahead = "on this plan",
        };
    }

    private static DateRange DaysOf(Career career, IReadOnlyList<PendulumPost> posts, DateOnly asOf)
    {
        var first = posts[0].Days.Start;
        var anchor = asOf > first ? asOf : first;
        // Before the first post the day looked at is drawn too, unless it lies far back.
        if (asOf < first) first = asOf > first.AddYears(-1) ? asOf : first.AddYears(-1);
        var last = career.Person.Left ?? DateRange.Never;
        if (anchor < last)
        {
            // Five years ahead, and a year more than that is known.
            var ahead = anchor.AddYears(YearsAhead);
            var known = posts[^1].Days.Start.AddYears(1);
            if (known > ahead) ahead = known;
            if (ahead < last) last = ahead;
        }

        if (last.DayNumber - first.DayNumber < LeastDays) last = first.AddDays(LeastDays);
        // A little air on the left, so that the first post does not stick to the edge; on the right for those who left.
        var air = (last.DayNumber - first.DayNumber) / 60;
        return new(first.AddDays(-air), career.Person.Left is null ? last : last.AddDays(2 * air));
    }
}
