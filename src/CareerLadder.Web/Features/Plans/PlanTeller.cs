using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Plans;

/// <summary>Works out what would follow from planned posts, by the same rules as everything else, for somebody who may see the person's doors.</summary>
internal static class PlanTeller
{
    private const int Columns = 5;

    /// <param name="drawn">The days to be drawn; null: those that suit the plan.</param>
    public static PlanTold Tell(Access access, Evidence known, IReadOnlyList<PlannedPost> posts, double? hoursPerWeek, DateRange? drawn = null)
    {
        var plan = Over(access, known, posts, hoursPerWeek);
        var pendulum = Pendulum.OfPlan(plan, known, access.Today, drawn);
        var days = new DateRange(access.Today, pendulum?.Drawn.End > access.Today ? pendulum.Drawn.End : access.Today.AddYears(Columns));
        var flags = PlannedFlags.Of(access, plan, access.Organisation.Rules.Judge(plan), days);
        var without = PlannedFlags.Of(access, known, access.Organisation.FlagsOf(known.Person.Id), days);
        return new(
            pendulum, PlanWords.Fluency(plan.Fluency, access.Today), flags,
            [.. without.Where(f => flags.All(p => p.Rule != f.Rule)).Select(f => f.Telling.Title).Distinct(StringComparer.Ordinal)],
            Years(access, plan, days), access.TriesPayOf(known.Person.Id) || flags.Any(f => f.Telling.SeenBy == Audience.WhoSeesPay) || without.Any(f => f.Telling.SeenBy == Audience.WhoSeesPay));
    }

    private static Evidence Over(Access access, Evidence known, IReadOnlyList<PlannedPost> posts, double? hours)
    {
        var seen = posts.Select(p => p with { Reports = PlanSeats.ReportsIn(access.Organisation, known.Person.Id, p, access.Today) }).ToList();
        var from = seen.Count == 0 ? access.Today : seen.Min(p => p.From);
        return new(WhatIf.Over(known.Career, seen, from, hours), access.Organisation.Company);
    }

    private static List<PlanYear> Years(Access access, Evidence plan, DateRange days)
    {
        // Today and five days more, a year or more apart, as far as is drawn.
        var apart = Math.Max(1, (int)Math.Ceiling((days.End.Year - days.Start.Year) / (double)Columns));
        var years = new List<PlanYear>();
        for (var i = 0; i <= Columns; i++)
        {
            var day = days.Start.AddYears(i * apart);
            if (day <= days.End) years.Add(On(access, plan, day));
        }

        return years;
    }

    private static PlanYear On(Access access, Evidence plan, DateOnly day)
    {
        var ladder = access.Organisation.LadderOn(day);
        var post = plan.Career.StandingOn(day);
        var level = post is { IsHere: true } ? post.Level : null;
        var band = access.MaySeeBands && level is not null ? access.Organisation.Company.Bands.On(plan.Person.Zone, level, day) : null;
        return new(day, post is null ? null : KindWords.Of(post with { Title = null }), level, ladder.RungOf(level), plan.Fluency.BandOn(day), band, Doors.Of(plan.Career, plan.Fluency, ladder, day));
    }
}
